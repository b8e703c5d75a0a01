import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { RebuildError } from './problem';

/** One entry of `data/sources.json`, the list of sources that people can read. */
const sourceSchema = v.object({
	id: v.string(),
	name: v.string(),
	producer: v.string(),
	licence: v.string(),
	vintage: v.string(),
	url: v.string(),
	/** Whether the address was ever seen to answer. */
	checked: v.boolean(),
	format: v.picklist(['csv', 'geojson', 'npm']),
	/** What reads it: this rebuild, an option of it, or another script. */
	use: v.picklist(['rebuild', 'optional', 'demonstration', 'perimeters']),
	package: v.optional(v.string()),
	/** File by region code, `*` for all of France. */
	files: v.record(v.string(), v.string()),
	/** Keys of `files` whose file is kept, gzipped, in `data/sources/`. */
	tracked: v.optional(v.array(v.string()), []),
	/** Our name of a column → the names that the file may give it. */
	columns: v.optional(v.record(v.string(), v.array(v.string())), {})
});

export type Source = v.InferOutput<typeof sourceSchema>;

export function readSourceManifest(path: string): Source[] {
	const file = 'data/sources.json';
	const result = v.safeParse(v.array(sourceSchema), JSON.parse(readFileSync(path, 'utf8')));
	if (result.success) return result.output;
	const issue = result.issues[0];
	throw new RebuildError(
		`déclaration de source illisible, ${v.getDotPath(issue) ?? ''}\u202F: ${issue.message}`,
		{
			file
		}
	);
}

export function sourceOf(sources: readonly Source[], id: string): Source {
	const source = sources.find((candidate) => candidate.id === id);
	if (source) return source;
	throw new RebuildError('source non déclarée', { file: 'data/sources.json', value: id });
}
