import type { KnownPlaces } from '../../../../domain/territory/typed/known-places';
import type { CellReading } from '../../values/places/place-reading';
import type { NamedLevel } from '../../values/places/place-reading';
import { communesOfTarget, placeOfTarget } from '../../values/places/targets';

/** What another column of a row says of its places. */
interface Beside {
	/** Of the column that is read, and of the other one. */
	readonly texts: readonly [string, string];
	readonly other: CellReading;
	/** A wider territory tells homonyms, and only checks; else both columns may say where the post works. */
	readonly wider: boolean;
}

/**
 * The places of a row held against those of another column: homonyms are told by it; where one column says what is in no
 * place of the other, it is asked which is meant.
 */
export function checkedPlaces(
	read: CellReading,
	{ texts, other, wider }: Beside,
	places: KnownPlaces
): CellReading {
	if (other.targets.length === 0 || other.doubts.length > 0) return read;
	const isIn = (commune: string) =>
		other.targets.some((target) => places.holds(placeOfTarget(target, places), commune));
	const [doubt] = read.doubts;
	if (doubt && read.targets.length === 0 && read.doubts.length === 1) {
		const here = doubt.candidates.filter((place) => places.communesOf(place).some(isIn));
		const [only] = here;
		return only && here.length === 1 && doubt.candidates.length > 1
			? { ...read, targets: [{ level: only.level as NamedLevel, code: only.code }], doubts: [] }
			: read;
	}
	if (read.doubts.length > 0) return read;
	const outside = read.targets.filter((target) => {
		const own = communesOfTarget(target, places);
		return own.length > 0 && !own.some(isIn);
	});
	const mine = read.targets.flatMap((target) => communesOfTarget(target, places));
	const beyond = wider
		? []
		: other.targets.filter(
				(target) => !mine.some((commune) => places.holds(placeOfTarget(target, places), commune))
			);
	if (outside.length === 0 && beyond.length === 0) return read;
	return {
		targets: [],
		doubts: [
			{
				text: `${texts[0]} (${texts[1]})`,
				candidates: [...read.targets, ...other.targets].map((target) => placeOfTarget(target, places)),
				why: 'deux colonnes de la ligne parlent d’endroits différents',
				...(!wider &&
					other.targets.length > 1 && {
						together: other.targets.map((target) => placeOfTarget(target, places))
					})
			}
		],
		said: read.said
	};
}
