import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import { byCode } from '../codes';
import { formOf } from '../kept';
import { RebuildError } from '../problem';
import { sha256Of } from '../../../src/lib/data/files/sha256';
import type { SourceFile } from '../source-files';
import type { Source } from '../source-manifest';

const communeSchema = v.object({
	code: v.string(),
	nom: v.string(),
	type: v.picklist(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
	departement: v.optional(v.string()),
	region: v.optional(v.string()),
	arrondissement: v.optional(v.string()),
	/** Of a municipal arrondissement: the commune that it is part of. */
	commune: v.optional(v.string()),
	anciensCodes: v.optional(v.array(v.string()), []),
	codesPostaux: v.optional(v.array(v.string()), []),
	population: v.optional(v.number())
});
const epciSchema = v.object({
	code: v.string(),
	nom: v.string(),
	membres: v.array(v.object({ code: v.string() }))
});
const areaSchema = v.object({ code: v.string(), nom: v.string(), region: v.optional(v.string()) });
/** `zone` is `metro`, `drom` or `com`. */
const regionSchema = v.object({ code: v.string(), nom: v.string(), zone: v.string() });

export type CommuneRecord = v.InferOutput<typeof communeSchema>;
export type EpciRecord = v.InferOutput<typeof epciSchema>;
export type RegionRecord = v.InferOutput<typeof regionSchema>;
export type AreaRecord = v.InferOutput<typeof areaSchema>;

/** The administrative lists of all France, as the npm package gives them. */
export interface Decoupage {
	readonly communes: readonly CommuneRecord[];
	readonly epcis: readonly EpciRecord[];
	readonly arrondissements: readonly AreaRecord[];
	readonly departements: readonly AreaRecord[];
	readonly regions: readonly RegionRecord[];
}

function records<S extends v.GenericSchema>(schema: S, text: string, file: string): v.InferOutput<S>[] {
	const result = v.safeParse(v.array(schema), JSON.parse(text));
	if (result.success) return result.output;
	const issue = result.issues[0];
	throw new RebuildError(`forme inattendue à ${v.getDotPath(issue) ?? 'la racine'}`, {
		file,
		...formOf(issue)
	});
}

/** Reads the package where Node finds it. */
export function readDecoupage(source: Source): { decoupage: Decoupage; file: SourceFile } {
	const require = createRequire(import.meta.url);
	const read = (name: string) => readFileSync(require.resolve(`${source.package}/data/${name}.json`), 'utf8');
	const texts = {
		communes: read('communes'),
		epci: read('epci'),
		arrondissements: read('arrondissements'),
		departements: read('departements'),
		regions: read('regions')
	};
	return {
		decoupage: {
			communes: records(communeSchema, texts.communes, 'communes.json'),
			epcis: records(epciSchema, texts.epci, 'epci.json').sort(byCode),
			arrondissements: records(areaSchema, texts.arrondissements, 'arrondissements.json').sort(byCode),
			departements: records(areaSchema, texts.departements, 'departements.json').sort(byCode),
			regions: records(regionSchema, texts.regions, 'regions.json')
		},
		file: {
			source,
			file: `${source.package}`,
			from: 'npm',
			sha256: sha256Of(Object.values(texts).join('\n')),
			text: ''
		}
	};
}
