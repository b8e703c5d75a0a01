import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { readKept } from '../kept';

const campaignSchema = v.strictObject({
	posts: v.optional(v.number()),
	/** Euros a year. */
	funding: v.optional(v.number()),
	people: v.optional(v.number()),
	communes: v.optional(v.number()),
	populationShare: v.optional(v.number()),
	qpvShare: v.optional(v.number()),
	qpvPopulationShare: v.optional(v.number()),
	metropolePosts: v.optional(v.number()),
	metropoleStructures: v.optional(v.number()),
	source: v.string()
});

const publishedSchema = v.strictObject({
	communes: v.number(),
	population: v.number(),
	qpvs: v.number(),
	qpvPopulation: v.number(),
	epcis: v.number(),
	wholeEpcis: v.number(),
	departements: v.number(),
	qpvsByDepartement: v.record(v.string(), v.number()),
	/** SIREN code of the EPCI that some figures speak of. */
	metropole: v.optional(v.string()),
	campaigns: v.record(v.string(), campaignSchema),
	source: v.string()
});

/** Figures published elsewhere that the rebuild is held against. */
export type PublishedFigures = v.InferOutput<typeof publishedSchema>;
export type PublishedCampaign = v.InferOutput<typeof campaignSchema>;

/** Published figures of a region, `undefined` where none were gathered. */
export function readPublished(path: string): PublishedFigures | undefined {
	if (!existsSync(path)) return undefined;
	return readKept(publishedSchema, readFileSync(path, 'utf8'), basename(path));
}
