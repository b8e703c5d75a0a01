import * as v from 'valibot';
import {
	assembleAtlas,
	BASE_LEVELS,
	isPerimeterLevel,
	LEVELS,
	type Atlas,
	type BaseLevel,
	type Level
} from '../../domain/territory/atlas';
import { MOST_POST, STRUCTURE_TYPES, TARGET_LEVELS, type Campaign } from '../../domain/campaign/campaign';
import { impossibleColumn } from './possible';
import { decodeColumns, type BundleColumn, type Columns } from './columns';
import type { Manifest } from './manifest';

/** A published file that cannot be used; the message is French, for the screen: what is wrong, what to do. */
export class BundleError extends Error {
	override readonly name = 'BundleError';

	/** `fact` alone is for the command line, which has other advice to give. */
	constructor(
		readonly fact: string,
		advice?: string
	) {
		super(advice ? `${fact} ${advice}` : fact);
	}
}

export const RELOAD = 'Rechargez la page\u202F; si cela persiste, prévenez l’éditeur du site.';

const namesSchema = v.record(
	v.string(),
	v.object({ codes: v.array(v.string()), names: v.array(v.string()) })
);

const optional = <T extends v.GenericSchema>(schema: T) => v.optional(schema);
const positive = v.pipe(v.number(), v.finite(), v.minValue(0));
const campaignSchema = v.object({
	id: v.string(),
	label: v.string(),
	demonstration: v.boolean(),
	posts: v.array(
		v.object({
			id: v.string(),
			structure: v.string(),
			structureType: v.picklist(STRUCTURE_TYPES),
			fte: v.pipe(v.number(), v.finite(), v.gtValue(0), v.maxValue(MOST_POST)),
			funding: v.array(v.object({ funder: v.string(), amount: optional(positive) })),
			start: optional(v.string()),
			end: optional(v.string()),
			people: optional(positive),
			interviews: optional(positive),
			sessions: optional(positive),
			collectiveActions: optional(positive),
			contact: optional(v.string()),
			source: optional(v.string()),
			assignments: v.array(
				v.object({
					level: v.picklist(TARGET_LEVELS),
					code: v.string(),
					share: optional(v.pipe(positive, v.maxValue(1)))
				})
			)
		})
	)
});

/** The value in the shape of a schema, or a `BundleError` that names the file. */
export function checked<S extends v.GenericSchema>(
	schema: S,
	value: unknown,
	file: string
): v.InferOutput<S> {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	const path = v.getDotPath(result.issues[0]);
	const where = path ? `valeur inattendue à l’endroit «\u202F${path}\u202F»` : 'contenu inattendu';
	throw new BundleError(`Le fichier «\u202F${file}\u202F» est endommagé (${where}).`, RELOAD);
}

export const readCampaign = (value: unknown, file: string): Campaign => checked(campaignSchema, value, file);

/** Columns of a binary file, or a `BundleError` where it is cut short or is something else. */
export function readColumns(buffer: ArrayBuffer, file: string): Columns {
	try {
		return decodeColumns(buffer);
	} catch {
		throw new BundleError(
			`Le fichier «\u202F${file}\u202F» est incomplet ou n’est pas du format attendu.`,
			RELOAD
		);
	}
}

/** Fetches one column by name. */
function columnReader(columns: Columns, file: string): (name: string) => BundleColumn {
	return (name) => {
		const column = columns.get(name);
		if (!column)
			throw new BundleError(`La colonne «\u202F${name}\u202F» manque dans le fichier «\u202F${file}\u202F».`);
		return column;
	};
}

const FDEP_UNKNOWN = -2_147_483_648;
const scaled = (column: BundleColumn, scale: number, unknown: number) =>
	Float64Array.from(column, (value) => (value === unknown ? NaN : value / scale));

