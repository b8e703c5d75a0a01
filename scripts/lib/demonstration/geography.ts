import { join } from 'node:path';
import { Notices } from '../notices';
import { regionOf } from '../region';
import { readSourceFile, type Folders } from '../source-files';
import { readSourceManifest, sourceOf } from '../source-manifest';
import { readDecoupage } from '../sources/decoupage';
import { readFdep } from '../sources/fdep';
import { readQpvPopulation } from '../sources/qpv-population';

/** What the plan of the demonstration is held against: who is where, and how many they are. */
export interface DemonstrationGeography {
	/** Inhabitants by commune, in code order. */
	readonly communes: ReadonlyMap<string, number>;
	/** FDep quintile by commune, absent where its code is younger than the index. */
	readonly quintiles: ReadonlyMap<string, number>;
	/** Communes of the region by EPCI, in code order. */
	readonly epcis: ReadonlyMap<string, readonly string[]>;
	readonly qpvs: ReadonlyMap<string, { readonly population: number; readonly communes: readonly string[] }>;
	readonly qpvsOfCommune: ReadonlyMap<string, readonly string[]>;
	readonly departementOf: ReadonlyMap<string, string>;
}

/** The published totals are those of Auvergne-Rhône-Alpes. */
const REGION = '84';

function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string, valueOf: (item: T) => string) {
	const groups = new Map<string, string[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(valueOf(item));
		else groups.set(keyOf(item), [valueOf(item)]);
	}
	return groups;
}

/** Reads the inputs of the rebuild that the demonstration needs. */
export function readGeography(root: string): DemonstrationGeography {
	const sources = readSourceManifest(join(root, 'data/sources.json'));
	const folders: Folders = {
		cache: join(root, 'data/cache'),
		tracked: join(root, 'data/sources'),
		mirror: join(root, '../shared/sources')
	};
	const read = (id: string) => readSourceFile(sourceOf(sources, id), REGION, folders, 'tracked');
	const region = regionOf(readDecoupage(sourceOf(sources, 'decoupage')).decoupage, REGION, new Notices());
	const codes = region.territories.commune.codes;
	const qpvs = readQpvPopulation(read('qpv-population'));
	return {
		communes: new Map(codes.map((code, i) => [code, region.population[i]!])),
		quintiles: new Map(readFdep(read('fdep')).map(({ code, quintile }) => [code, quintile])),
		epcis: grouped(
			codes.keys(),
			(i) => region.territories.epci.codes[region.epci[i]!] ?? '',
			(i) => codes[i]!
		),
		qpvs: new Map(qpvs.map(({ code, population, communes }) => [code, { population, communes }])),
		qpvsOfCommune: grouped(
			qpvs.flatMap(({ code, communes }) => communes.map((commune) => ({ code, commune }))),
			({ commune }) => commune,
			({ code }) => code
		),
		departementOf: new Map(region.communes.map(({ code, departement }) => [code, departement ?? '']))
	};
}
