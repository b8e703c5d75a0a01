import { expect, it } from 'vitest';
import { copiedTable } from '../../../src/lib/report/tables/copied-table';
import type { ExportColumn } from '../../../src/lib/report/tables/export-table';
import { figureColumn } from '../../../src/lib/report/tables/figure-columns';
import { spaced } from '../../fixtures/spaced';

const columns = (['code', 'nom', 'population', 'etp', 'etp-10k', 'non-couvert', 'couverture'] as const).map(
	figureColumn
);
const row = ['63430', 'Thiers', 11_637, 1.2345, 1.06, 0.4213, 0.7456];
const texts = (precise: boolean) =>
	copiedTable({ columns, rows: [row] }, precise).map((line) => line.map(spaced));

it('a copy keeps the name and four figures, at the decimals of the screen', () => {
	expect(texts(false)).toEqual([
		['Nom', 'Habitants', 'ETP financés', 'ETP manquants', 'Couverture'],
		['Thiers', '11 637', '1,2', '0,4', '75 %']
	]);
});

it('of one territory, FTE have the two decimals of its sheet', () => {
	expect(texts(true)[1]).toEqual(['Thiers', '11 637', '1,23', '0,42', '75 %']);
});

it('a table without these figures gives its first five columns, dates in words', () => {
	const named = (name: string, kind: ExportColumn['kind'] = 'text'): ExportColumn => ({
		name,
		label: name,
		kind,
		description: ''
	});
	const posts = [named('poste'), named('debut', 'date'), named('c'), named('d'), named('e'), named('f')];
	expect(copiedTable({ columns: posts, rows: [['P1', '2022-03-01', 'x', 'y', 'z', 'w']] }, false)).toEqual([
		['poste', 'debut', 'c', 'd', 'e'],
		['P1', '1er mars 2022', 'x', 'y', 'z']
	]);
});
