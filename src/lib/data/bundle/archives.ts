import { isMonth } from '../../domain/text/day';
import * as v from 'valibot';
import { BundleError } from './bundle';

/** Folder of the maps of past years, below the site's root; a folder a campaign, `archives/2025-12/`. */
export const ARCHIVES_PATH = 'archives';
/** The list of what is kept, beside the folders. */
export const ARCHIVES_LIST = 'archives.json';

const archiveSchema = v.object({
	campaign: v.pipe(v.string(), v.check(isMonth)),
	label: v.string(),
	region: v.string(),
	demonstration: v.boolean(),
	/** Version of the definitions that its figures follow. */
	definitions: v.string(),
	files: v.array(v.object({ name: v.string(), bytes: v.number(), sha256: v.string() }))
});

/** The map of a past campaign as it was published, with the checksum of each of its files. */
export type Archive = v.InferOutput<typeof archiveSchema>;

/** The list of archives, in time order; throws a `BundleError` where the text is something else. */
export function readArchives(text: string): Archive[] {
	try {
		return v.parse(v.array(archiveSchema), JSON.parse(text));
	} catch {
		throw new BundleError(
			`La liste ${ARCHIVES_PATH}/${ARCHIVES_LIST} n’est pas lisible.`,
			'Reprenez-la dans l’historique du dépôt\u202F: elle ne se refait pas.'
		);
	}
}