/** The atlas, from the manifest, the decoded names and the columns of cells. */
export function readAtlas(manifest: Manifest, names: unknown, buffer: ArrayBuffer): Atlas {
	const file = manifest.roles.cells;
	const territories = checked(namesSchema, names, manifest.roles.names);
	const { communes, qpvs, epcis, arrondissements, departements } = manifest.counts;
	const counts = {
		commune: communes,
		qpv: qpvs,
		epci: epcis,
		arrondissement: arrondissements,
		departement: departements
	};
	for (const level of BASE_LEVELS) {
		const list = territories[level];
		if (!list)
			throw new BundleError(
				`Le niveau «\u202F${level}\u202F» manque dans le fichier «\u202F${manifest.roles.names}\u202F».`
			);
		const count = list.codes.length;
		const expected = level === 'region' ? Math.max(1, count) : counts[level];
		if (count !== expected || list.names.length !== count)
			throw new BundleError(
				`Le fichier «\u202F${manifest.roles.names}\u202F» ne correspond pas au manifeste (niveau «\u202F${level}\u202F»\u202F: ${count} codes et ${list.names.length} noms lus, ${expected} attendus).`
			);
	}
	const columns = readColumns(buffer, file);
	const impossible = impossibleColumn(columns, (level) => territories[level]!.codes.length);
	if (impossible !== undefined)
		throw new BundleError(
			`Le fichier «\u202F${file}\u202F» est endommagé\u202F: la colonne «\u202F${impossible}\u202F» a une valeur impossible.`,
			RELOAD
		);
	const column = columnReader(columns, file);
	const apl = columns.get('commune.aplE2');
	const fEdi = columns.get('commune.fEdiE5');
	const epciPopulation = columns.get('epci.population');
	const atlas = assembleAtlas({
		region: manifest.region,
		cog: manifest.cog,
		territories: territories as Record<BaseLevel, { codes: string[]; names: string[] }>,
		cells: {
			commune: column('cell.commune'),
			qpv: column('cell.qpv'),
			population: column('cell.population')
		},
		communes: {
			epci: Int32Array.from(column('commune.epci')),
			arrondissement: Int32Array.from(column('commune.arrondissement')),
			departement: Int32Array.from(column('commune.departement')),
			population: Float64Array.from(column('commune.population')),
			fdep: scaled(column('commune.fdepE5'), 1e5, FDEP_UNKNOWN),
			quintile: Uint8Array.from(column('commune.quintile')),
			density: Uint8Array.from(column('commune.density')),
			frr: Uint8Array.from(column('commune.frr')),
			fdepOrigin: Uint8Array.from(column('commune.fdepOrigin')),
			contourOf: Int32Array.from(column('commune.contourOf')),
			...(fEdi && { fEdi: scaled(fEdi, 1e5, FDEP_UNKNOWN) })
		},
		qpvs: {
			population: Float64Array.from(column('qpv.population')),
			households: Float64Array.from(column('qpv.households')),
			povertyRate: scaled(column('qpv.povertyE1'), 10, -1)
		},
		...(epciPopulation && { epciPopulation }),
		...(apl && { apl: scaled(apl, 100, -1) })
	});
	if (atlas.cells.count !== manifest.counts.cells)
		throw new BundleError(
			`Le fichier «\u202F${file}\u202F» ne correspond pas au manifeste\u202F: ${atlas.cells.count} mailles lues, ${manifest.counts.cells} attendues.`
		);
	return atlas;
}

/** Where each territory of a level is: a point on its surface and its bounds, in degrees. */
export interface Places {
	readonly lon: Float64Array;
	readonly lat: Float64Array;
	readonly west: Float64Array;
	readonly south: Float64Array;
	readonly east: Float64Array;
	readonly north: Float64Array;
}

export type AllPlaces = Readonly<Record<Level, Places>>;
export const PLACES_COLUMNS = [
	'lon',
	'lat',
	'west',
	'south',
	'east',
	'north'
] as const satisfies (keyof Places)[];

/** Places of every level; perimeters have theirs once they are loaded. */
export function readPlaces(buffer: ArrayBuffer, file: string): Record<Level, Places> {
	const column = columnReader(readColumns(buffer, file), file);
	const degrees = (level: Level, name: string) =>
		isPerimeterLevel(level)
			? new Float64Array()
			: Float64Array.from(column(`${level}.${name}`), (value) => value / 1e5);
	return Object.fromEntries(
		LEVELS.map((level) => [
			level,
			Object.fromEntries(PLACES_COLUMNS.map((name) => [name, degrees(level, name)]))
		])
	) as unknown as Record<Level, Places>; // One entry a level, each with every column of `Places`.
}
