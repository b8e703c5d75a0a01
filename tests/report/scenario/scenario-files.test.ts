import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { readSource } from '../../../src/lib/data/posts/source/read-source';
import { headingLikeness } from '../../../src/lib/data/posts/table/likeness';
import { readSheet } from '../../../src/lib/data/posts/table/sheet-kind';
import { readPostsFile } from '../../../src/lib/data/posts/posts-file';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { plannedCampaign, type Plan } from '../../../src/lib/domain/scenario/plan/plan';
import { parsePlan } from '../../../src/lib/domain/scenario/plan/plan-text';
import type { Goal } from '../../../src/lib/domain/scenario/plan/goals';
import { planSummaryOf } from '../../../src/lib/domain/scenario/plan/summary';
import { usefulRange } from '../../../src/lib/domain/scenario/plan/useful-range';
import { totalEuros, yearRows } from '../../../src/lib/domain/scenario/plan/years';
import type { Setting } from '../../../src/lib/domain/scenario/setting';
import { wordDocument } from '../../../src/lib/report/word/document';
import { campaignCsv } from '../../../src/lib/report/files/campaign-csv';
import { toCsv } from '../../../src/lib/report/files/csv';
import { toWorkbook } from '../../../src/lib/report/files/workbook';
import { comparisonTable } from '../../../src/lib/report/scenario/comparison-table';
import { noteLines, PAGE_LINES, scenarioNote } from '../../../src/lib/report/scenario/note';
import { postsTable } from '../../../src/lib/report/scenario/posts-table';
import { provenanceLines, provenanceOf } from '../../../src/lib/report/tables/provenance';

const bundle = readBundle('static/data/84');
const { atlas, places, profiles, manifest } = bundle;
const base = bundle.presence('2025-12').placement.campaign;
const setting: Setting = {
	atlas,
	profiles,
	points: { commune: places.commune, qpv: places.qpv },
	norm: DEFAULT_NORM,
	key: 'population'
};
const [first] = base.posts;
const { plan } = parsePlan(
	`h42218.100_2027~h26362.100_2027~h69286.88,h256.12_2028~42184.63,h187.37_2029~0.5*h69290.100~x:${first!.id}`
);
const PRICE = 60_000;
const summary = planSummaryOf(setting, base, plan, PRICE);
const { campaign } = plannedCampaign(base, plan);
const provenance = provenanceOf(summary.after, manifest.sources, 'Scénario', 'https://exemple.fr/scenario');

describe('the posts of a scenario as a file', () => {
	const check = async (bytes: Uint8Array, name: string) => {
		const { posts, problems } = await readPostsFile(bytes, name);
		expect(problems).toEqual([]);
		expect(posts.map(({ id }) => id)).toEqual(campaign.posts.map(({ id }) => id));
		expect(posts.filter(({ structure }) => structure === 'structure à désigner')).toHaveLength(5);
		expect(posts.slice(-5).map(({ id }) => id)).toEqual([
			'SCENARIO-01',
			'SCENARIO-02',
			'SCENARIO-03',
			'SCENARIO-04',
			'SCENARIO-05'
		]);
		expect(posts.at(-3)!.assignments).toEqual([
			{ level: 'hors-qpv', code: '69286', share: 0.88 },
			{ level: 'hors-qpv', code: '69256', share: 0.12 }
		]);
	};

	test('are taken by the import without a problem, as CSV', () =>
		check(new TextEncoder().encode(campaignCsv(campaign)), 'scenario.csv'));

	test('are taken by the import without a problem, as a workbook', async () => {
		const blob = await toWorkbook([postsTable(campaign)], provenance);
		await check(new Uint8Array(await blob.arrayBuffer()), 'scenario.xlsx');
	});

	test('leave a workbook whose sheets of words are not taken for lists', async () => {
		const blob = await toWorkbook([postsTable(campaign)], provenance);
		const { sheets } = await readSource(new Uint8Array(await blob.arrayBuffer()), 'scenario.xlsx');
		expect(sheets.map((sheet) => [sheet.sheet, readSheet(sheet, headingLikeness).kind])).toEqual([
			['Lisez-moi', 'read-me'],
			['Postes du scénario', 'posts'],
			['Méthode et sources', 'read-me']
		]);
	});

	test('give an amount as a number and a day as a day', () => {
		const table = postsTable(base);
		const column = (name: string) => table.columns.findIndex((one) => one.name === name);
		expect(table.rows[0]![column('montant')]).toBe(57_400);
		expect([table.columns[column('montant')]!.kind, table.columns[column('date_debut')]!.kind]).toEqual([
			'integer',
			'date'
		]);
	});
});

