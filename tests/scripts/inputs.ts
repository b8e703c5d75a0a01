import { readFileSync } from 'node:fs';
import { readSourceManifest, sourceOf } from '../../scripts/lib/source-manifest';
import type { Input } from '../../scripts/lib/table';
import type { CommuneRecord } from '../../scripts/lib/sources/decoupage';

const sources = readSourceManifest('data/sources.json');

/** A fixture read as the source of that id would be. */
export const fixture = (file: string, id: string): Input => ({
	file,
	text: readFileSync(`tests/fixtures/${file}`, 'utf8'),
	source: sourceOf(sources, id)
});

/** A text read with the columns `a` and `b`, `b` also known as `B`. */
export const tableOf = (text: string): Input => ({
	file: 'essai.csv',
	text,
	source: { columns: { a: ['a'], b: ['b', 'B'] } }
});

/** A commune of the region 84. */
export const commune = (code: string, nom: string, anciensCodes: string[] = []): CommuneRecord => ({
	code,
	nom,
	type: 'commune-actuelle',
	departement: code.slice(0, 2),
	region: '84',
	arrondissement: '000',
	anciensCodes,
	codesPostaux: [],
	population: 100
});

const lyon = (rank: number): CommuneRecord => ({
	...commune(`6938${rank}`, `Lyon ${rank}e`),
	type: 'arrondissement-municipal',
	commune: '69123'
});

/** The communes of `merged-communes.csv` today, in code order. */
export const COMMUNES = [
	commune('01001', "L'Abergement-Clémenciat"),
	commune('15031', 'Celles'),
	commune('15141', 'Neussargues-Moissac'),
	commune('42084', 'Solore-en-Forez', ['42109', '42252']),
	commune('69114', 'Porte des Pierres Dorées', ['69101', '69159']),
	commune('69123', 'Lyon', ['69232'])
];

/** With what the lists of all France add: arrondissements, a commune of another region. */
export const RECORDS = [
	...COMMUNES,
	...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(lyon),
	{ ...commune('75056', 'Paris'), region: '11' }
];
