import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { readKept } from './kept';
import { RebuildError } from './problem';

const sumSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** One entry of `data/sources.json`, the list of sources that people can read. */
const sourceSchema = v.object({
	id: v.string(),
	name: v.string(),
	producer: v.string(),
	licence: v.string(),
	/** In words; `{cog}` stands for the year of the communes here, in `url` and in `files`. */
	vintage: v.string(),
	/** Year that the data describe. */
	year: v.optional(v.number()),
	/** Year of the communes that a package holds. */
	cog: v.optional(v.string()),
	url: v.string(),
	/** Whether the address was ever seen to answer. */
	checked: v.boolean(),
	format: v.picklist(['csv', 'geojson', 'npm']),
	/** What reads it: this rebuild, an option of it, the ready perimeters or the census. */
	use: v.picklist(['rebuild', 'optional', 'perimeters', 'census']),
	package: v.optional(v.string()),
	/** File by region code, `*` for all of France. */
	files: v.record(v.string(), v.string()),
	/** What becomes of a region without a file of its own where the download fails: the run stops, or goes on. */
	elsewhere: v.optional(v.picklist(['stop', 'unknown']), 'stop'),
	/** Path of the wanted file where the download is a zip. */
	member: v.optional(v.string()),
	/** Sheet of the wanted table where the download is a spreadsheet; the first one by default. */
	sheet: v.optional(v.string()),
	/** Rows among which the names of columns are looked for. */
	headerWithin: v.optional(v.number(), 1),
	/** SHA-256 of the official download, once known, by the year of the communes that it was asked for. */
	sha256: v.optional(v.record(v.string(), sumSchema), {}),
	/** SHA-256 of the files of `files`, decompressed, by name without `.gz`. */
	fileSha256: v.optional(v.record(v.string(), sumSchema), {}),
	/** Keys of `files` whose file is kept, gzipped, in `data/sources/`. */
	tracked: v.optional(v.array(v.string()), []),
	/** Our name of a column → the names that the file may give it. */
	columns: v.optional(v.record(v.string(), v.array(v.string())), {})
});

export type Source = v.InferOutput<typeof sourceSchema>;

/** Every source, as declared for the communes of a year. */
export function readSourceManifest(path: string, cog?: string): Source[] {
	const sources = readKept(v.array(sourceSchema), readFileSync(path, 'utf8'), 'data/sources.json');
	return cog === undefined ? sources : sources.map((source) => ofYear(source, cog));
}

/** A source for the communes of one year. */
export function ofYear(source: Source, cog: string): Source {
	const dated = (text: string) => text.replaceAll('{cog}', cog);
	// What is of the year of the communes has no year of its own.
	const year = source.year ?? (source.vintage.includes('{cog}') ? Number(cog) : undefined);
	return {
		...source,
		...(year !== undefined && { year }),
		vintage: dated(source.vintage),
		url: dated(source.url),
		files: Object.fromEntries(Object.entries(source.files).map(([key, file]) => [key, dated(file)]))
	};
}

export function sourceOf(sources: readonly Source[], id: string): Source {
	const source = sources.find((candidate) => candidate.id === id);
	if (source) return source;
	throw new RebuildError('source non déclarée', { file: 'data/sources.json', value: id });
}