describe('the note of a scenario', () => {
	const goals: Goal[] = [
		{ title: '', measure: 'couverture', level: 'region', code: '84', value: 0.5, year: 2028 }
	];
	const noteOf = (changes: Plan, euros = PRICE) => {
		const rows = yearRows(setting, base, changes, { pricePerFte: euros, indexation: 0, first: 2026 });
		return scenarioNote({
			question: 'Si l’agence obtient cinq postes pour 2027, où les placer\u202F?',
			sentence: 'Scénario\u202F: 5 postes créés.',
			plan: changes,
			summary: planSummaryOf(setting, base, changes, euros),
			rows,
			goals,
			price: { euros, source: 'hypothèse' },
			indexation: 0,
			range: usefulRange(setting, base, campaign),
			guarantee: undefined,
			sources: manifest.sources
		});
	};
	const about = provenanceLines(provenance).map(([label, value]) => `${label}: ${value}`);

	test('says in turn what is asked, proposed, why, its cost, what it leaves, how sure it is and how it is made', () => {
		expect(noteOf(plan).sections.map(({ heading }) => heading)).toEqual([
			'La question',
			'La proposition',
			'Pourquoi',
			'Ce que cela coûte',
			'Ce que cela laisse',
			'Est-ce sûr\u202F?',
			'Méthode et sources'
		]);
	});

	test('says that totals are made before rounding where the amounts that it lists do not make them', () => {
		const costOf = (euros: number) => noteOf(plan.slice(0, 3), euros).sections[3]!.paragraphs;
		expect(costOf(60_402.6).at(-1)).toBe('Les totaux sont faits avant l’arrondi.');
		expect(costOf(PRICE).join(' ')).not.toContain('arrondi');
	});

	test('fits on two pages, with forty changes too', () => {
		const forty: Plan = Array.from({ length: 40 }, (_, i) => ({ ...plan[i % 5]!, year: 2026 + (i % 8) }));
		for (const changes of [plan, forty])
			expect(noteLines(noteOf(changes), about)).toBeLessThan(2 * PAGE_LINES);
	});

	test('lists twenty posts, each', () => {
		const twenty: Plan = Array.from({ length: 20 }, (_, i) => plan[i % 5]!);
		const [table] = noteOf(twenty).sections[1]!.tables;
		expect([table!.rows.length, table!.note]).toEqual([20, undefined]);
	});

	test('is a French Word file with headings, that says it is a demonstration and which definitions it follows', async () => {
		const parts = unzipSync(
			new Uint8Array(await Packer.toBuffer(wordDocument(noteOf(plan), provenance, undefined)))
		);
		const text = strFromU8(parts['word/document.xml']!);
		expect(text.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(8);
		expect(text).toContain('Note de scénario');
		expect(text).toContain('onnées de démonstration');
		expect(text).toContain('Version des définitions');
		expect(strFromU8(parts['word/styles.xml']!)).toContain('fr-FR');
	});
});

describe('years and comparison of real posts', () => {
	test('FTE and euros add up from year to year', () => {
		const rows = yearRows(setting, base, plan, { pricePerFte: PRICE, indexation: 0, first: 2026 });
		// 0.5 created and one ended in 2026, then 2, 1 and 1 FTE.
		expect(rows.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029]);
		expect(rows.map(({ newFte }) => Number(newFte.toFixed(6)))).toEqual([
			Number((0.5 - first!.fte).toFixed(6)),
			2,
			1,
			1
		]);
		expect(rows.at(-1)!.euros).toBeCloseTo(summary.euros!, 6);
		expect(rows.slice(1).map(({ newEuros }) => Math.round(newEuros!))).toEqual([120_000, 60_000, 60_000]);
		expect(totalEuros(rows)).toBeCloseTo(4 * rows[0]!.euros! + 120_000 * 3 + 60_000 * 2 + 60_000, 4);
	});

	test('scenarios side by side leave as a table, a row each, and every commune has a class', () => {
		const table = comparisonTable([
			{ name: 'A', base: base.id, sentence: 'Scénario A.', summary },
			{ name: 'B', base: base.id, sentence: 'Scénario B.', summary: planSummaryOf(setting, base, [], PRICE) }
		]);
		expect(table.rows.map((row) => row.slice(10).reduce<number>((sum, n) => sum + Number(n), 0))).toEqual([
			4025, 4025
		]);
		const lines = toCsv(table, provenance, 'french', 'apart').split('\r\n');
		expect(lines[1]).toMatch(/^A;2025-12;Scénario A\.;/);
		expect(lines[2]).toMatch(/^B;2025-12;Scénario B\.;0;0;176,/);
	});
});
