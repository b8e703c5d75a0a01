import { expect, test } from 'vitest';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { chartOneMore, perimeterOfCode, type Charted } from '../../../src/lib/data/bundle/perimeters';
import { CATALOGUE } from '../../../src/lib/domain/figures/catalogue/catalogue';
import type { FigureId } from '../../../src/lib/domain/figures/catalogue/ids';
import { structuresHere } from '../../../src/lib/domain/figures/structures-here';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { surenessAmong } from '../../../src/lib/domain/figures/certainty';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { LEVELS, positionOf, type Level } from '../../../src/lib/domain/territory/atlas';
import { comparatorsOf } from '../../../src/lib/domain/territory/comparators';
import { contractsHolding } from '../../../src/lib/domain/territory/contract';
import { factsOf } from '../../../src/lib/domain/words/facts';
import { dossierOf } from '../../../src/lib/report/dossier/compose';
import type { Dossier, DossierTable, SectionId } from '../../../src/lib/report/dossier/dossier';

const published = readBundle('static/data/84');
const ids = published.manifest.campaigns.map(({ id }) => id);
/** A perimeter of a département's name, one of a QPV alone, one of a commune and a QPV of another. */
const PERIMETERS = ['Puy-de-Dôme~200070712', 'Belle-Croix~QN06301M', 'Mixte~63003,QN06301M'];
const { atlas, profiles, presences } = PERIMETERS.reduce<Charted>(
	(charted, code) => chartOneMore(charted, 'perimetre', perimeterOfCode(charted.atlas, code)!),
	{ ...published, presences: new Map(ids.map((id) => [id, published.presence(id)])) }
);
const campaigns = [...presences.values()];
const results = resultsOf(atlas, profiles, campaigns.at(-1)!, DEFAULT_NORM, 'population');
const surenessAt = surenessAmong(results);

const open = (level: Level, position: number) =>
	dossierOf({
		results,
		level,
		position,
		sources: published.manifest.sources,
		sureness: surenessAt(level),
		presences: campaigns
	});
const tablesOf = (dossier: Dossier, id: SectionId): readonly DossierTable[] =>
	dossier.sections.find((section) => section.id === id)?.tables ?? [];
const sheetOf = (level: Level, code: string) => open(level, positionOf(atlas.territories[level], code)!);

const repeated = (keys: readonly (string | number)[]) => keys.filter((key, i) => keys.indexOf(key) !== i);

/** Keys that the lists of a sheet and of its card are drawn by: one twice would stop the page. */
function keysTwice(level: Level, position: number, dossier: Dossier): (string | number)[] {
	const structures = structuresHere(results, level, position);
	return [
		[...comparatorsOf(atlas, level, position), { level, position }].map(
			(one) => `${one.level}:${one.position}`
		),
		dossier.sections.map(({ id }) => id),
		(tablesOf(dossier, 'comparables')[0]?.rows ?? []).flatMap(({ href }) => href ?? []),
		structures.map(({ structure }) => structure),
		structures.flatMap(({ posts }) => posts.map(({ post }) => post.id)),
		factsOf(results, figuresOf(results, level, position)).map(({ term }) => term),
		contractsHolding(atlas, level, position).map((holder) => holder.position)
	].flatMap(repeated);
}

/** Columns of the total of a table, by the key figure that they repeat. */
const REPEATED: readonly (readonly [SectionId, Partial<Record<FigureId, number>>])[] = [
	[
		'lieux',
		{
			population: 1,
			'population-qpv': 2,
			etp: 4,
			'etp-10k': 5,
			besoin: 6,
			'non-couvert': 7,
			couverture: 8
		}
	],
	['evolution', { postes: 1, etp: 2, besoin: 4, 'non-couvert': 5, couverture: 6 }],
	['postes', { postes: 2, etp: 4 }],
	['pourquoi', { population: 1, besoin: 3, etp: 5 }]
];
const labelsOf = (id: FigureId): readonly (string | undefined)[] => [
	CATALOGUE[id].short,
	CATALOGUE[id].title
];

