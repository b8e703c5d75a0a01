import { DEFINITIONS_VERSION } from '../../domain/text/definitions';
import { NORM_ORIGIN, SITE } from '../../domain/text/site';
import { KNOWN_TITLE } from '../../domain/census/words';
import type { Manifest } from '../../data/bundle/manifest';
import type { Level } from '../../domain/territory/atlas';
import { DEMONSTRATION, LEVEL_WORDS } from '../../domain/words/words';
import { CATALOGUE } from '../../domain/figures/catalogue/catalogue';
import type { FigureId } from '../../domain/figures/catalogue/ids';
import { FORMATS } from '../../domain/figures/catalogue/format';
import type { ExportColumn } from './export-table';
import { RESULT_FIELDS } from './results-rows';

/** Levels whose results are published, one file a campaign and a level. */
export const PUBLISHED_LEVELS = [
	'commune',
	'qpv',
	'epci',
	'arrondissement',
	'departement',
	'region'
] as const satisfies readonly Level[];
export type PublishedLevel = (typeof PUBLISHED_LEVELS)[number];

export type OpenFile =
	| { readonly kind: 'results'; readonly campaign: string; readonly level: PublishedLevel }
	| { readonly kind: 'campaign'; readonly campaign: string }
	| { readonly kind: 'census' }
	| { readonly kind: 'results-schema' }
	| { readonly kind: 'campaign-schema' }
	| { readonly kind: 'census-schema' };

const ofDemonstration = (demonstration: boolean) => (demonstration ? '-demonstration' : '');

/** Every file made beside the bundle, by name, in a stable order. */
export function openFiles({
	campaigns,
	census
}: Pick<Manifest, 'campaigns' | 'census'>): Map<string, OpenFile> {
	const files = new Map<string, OpenFile>();
	for (const { id, demonstration } of campaigns.toReversed()) {
		for (const level of PUBLISHED_LEVELS)
			files.set(`resultats-${id}-${level}${ofDemonstration(demonstration)}.csv`, {
				kind: 'results',
				campaign: id,
				level
			});
		files.set(`postes-${id}${ofDemonstration(demonstration)}.csv`, { kind: 'campaign', campaign: id });
	}
	files.set('resultats.schema.json', { kind: 'results-schema' });
	files.set('postes.schema.json', { kind: 'campaign-schema' });
	if (census) {
		files.set(census.from, { kind: 'census' });
		files.set('recensement.schema.json', { kind: 'census-schema' });
	}
	return files;
}

/** A field of Table Schema, made from the catalogue. */
function schemaField(id: FigureId, { name, label, kind, description }: ExportColumn) {
	const { unit, codes } = CATALOGUE[id];
	return {
		name,
		title: label,
		description,
		type: FORMATS[kind].type,
		...(unit !== undefined && { unit }),
		...(name === 'code' && { constraints: { required: true, unique: true } }),
		...(codes && { constraints: { required: true, enum: Object.keys(codes) } })
	};
}

/** Table Schema of the results (Frictionless, as French open data uses it). */
export const resultsSchema = () => ({
	$schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
	name: 'resultats',
	definitions: DEFINITIONS_VERSION,
	title: 'Couverture du besoin en médiation en santé, par territoire',
	description: `Une ligne par territoire, avec la norme ${NORM_ORIGIN} et la répartition selon la population. Nombres en entier, point décimal\u202F; vide\u202F: sans objet, ou inconnu.`,
	fields: RESULT_FIELDS.map(({ id, column }) => schemaField(id, column)),
	primaryKey: 'code',
	missingValues: ['']
});

/** What the page and the package say of a file. */
export function fileTitleOf(file: OpenFile, { campaigns }: Pick<Manifest, 'campaigns'>): string {
	if (file.kind === 'results-schema') return 'Schéma des résultats (Table Schema)';
	if (file.kind === 'campaign-schema') return 'Schéma d’une liste de postes (Table Schema)';
	if (file.kind === 'census-schema') return 'Schéma du recensement (Table Schema)';
	if (file.kind === 'census') return KNOWN_TITLE;
	const campaign = campaigns.find(({ id }) => id === file.campaign);
	const made = campaign?.demonstration ? ` (${DEMONSTRATION})` : '';
	return file.kind === 'campaign'
		? `Postes, ${campaign?.label ?? file.campaign}${made}`
		: `Résultats par ${LEVEL_WORDS[file.level].one}, ${campaign?.label ?? file.campaign}${made}`;
}

export interface Published {
	readonly name: string;
	readonly file: OpenFile;
	readonly bytes: number;
	readonly sha256: string;
}

/** Name of the schema of a table; `undefined` for what is a schema itself. */
function schemaOf({ kind }: OpenFile): string | undefined {
	if (kind === 'results') return 'resultats';
	if (kind === 'campaign') return 'postes';
	return kind === 'census' ? 'recensement' : undefined;
}

const LICENCES = [
	{
		name: 'etalab-2.0',
		title: 'Licence Ouverte 2.0',
		path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'
	}
];

/** `datapackage.json` (Frictionless): every published file with its size, its checksum and its schema. */
export function dataPackage(manifest: Manifest, published: readonly Published[], bundlePath: string) {
	return {
		profile: 'data-package',
		name: `maillage-${manifest.region.code}`,
		title: `${SITE.title}\u202F: couverture des médiateurs en santé, ${manifest.region.nom}`,
		description: manifest.campaigns.some(({ demonstration }) => demonstration)
			? `Les campagnes dites de démonstration sont fictives\u202F: ${DEMONSTRATION}.`
			: `Chiffres calculés par ${SITE.title}.`,
		version: manifest.cog,
		definitions: DEFINITIONS_VERSION,
		licenses: LICENCES,
		sources: manifest.sources.map(({ name, producer, vintage, licence, url }) => ({
			title: `${name} · ${producer} · ${vintage} · ${licence}`,
			path: url
		})),
		resources: [
			...published
				.flatMap(({ name, file, bytes, sha256 }) => {
					const schema = schemaOf(file);
					return schema === undefined ? [] : [{ name, file, bytes, sha256, schema }];
				})
				.map(({ name, file, bytes, sha256, schema }) => ({
					profile: 'tabular-data-resource',
					name: name.replace(/\.csv$/, ''),
					title: fileTitleOf(file, manifest),
					path: `donnees/${name}`,
					format: 'csv',
					mediatype: 'text/csv',
					encoding: 'utf-8',
					bytes,
					hash: `sha256:${sha256}`,
					schema: `donnees/${schema}.schema.json`
				})),
			...manifest.files.map(({ path, bytes, sha256 }) => ({
				name: path.toLowerCase().replace(/[^a-z0-9.-]+/g, '-'),
				title: `Paquet du site\u202F: ${path}`,
				path: `${bundlePath}/${path}`,
				format: path.split('.').at(-1),
				bytes,
				hash: `sha256:${sha256}`
			}))
		]
	};
}
