import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatCampaignFile } from '../../../../src/lib/data/posts/campaign-file';
import {
	choicesOf,
	correspondenceOf,
	correspondenceSchema,
	correspondenceText
} from '../../../../src/lib/data/posts/correspondence/correspondence';
import { readCorrespondence } from '../../../../src/lib/data/posts/correspondence/read-correspondence';
import { readToComplete, toCompleteText } from '../../../../src/lib/data/posts/correspondence/to-complete';
import type { Choice } from '../../../../src/lib/data/posts/choices';
import { cleanListWorkbook } from '../../../../src/lib/report/files/clean-list';
import type { Post } from '../../../../src/lib/domain/campaign/campaign';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import * as v from 'valibot';
import { realPlaces } from '../../../fixtures/real-places';
import { rowXml, xlsxOf } from '../../../fixtures/workbooks';
import { caseBytes, told, understood } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});

const HEADINGS = ['Structure porteuse', 'ETP', 'Commune', 'Département', 'Financeur', 'Subvention'];
const ROWS = [
	['CCAS de Thiers', '0,8 ETP', 'Thiers', '63', 'ARS', '41 600 €'],
	['CCAS de Thiers', '1', 'Thiers', '63', 'ARS', '52 k€'],
	['Mutualité', 'mi-temps', 'Saint-Priest', '69', 'ARS + CPAM', '26000'],
	['Mutualité', '80 %', 'Beaumont', '', 'ARS', '41600'],
	['ADES du Rhône', '1', 'Villeurbanne / Bron', '69', 'ARS', '52000']
];
const list = (headings: readonly string[], rows: readonly (readonly string[])[]) =>
	[headings, ...rows].map((cells) => cells.join(';')).join('\n');
const permuted = <T>(items: readonly T[], order: readonly number[]) => order.map((i) => items[i]!);
const orders = (length: number) => fc.shuffledSubarray([...Array(length).keys()], { minLength: length });

describe('the order in which things are given changes nothing', () => {
	it('neither that of rows, nor that of columns', async () => {
		const usual = await understood({ 'a.csv': list(HEADINGS, ROWS) }, places);
		expect(told(usual)).toEqual({
			posts: 4,
			fte: 3.3,
			pending: 1,
			questions: ['territoire Beaumont'],
			errors: 0
		});
		await fc.assert(
			fc.asyncProperty(orders(ROWS.length), orders(HEADINGS.length), async (rows, columns) => {
				const text = list(
					permuted(HEADINGS, columns),
					permuted(ROWS, rows).map((cells) => permuted(cells, columns))
				);
				const read = await understood({ 'a.csv': text }, places);
				expect(read.posts).toEqual(usual.posts);
				expect(read.pending).toEqual(usual.pending);
			}),
			{ numRuns: 30 }
		);
	});

	it('nor that of the sheets of a workbook', async () => {
		const sheet = (name: string, rows: readonly (readonly string[])[]) => ({
			name,
			rows: [HEADINGS, ...rows].map((cells, i) => rowXml(i + 1, cells)).join('')
		});
		const sheets = [
			sheet('Puy-de-Dôme', ROWS.slice(0, 2)),
			sheet('Rhône', ROWS.slice(2, 4)),
			sheet('Autres', ROWS.slice(4))
		];
		const usual = await understood({ 'a.xlsx': xlsxOf({ sheets }) }, places);
		expect(told(usual)).toMatchObject({ posts: 4, pending: 1, questions: ['territoire Beaumont (Rhône)'] });
		await fc.assert(
			fc.asyncProperty(orders(3), async (order) => {
				const read = await understood({ 'a.xlsx': xlsxOf({ sheets: permuted(sheets, order) }) }, places);
				expect(read.posts).toEqual(usual.posts);
				expect(read.questions.map(({ value }) => value)).toEqual(['Beaumont (Rhône)']);
			}),
			{ numRuns: 6 }
		);
	});

	it('nor that of files, nor how rows are shared between them', async () => {
		const usual = await understood({ 'a.csv': list(HEADINGS, ROWS) }, places);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
				async (files) => {
					const lists = [0, 1, 2]
						.map((file) => ROWS.filter((_, i) => files[i] === file))
						.flatMap((rows, i) =>
							rows.length > 0 ? [[`${'zax'[i]!}.csv`, list(HEADINGS, rows)] as const] : []
						);
					const read = await understood(Object.fromEntries(lists), places);
					expect(read.posts).toEqual(usual.posts);
				}
			),
			{ numRuns: 30 }
		);
	});
});

