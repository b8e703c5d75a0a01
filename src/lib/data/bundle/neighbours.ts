import * as v from 'valibot';
import { checked } from './bundle';
import type { NeighbourLevel, Neighbours } from '../../domain/territory/neighbours';

const listSchema = v.array(v.array(v.number()));
const neighboursSchema = v.object({ commune: listSchema, epci: listSchema, departement: listSchema });

/** The neighbours of each territory, both ways, from the published file (higher neighbours only). */
export function readNeighbours(value: unknown, file: string): Readonly<Record<NeighbourLevel, Neighbours>> {
	const { commune, epci, departement } = checked(neighboursSchema, value, file);
	return { commune: bothWays(commune), epci: bothWays(epci), departement: bothWays(departement) };
}

function bothWays(higher: readonly (readonly number[])[]): Neighbours {
	const all: number[][] = higher.map((list) => [...list]);
	higher.forEach((list, a) => list.forEach((b) => all[b]?.push(a)));
	return all;
}
