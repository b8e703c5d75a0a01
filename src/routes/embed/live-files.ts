import { fetchBytes, fetchJson } from '$lib/data/bundle/fetch-file';
import { unpackIdentifiers } from '$lib/data/geometry/identifiers';
import type { Level } from '$lib/domain/territory/atlas';
import type { StillEntry, StillIndex, StillTerritories, StillView } from '$lib/map/first/still-file';
import { StillPlaces } from '$lib/map/first/still-places';

/** The levels that a view answers for, and that of a territory to outline where a picture of any view shows its like. */
function levelsToFetch(
	{ views }: StillIndex,
	{ levels }: StillEntry,
	outlined: string | undefined
): Set<Level> {
	const all = Object.values(views).flatMap((view) => view.levels);
	return new Set([...levels, ...all.filter((level) => level === outlined)]);
}

/**
 * What a view answers with, each file being what its name promises; any failure is a `BundleError`, or a plain error.
 * `outlined` is the level of a territory that the address names.
 */
export async function fetchStill(index: StillIndex, entry: StillEntry, outlined: string | undefined) {
	// Made with this page, whose names for them hold their hash: their form is known.
	const fetched = async <T>(file: string) => (await fetchJson(index.folder + file)) as T;
	const territoriesOf = async (level: Level) => {
		const file = index.territories[level];
		return [level, file && (await fetched<StillTerritories>(file))] as const;
	};
	const [bytes, { layers, legend }, ...territories] = await Promise.all([
		fetchBytes(index.folder + index.identifiers),
		fetched<StillView>(entry.view),
		...Array.from(levelsToFetch(index, entry, outlined), territoriesOf)
	]);
	const identifiers = unpackIdentifiers(new Uint8Array(bytes), index);
	if (!identifiers) throw new Error(index.identifiers);
	const all = Object.fromEntries(territories) as StillPlaces['territories'];
	return { still: new StillPlaces(identifiers, layers, all), legend };
}
