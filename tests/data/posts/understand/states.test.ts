import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { datedName } from '../../../../src/lib/data/posts/table/dated-name';
import { realPlaces } from '../../../fixtures/real-places';
import { rowXml, xlsxOf } from '../../../fixtures/workbooks';
import { saidOf, told, understood } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});

const HEADINGS = ['Structure', 'Commune', 'ETP'];
const sheet = (name: string, ...rows: (string | number)[][]) => ({
	name,
	rows: [HEADINGS, ...rows].map((cells, i) => rowXml(i + 1, cells)).join('')
});
const list = (...rows: string[]) => [HEADINGS.join(';'), ...rows].join('\n');

describe('a name tells which state of a list it holds', () => {
	it.each([
		['Décembre', { of: '', by: 'month', at: 12 }],
		['Postes déc. 2026', { of: 'postes\n', by: 'month', at: 2026 * 12 + 12, month: '2026-12' }],
		['12-2026', { of: '\n', by: 'month', at: 2026 * 12 + 12, month: '2026-12' }],
		['liste 2026-06', { of: 'liste\n', by: 'month', at: 2026 * 12 + 6, month: '2026-06' }],
		['liste 30.06.2026', { of: 'liste\n', by: 'day', at: (2026 * 12 + 6) * 31 + 30, month: '2026-06' }],
		['DD63 V2', { of: 'dd63', by: 'version', at: 2 }]
	])('%s', (name, state) => expect(datedName(name)).toEqual(state));

	it.each(['DD 01 2026', 'Rhône', '2026', 'Postes 63'])('%s: none', (name) =>
		expect(datedName(name)).toBeUndefined()
	);
});

describe('sheets that are states of one list', () => {
	it('by month: the last one is read, the others are asked about', async () => {
		const read = await understood(
			{
				'l.xlsx': xlsxOf({
					sheets: [
						sheet('Janvier', ['A', 'Thiers', 0.5], ['B', 'Riom', 0.8]),
						sheet('Décembre', ['A', 'Thiers', 1], ['B', 'Riom', 0.8])
					]
				})
			},
			places
		);
		expect(told(read)).toMatchObject({ posts: 2, fte: 1.8, pending: 0, questions: ['feuille Janvier'] });
	});

	it('later than the campaign are not read in its place', async () => {
		const read = await understood(
			{
				'l.xlsx': xlsxOf({
					sheets: [
						sheet('12-2026', ['A', 'Thiers', 0.5], ['B', 'Riom', 0.8]),
						sheet('01-2027', ['A', 'Thiers', 1], ['B', 'Riom', 0.8])
					]
				})
			},
			places
		);
		expect(told(read)).toMatchObject({ fte: 1.3, questions: ['feuille 01-2027'] });
	});

	it('are none where each month has posts of its own', async () => {
		const read = await understood(
			{
				'l.xlsx': xlsxOf({
					sheets: [sheet('Janvier', ['A', 'Thiers', 0.5]), sheet('Juin', ['B', 'Riom', 0.8])]
				})
			},
			places
		);
		expect(told(read)).toMatchObject({ posts: 2, fte: 1.3, questions: [] });
	});
});

describe('files that are states of one list', () => {
	const files = {
		'postes 2026-06.csv': list('A;Thiers;0,5', 'B;Riom;0,8'),
		'postes 2026-12.csv': list('A;Thiers;1', 'B;Riom;0,8', 'C;Issoire;1')
	};

	it('are read once: the last one, the other is asked about', async () => {
		const read = await understood(files, places);
		expect(told(read)).toMatchObject({ posts: 3, fte: 2.8, questions: ['feuille postes 2026-06.csv'] });
		expect(read.questions[0]!.asked.replace(/\s/g, ' ')).toBe(
			'La liste « postes 2026-06.csv » est laissée de côté : « postes 2026-12.csv » est un état plus récent de la même liste. Faut-il la lire ?'
		);
		expect(read.sheets[0]).toMatchObject({ rows: 2, posts: 0, setAside: [{ line: 2 }, { line: 3 }] });
	});

	it('are both read where that is answered', async () => {
		const read = await understood(files, places, {
			choices: [{ kind: 'feuille', value: 'postes 2026-06.csv', answer: 'lire' }]
		});
		expect(read.posts.length + read.pending.posts).toBe(5);
	});

	it('are none where they name other structures', async () => {
		const read = await understood(
			{ 'postes V1.csv': list('A;Thiers;0,5'), 'postes V2.csv': list('B;Riom;0,8') },
			places
		);
		expect(told(read)).toMatchObject({ posts: 2, questions: [] });
		expect(saidOf(read)).not.toContain('état');
	});
});

describe('lists that look like states of one, though no name says so', () => {
	const before = list('CH de Thiers;Thiers;1', 'CCAS;Ambert;0,5', 'Mission locale;Riom;1');
	it('are counted, and said: two of three posts have moved in FTE only', async () => {
		const read = await understood(
			{
				'ancienne.csv': before,
				'nouvelle.csv': list('CH de Thiers;Thiers;0,8', 'CCAS;Ambert;1', 'Croix-Rouge;Issoire;1')
			},
			places
		);
		expect(told(read)).toMatchObject({ posts: 6, fte: 5.3, questions: [] });
		expect(saidOf(read)).toContain(
			'2 des 3 postes de cette liste ont la structure et les lieux de postes de « ancienne.csv » : s’il s’agit de deux états d’une même liste, écartez-en un ; sinon, chaque poste compte.'
		);
	});

	it('are not where one post alone is shared, or most are others', async () => {
		const one = await understood(
			{ 'a.csv': before, 'b.csv': list('CH de Thiers;Thiers;0,8', 'CCAS;Issoire;1') },
			places
		);
		expect(saidOf(one)).not.toContain('états d’une même liste');
		const others = await understood(
			{
				'a.csv': list('CH;Thiers;1', 'CH;Ambert;1', 'CH;Riom;1', 'CH;Issoire;1', 'CH;Vichy;1'),
				'b.csv': list('CH;Thiers;0,5', 'CH;Ambert;0,5', 'CH;Lyon;1', 'CH;Bron;1', 'CH;Rillieux-la-Pape;1')
			},
			places
		);
		expect(saidOf(others)).not.toContain('états d’une même liste');
	});
});