it('no FTE is lost: what is read is in posts, held by a question or set aside', async () => {
	const quota = fc.constantFrom('1', '0,5', '0,8', '80 %', 'mi-temps');
	const place = fc.constantFrom(
		'Thiers',
		'Beaumont',
		'Villeurbanne',
		'Lyon 8e',
		'nulle part',
		'Bron / Le Puy'
	);
	const written: Readonly<Record<string, number>> = {
		'1': 1,
		'0,5': 0.5,
		'0,8': 0.8,
		'80 %': 0.8,
		'mi-temps': 0.5
	};
	await fc.assert(
		fc.asyncProperty(fc.array(fc.tuple(quota, place), { minLength: 1, maxLength: 12 }), async (rows) => {
			const text = list(
				['Structure', 'ETP', 'Lieu'],
				rows.map(([fte, where], i) => [`Structure ${i}`, fte, where])
			);
			const { posts, pending, sheets } = await understood({ 'a.csv': text }, places);
			const inFile = rows.reduce((sum, [fte]) => sum + written[fte]!, 0);
			const out = posts.reduce((sum, { fte }) => sum + fte, 0) + pending.fte;
			expect(out).toBeCloseTo(inFile, 9);
			expect(sheets[0]!.posts + sheets[0]!.setAside.length).toBe(sheets[0]!.rows);
		}),
		{ numRuns: 40 }
	);
});

describe('answers', () => {
	const answers: Choice[] = [
		{ kind: 'territoire', value: 'Beaumont', answer: '63032 Beaumont (Puy-de-Dôme, 10 728 hab.)' },
		{ kind: 'structure', value: 'Mutualite', answer: 'oui' }
	];
	const text = list(HEADINGS, [...ROWS, ['Mutualite', '1', 'Bron', '69', 'ARS', '52000']]);

	it('are heard: nothing is left to ask, and the same answers give the same campaign twice', async () => {
		expect(told(await understood({ 'a.csv': text }, places))).toMatchObject({
			questions: ['territoire Beaumont', 'structure Mutualite']
		});
		const once = await understood({ 'a.csv': text }, places, { choices: answers });
		expect(told(once)).toEqual({ posts: 6, fte: 5.1, pending: 0, questions: [], errors: 0 });
		expect(new Set(once.posts.map(({ structure }) => structure))).toEqual(
			new Set(['CCAS de Thiers', 'Mutualité', 'ADES du Rhône'])
		);
		const twice = await understood({ 'a.csv': text }, places, { choices: [...answers, ...answers] });
		expect(twice.posts).toEqual(once.posts);
	});

	it('that were kept in correspondance.json give the same campaign, applied once or twice', async () => {
		const once = await understood({ 'a.csv': text }, places, { choices: answers });
		const read = readCorrespondence(
			new TextEncoder().encode(correspondenceText(answers)),
			'correspondance.json'
		);
		const kept = 'choices' in read ? read.choices : [];
		for (const choices of [kept, [...kept, ...kept]]) {
			const again = await understood({ 'a.csv': text }, places, { choices });
			expect(again.posts).toEqual(once.posts);
			expect(again.questions).toEqual([]);
		}
	});

	it('of this year leave only what is new to ask of next year’s file', async () => {
		const before = await understood({ '2026.csv': text }, places, { choices: answers });
		const next = list(
			[...HEADINGS].reverse(),
			[
				...ROWS,
				['Mutualite', '1', 'Bron', '69', 'ARS', '52000'],
				['CCAS de Riom', '1', 'Le Puy', '', 'ARS', '52000']
			].map((cells) => [...cells].reverse())
		);
		const read = await understood({ '2027.csv': next }, places, {
			choices: answers,
			previous: before.posts
		});
		expect(told(read)).toEqual({
			posts: 6,
			fte: 5.1,
			pending: 1,
			questions: ['territoire Le Puy'],
			errors: 0
		});
		// Posts that are the same keep their identifiers.
		expect(read.posts.map(({ id }) => id)).toEqual(before.posts.map(({ id }) => id));
	});

	it('are kept as they were given, with headings, sheets and constants', () => {
		const all: Choice[] = [
			...answers,
			{ kind: 'feuille', value: 'Postes 2025', answer: 'écarter' },
			{ kind: 'ligne', value: 'Poste supprimé', answer: 'lire' },
			{ kind: 'colonne', value: 'Qui', answer: 'structure' },
			{ kind: 'colonne', value: 'financeur', answer: '= ARS' }
		];
		const kept = correspondenceText(all);
		const read = readCorrespondence(new TextEncoder().encode(kept), 'correspondance.json');
		expect('choices' in read && correspondenceText(read.choices)).toBe(kept);
		expect(correspondenceOf(all).constants).toEqual([{ column: 'financeur', answer: 'ARS' }]);
		expect(choicesOf(v.parse(correspondenceSchema, JSON.parse(kept)))).toHaveLength(6);
	});

	it('come back from the file to complete, whatever a spreadsheet does to it', async () => {
		const { questions } = await understood({ 'a.csv': text }, places);
		const [header, ...lines] = toCompleteText(questions).trimEnd().split('\r\n');
		expect(header).toBe('\uFEFFnature;valeur;nombre;proposition;réponse');
		expect(lines).toEqual([
			'territoire;Beaumont;1;63032 Beaumont (Puy-de-Dôme, 10 728 hab.);',
			'structure;Mutualite;1;Mutualité;'
		]);
		const completed = [header, `${lines[0]!}63032`, lines[1]].join('\n');
		expect(readToComplete(completed)).toEqual({
			choices: [{ kind: 'territoire', value: 'Beaumont', answer: '63032' }]
		});
		expect(readToComplete('a;b\n1;2')).toEqual({ wrong: 1 });
	});

	it('that mean nothing leave the question, and are said', async () => {
		const read = await understood({ 'a.csv': list(HEADINGS, ROWS) }, places, {
			choices: [{ kind: 'territoire', value: 'Beaumont', answer: 'là-bas' }]
		});
		expect(told(read).questions).toEqual(['territoire Beaumont']);
		expect(read.problems.map(({ message }) => message).join()).toContain('là-bas');
	});

	it('give a column that no heading tells, or a value for every row', async () => {
		const odd = list(['Qui', 'ETP', 'Commune'], [['CCAS de Thiers', '1', 'Thiers']]);
		expect(told(await understood({ 'a.csv': odd }, places))).toMatchObject({ posts: 0, pending: 1 });
		const read = await understood({ 'a.csv': odd }, places, {
			choices: [
				{ kind: 'colonne', value: 'structure', answer: 'Qui' },
				{ kind: 'colonne', value: 'financeur', answer: '= ARS' }
			]
		});
		expect(read.posts).toMatchObject([{ structure: 'CCAS de Thiers', funding: [{ funder: 'ARS' }] }]);
	});
});

