import * as v from 'valibot';

/** `manifest.json`: what the published bundle holds, where it comes from, what was noticed on the way. */
export const manifestSchema = v.object({
	region: v.object({ code: v.string(), nom: v.string() }),
	cog: v.string(),
	population: v.number(),
	qpvPopulation: v.number(),
	counts: v.object({
		communes: v.number(),
		qpvs: v.number(),
		epcis: v.number(),
		arrondissements: v.number(),
		departements: v.number(),
		cells: v.number(),
		/** Local health contracts known; absent where the region has no list. */
		cls: v.optional(v.number())
	}),
	sources: v.array(
		v.object({
			id: v.string(),
			name: v.string(),
			producer: v.string(),
			licence: v.string(),
			vintage: v.string(),
			url: v.string(),
			from: v.string(),
			sha256: v.string()
		})
	),
	campaigns: v.array(
		v.object({
			id: v.string(),
			label: v.string(),
			demonstration: v.boolean(),
			posts: v.number(),
			fte: v.number(),
			file: v.string()
		})
	),
	/** File of the published remarks of the field; absent where there is none. */
	remarks: v.optional(v.string()),
	/** What public sources say of real structures; absent where the region has no census. */
	census: v.optional(
		v.object({
			file: v.string(),
			structures: v.number(),
			networks: v.number(),
			name: v.string(),
			producer: v.string(),
			licence: v.string(),
			vintage: v.string(),
			/** Name and checksum of the file that people keep by hand. */
			from: v.string(),
			sha256: v.string()
		})
	),
	warnings: v.array(v.object({ code: v.string(), count: v.number(), examples: v.array(v.string()) })),
	/** Role of each file that the site reads → its name, content hash included. */
	roles: v.object({
		cells: v.string(),
		names: v.string(),
		places: v.string(),
		postal: v.string(),
		cls: v.optional(v.string()),
		geometry: v.string(),
		qpvGeometry: v.string(),
		context: v.string(),
		outline: v.string(),
		/** Codes of other years; absent from older bundles. */
		former: v.optional(v.string()),
		/** Names of communes that have merged; absent from older bundles. */
		formerNames: v.optional(v.string()),
		/** Which territories share a border; absent from older bundles. */
		neighbours: v.optional(v.string())
	}),
	/** Contours cut into one file a département, in their order; absent where one file holds them all. */
	parts: v.optional(v.array(v.string())),
	files: v.array(v.object({ path: v.string(), bytes: v.number(), sha256: v.string() }))
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
