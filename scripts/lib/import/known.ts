import type { PlaceDetails } from '../../../src/lib/domain/territory/known-places';
import { curly } from '../../../src/lib/domain/text/french';
import type { CommuneRecord } from '../sources/decoupage';

interface Quarter {
	readonly population?: number;
	readonly communes: readonly string[];
}

/** What names are read with besides: the communes of each QPV, and the names of communes that have merged. */
export function placeDetailsOf(
	qpvs: readonly Quarter[],
	communes: readonly CommuneRecord[],
	merged: Readonly<Record<string, string>>,
	ours: ReadonlySet<string>
): PlaceDetails {
	return {
		qpvs: qpvs.map((quarter) => ({ population: quarter.population ?? 0, communes: quarter.communes })),
		formerNames: communes
			.filter(({ type }) => type === 'commune-deleguee' || type === 'commune-associee')
			.flatMap(({ code, nom }) => {
				const commune = ours.has(code) ? code : merged[code];
				return commune !== undefined && ours.has(commune) ? [{ name: curly(nom), commune }] : [];
			})
	};
}