it('a clean list that is read again is the same campaign, without a question', async () => {
	const { posts: kept } = await understood(
		{ 'B03.xlsx': caseBytes('B03-codes-postaux-avec-nom-de-commune.xlsx') },
		places
	);
	// All that a post may have, and texts that a spreadsheet would take for something else.
	const posts: Post[] = kept.map((post, i) => ({
		...post,
		...(i === 0 && {
			structure: '=Maison "verte"; antenne',
			fte: 0.3333,
			funding: [{ funder: 'CPAM', amount: 1234.5 }, { funder: 'Ville' }],
			end: '2027-08-31',
			people: 0,
			interviews: 12,
			sessions: 0,
			collectiveActions: 3,
			contact: 'https://exemple.fr/contact',
			source: '00123',
			assignments: [
				{ level: 'departement', code: '01' },
				{ level: 'hors-qpv', code: '69266', share: 0.25 }
			]
		})
	}));
	const csv = new TextEncoder().encode(formatCampaignFile(posts));
	const xlsx = new Uint8Array(await (await cleanListWorkbook({ posts })).arrayBuffer());
	for (const [file, bytes] of [
		['2026-12.csv', csv],
		['2026-12.xlsx', xlsx]
	] as const) {
		const again = await understood({ [file]: bytes }, places);
		expect(again.posts).toEqual(posts);
		expect(again.questions).toEqual([]);
		expect(again.problems).toEqual([]);
	}
});

it('posts without an identifier keep last year’s where structure, places and FTE are the same', async () => {
	const text = list(HEADINGS, ROWS.slice(0, 2));
	const { posts } = await understood({ 'a.csv': text }, places);
	const previous = posts.map((post, i) => ({ ...post, id: `ARA-${i + 17}` }));
	const next = await understood({ 'b.csv': text }, places, { previous });
	expect(next.posts.map(({ id }) => id)).toEqual(['ARA-17', 'ARA-18']);
});
