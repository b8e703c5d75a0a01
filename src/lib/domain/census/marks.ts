import { positionOf, type Atlas } from '../territory/atlas';
import { curly } from '../text/french';
import { censusCountOf, type KnownStructure } from './census';
import { knownRow, type KnownRow } from './row';
import { censusWords } from './words';

/** The structures known in one commune, for one mark of the map. */
export interface KnownMark {
	readonly id: string;
	readonly place: string;
	/** For those who do not see it. */
	readonly label: string;
	readonly lng: number;
	readonly lat: number;
	readonly rows: readonly KnownRow[];
}

/** One mark a commune, in code order, at the point of the commune. */
export function knownMarks(
	atlas: Atlas,
	points: { readonly lon: ArrayLike<number>; readonly lat: ArrayLike<number> },
	census: readonly KnownStructure[]
): KnownMark[] {
	const communes = [...new Set(census.map(({ commune }) => commune))].sort();
	return communes.flatMap((code): KnownMark[] => {
		const at = positionOf(atlas.territories.commune, code);
		if (at === undefined) return [];
		const here = census.filter(({ commune }) => commune === code);
		const place = curly(atlas.territories.commune.names[at]!);
		return [
			{
				id: code,
				place,
				label: `${place}\u202F: ${censusWords(censusCountOf(here))} d’après des sources publiques`,
				lng: points.lon[at]!,
				lat: points.lat[at]!,
				rows: here.map((one) => knownRow(atlas, one))
			}
		];
	});
}
