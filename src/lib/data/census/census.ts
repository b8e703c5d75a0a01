import * as v from 'valibot';
import { CENSUS_TYPES, SEVERAL, WORK_LEVELS, type KnownStructure } from '../../domain/census/census';
import { BundleError } from '../bundle/bundle';
import { fetchJson, fileNameIn } from '../bundle/fetch-file';

/** The published census: a few lines, read only when they are asked for. */
export const censusSchema = v.array(
	v.object({
		id: v.string(),
		name: v.string(),
		type: v.picklist(CENSUS_TYPES),
		commune: v.string(),
		works: v.array(v.object({ level: v.picklist(WORK_LEVELS), code: v.string() })),
		fte: v.optional(v.number()),
		mediators: v.optional(v.union([v.number(), v.literal(SEVERAL)])),
		year: v.optional(v.number()),
		fundedByArs: v.string(),
		source: v.string(),
		reading: v.string()
	})
);

/** The census of a published file, or a `BundleError`. */
export function readCensus(value: unknown, file: string): readonly KnownStructure[] {
	const result = v.safeParse(censusSchema, value);
	if (result.success) return result.output;
	throw new BundleError(
		`Le fichier «\u202F${file}\u202F» est endommagé. Rechargez la page\u202F; si cela persiste, prévenez l’éditeur du site.`
	);
}

const fetched = new Map<string, Promise<readonly KnownStructure[]>>();

/** Fetches the census at an address once for the whole page; after a failure the next call tries again. */
export function fetchCensus(url: string): Promise<readonly KnownStructure[]> {
	const known = fetched.get(url);
	if (known) return known;
	const census = fetchJson(url).then((value) => readCensus(value, fileNameIn(url)));
	fetched.set(url, census);
	census.catch(() => fetched.delete(url));
	return census;
}