/** Figures that the sheet gives twice, and not the same. */
function disagreements(dossier: Dossier): string[] {
	const rows = tablesOf(dossier, 'chiffres')[0]!.rows;
	return REPEATED.flatMap(([section, columns]) => {
		const total = tablesOf(dossier, section)[0]?.rows.at(-1);
		return total === undefined
			? []
			: Object.entries(columns).flatMap(([id, column]) => {
					// The keys of a figure's columns, written above.
					const row = rows.find(({ cells }) => labelsOf(id as FigureId).includes(cells[0]));
					return row?.cells[1] === total.cells[column]
						? []
						: [`${id}: ${row?.cells[1]}, ${total.cells[column]} (${section})`];
				});
	});
}

const textsOf = ({ title, identity, sentence, notes, sections }: Dossier): string[] => [
	title,
	identity,
	sentence,
	...notes,
	...sections.flatMap(({ heading, paragraphs, tables }) => [
		heading,
		...paragraphs,
		...tables.flatMap(({ caption, note, detail, columns, rows }) => [
			caption,
			note ?? '',
			detail ?? '',
			...columns.map(({ label }) => label),
			...rows.flatMap(({ cells }) => cells)
		])
	])
];
const NO_FRENCH = /\b(?:NaN|undefined|null|Infinity|none|unknown|low|partial|met|outside|published)\b/;
const NOT_ELIDED = /\b(?:Reste|celui|ceux|celle) de (?:[AEIOUÉÈÊÎÔaeiouéèêîô]|Les? )/;

function faultsOf(level: Level, position: number): string[] {
	const dossier = open(level, position);
	const where = `${level} ${atlas.territories[level].codes[position]}`;
	const uneven = dossier.sections
		.flatMap(({ tables }) => tables)
		.filter(({ columns, rows }) => rows.some(({ cells }) => cells.length !== columns.length));
	return [
		...keysTwice(level, position, dossier).map((key) => `${where}: ${key} twice`),
		...uneven.map(({ caption }) => `${where}: uneven rows, ${caption}`),
		...disagreements(dossier).map((what) => `${where}: ${what}`),
		...textsOf(dossier)
			.filter((text) => NO_FRENCH.test(text) || NOT_ELIDED.test(text))
			.map((text) => `${where}: ${text}`)
	];
}

test.each(LEVELS)(
	'every sheet of the level %s opens, and says each figure once, in French',
	(level) => {
		const { count } = atlas.territories[level];
		expect(count).toBeGreaterThan(0);
		expect(Array.from({ length: count }, (_, position) => faultsOf(level, position)).flat()).toEqual([]);
	},
	600_000
);

test('a QPV stands beside the commune of its name, and a perimeter beside its département', () => {
	const columns = (dossier: Dossier) => tablesOf(dossier, 'chiffres')[0]!.columns.map(({ label }) => label);
	expect(columns(sheetOf('qpv', 'QN06306M')).slice(1, 3)).toEqual(['Thiers (QPV)', 'Thiers (commune)']);
	expect(columns(sheetOf('perimetre', PERIMETERS[0]!)).filter((label) => label.startsWith('Puy-'))).toEqual([
		'Puy-de-Dôme (périmètre)',
		'Puy-de-Dôme (département)'
	]);
});

test('the inhabitants are dated by what they were counted by', () => {
	const age = (level: Level, code: string) =>
		tablesOf(sheetOf(level, code), 'chiffres')[0]!.rows[0]!.cells.at(-1);
	const municipal = 'population municipale, COG 2025';
	for (const [level, code] of [
		['commune', '63430'],
		['epci', '200070712'],
		['arrondissement', '635'],
		['departement', '63'],
		['region', '84'],
		['cls', atlas.territories.cls.codes[0]!],
		['perimetre', PERIMETERS[0]!]
	] as const)
		expect(age(level, code)).toBe(municipal);
	expect(age('qpv', 'QN06301M')).toBe(`RP 2020\u202F; ailleurs, ${municipal}`);
	expect(age('perimetre', PERIMETERS[1]!)).toBe(`RP 2020\u202F; ailleurs, ${municipal}`);
	expect(age('perimetre', PERIMETERS[2]!)).toBe(`${municipal}\u202F; QPV seul, RP 2020`);
});

test('the rest of a commune is named with its article, and only where that commune has a QPV', () => {
	const cells = (code: string) =>
		tablesOf(sheetOf('commune', code), 'pourquoi')[0]!.rows.map(({ cells: [name] }) => name);
	expect(cells('15014')).toContain('Reste d’Aurillac');
	expect(cells('43157')).toContain('Reste du Puy-en-Velay');
});
