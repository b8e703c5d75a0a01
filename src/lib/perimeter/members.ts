import { itemsOf, type Atlas } from '../domain/territory/atlas';
import { compareNames, curly } from '../domain/text/french';
import { territoriesAmong } from '../domain/territory/containment';
import { wholesOf } from '../domain/territory/perimeter';

/** Communes of a perimeter that share an EPCI. */
export interface MemberGroup {
	/** −1 for communes without an EPCI. */
	readonly epci: number;
	readonly name: string;
	/** Communes of the EPCI in all. */
	readonly all: number;
	readonly communes: readonly { readonly position: number; readonly name: string; readonly code: string }[];
}

/** What a perimeter is made of, as the list shows it: communes by EPCI, in the order of names; single QPVs. */
export function membersOfPerimeter(atlas: Atlas, cells: Uint32Array) {
	const { communes, qpvs } = wholesOf(atlas, cells);
	const { commune, epci, qpv } = atlas.territories;
	const byName = (a: { name: string }, b: { name: string }) => compareNames(a.name, b.name);
	const groups = new Map<number, number[]>();
	for (const position of communes) {
		const of = atlas.communes.epci[position]!;
		groups.set(of, [...(groups.get(of) ?? []), position]);
	}
	return {
		communes: communes.length,
		qpvs: qpvs.map((position) => ({
			position,
			name: curly(qpv.names[position]!),
			code: qpv.codes[position]!
		})),
		groups: [...groups]
			.map(([of, positions]): MemberGroup => ({
				epci: of,
				name: of < 0 ? 'Sans EPCI' : curly(epci.names[of]!),
				all:
					of < 0
						? positions.length
						: territoriesAmong(atlas, itemsOf(atlas.cellsOf.epci, of), 'commune').length,
				communes: positions
					.map((position) => ({
						position,
						name: curly(commune.names[position]!),
						code: commune.codes[position]!
					}))
					.sort(byName)
			}))
			.sort(byName)
	};
}
