import type { KnownPlaces, NamedPlace } from '../../../../domain/territory/typed/known-places';

/** What the rest of a row says of where its post works; empty where it says nothing. */
export interface PlaceContext {
	/** Codes of départements. */
	readonly departements: readonly string[];
	/** Codes of communes. */
	readonly communes: readonly string[];
	/** Départements that tell homonyms apart, and that a place may be outside of. */
	readonly telling?: readonly string[];
}

export const NO_CONTEXT: PlaceContext = { departements: [], communes: [] };

interface InContext {
	readonly kept: readonly NamedPlace[];
	readonly agrees: boolean;
	/** The name of the sheet or of the file alone tells the one that is kept. */
	readonly told?: boolean;
}

/** Those of the candidates that the rest of the row agrees with; all of them where it agrees with none. */
export function inContext(
	candidates: readonly NamedPlace[],
	{ departements, communes, telling }: PlaceContext,
	places: KnownPlaces
): InContext {
	let kept = candidates;
	if (departements.length > 0)
		kept = kept.filter((place) => {
			const own = places.departementsOf(place);
			return own.length === 0 || own.some((code) => departements.includes(code));
		});
	if (communes.length > 0)
		kept = kept.filter((place) => {
			const own = places.communesOf(place);
			return own.length === 0 || own.some((code) => communes.includes(code));
		});
	const own = (place: NamedPlace) =>
		places.departementsOf(place).some((code) => telling?.includes(code) === true);
	const here = kept.length > 1 ? kept.filter(own) : [];
	if (here.length > 0) kept = here;
	return kept.length > 0
		? { kept, agrees: true, ...(here.length === 1 && departements.length === 0 && { told: true }) }
		: { kept: candidates, agrees: candidates.length === 0 };
}
