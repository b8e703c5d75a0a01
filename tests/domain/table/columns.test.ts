import { describe, expect, it } from 'vitest';
import { assembleAtlas, BASE_LEVELS } from '../../../src/lib/domain/territory/atlas';
import { COLUMN_IDS, type ColumnId } from '../../../src/lib/domain/table/column-ids';
import { columnsAt, hasColumn, TABLE_COLUMNS } from '../../../src/lib/domain/table/columns';
import { rowOf, totalCells } from '../../../src/lib/domain/table/row';
import type { Table } from '../../../src/lib/domain/table/table';
import { unionOf } from '../../../src/lib/domain/table/union';
import { levelTable } from '../../../src/lib/report/tables/level-table';
import { campaign, post, silentAtlas, smallParts } from '../../fixtures/small-atlas';
import { HAND_NORM } from '../../fixtures/hand-norm';
import { smallTable } from '../../fixtures/small-table';

const text = (table: Table, id: ColumnId, position: number) => TABLE_COLUMNS[id].text(table, position);
const NARROW = '\u202F';

describe('the columns', () => {
	it('all have a value, a text and a name at every level that has them', () => {
		for (const level of BASE_LEVELS) {
			const table = smallTable(level);
			for (const id of COLUMN_IDS.filter((id) => hasColumn(level, id, table.results.atlas))) {
				expect(TABLE_COLUMNS[id].values(table), `${level} ${id}`).toHaveLength(table.count);
				expect(text(table, id, 0), `${level} ${id}`).not.toMatch(/undefined|NaN|Infinity/);
				expect(TABLE_COLUMNS[id].hint).toMatch(/\.$/);
			}
		}
	});

	it('are those of the level, in the order of the table', () => {
		expect(columnsAt('region', ['etp', 'code', 'departement', 'nom', 'epci', 'f-edi'], undefined)).toEqual([
			'code',
			'etp'
		]);
	});

	it('say the figures of a commune', () => {
		const table = smallTable('commune');
		const ids: ColumnId[] = [
			'population',
			'quintile',
			'fdep',
			'postes',
			'etp',
			'besoin',
			'ecart-net',
			'couverture'
		];
		expect(rowOf(table, ids, 2)).toEqual({
			position: 2,
			code: '63001',
			name: 'Le Puy-Neuf',
			// 1.9375 FTE for 3.625: 53 %.
			cells: [`30${NARROW}000`, '5', '1,00', '3', '1,9', '3,6', '1,7', `53${NARROW}%`],
			coverageClass: 'partial'
		});
	});

	it('say that inhabitants are unknown, sort them last and total only what is known', () => {
		const qpvs = smallTable('qpv', { atlas: silentAtlas });
		const columns: ColumnId[] = ['population'];
		expect([0, 1].map((i) => text(qpvs, 'population', i))).toEqual([`12${NARROW}000`, 'inconnus']);
		expect(Array.from(TABLE_COLUMNS.population.values(qpvs))).toEqual([12_000, NaN]);
		expect(totalCells(qpvs, columns, unionOf(qpvs, [0, 1]))).toEqual([`≥\u00A012${NARROW}000`]);
		expect(totalCells(qpvs, columns, unionOf(qpvs, [0]))).toEqual([`12${NARROW}000`]);
		expect(Array.from(levelTable(qpvs, columns, [0, 1]).rows, (row) => row.at(-1))).toEqual([
			12_000,
			undefined
		]);
		// 63001 has both QPVs, 63002 a part of QPV 2 alone.
		const communes = smallTable('commune', { atlas: silentAtlas });
		const of = (id: ColumnId) => [0, 2, 3].map((i) => text(communes, id, i));
		expect(of('population')).toEqual([`8${NARROW}000`, `30${NARROW}000`, `10${NARROW}000`]);
		expect(of('population-qpv')).toEqual(['0', `≥\u00A012${NARROW}000`, 'inconnus']);
		expect(of('population-qpv-couverte')).toEqual(['', '', '']);
		expect(Array.from(TABLE_COLUMNS['population-qpv-couverte'].values(communes))).toEqual([
			0,
			0,
			NaN,
			NaN,
			0
		]);
	});

	it('leave out what has no meaning', () => {
		const table = smallTable('commune');
		expect(['quintile', 'fdep', 'couverture', 'epci'].map((id) => text(table, id as ColumnId, 4))).toEqual([
			'',
			'',
			'',
			''
		]);
		expect(text(table, 'etp-10k', 1)).toBe('');
		expect(text(table, 'qpv-couverts', 0)).toBe('');
	});

	it('say what is covered, and of how many', () => {
		const table = smallTable('epci');
		expect(text(table, 'communes-couvertes', 1)).toBe('2 sur 2');
		expect(text(table, 'qpv-couverts', 1)).toBe('2 sur 2');
		expect(text(table, 'population-couverte', 1)).toBe(`40${NARROW}000 (100${NARROW}%)`);
	});

	it('name the main département of an EPCI first, then the other', () => {
		const atlas = assembleAtlas({
			...smallParts,
			communes: { ...smallParts.communes, departement: Int32Array.of(0, 0, 1, 0, 1) }
		});
		expect(text(smallTable('epci', { atlas }), 'departement', 1)).toBe('Puy-de-Dôme (et Loire)');
		expect(text(smallTable('epci'), 'departement', 1)).toBe('Puy-de-Dôme');
	});

	it('say where most people of an EPCI live, and how many of them', () => {
		const table = smallTable('epci');
		expect(text(table, 'densite', 1)).toBe(`urbain (75${NARROW}%)`);
		expect(text(table, 'densite', 0)).toBe('bourg rural');
		expect(text(table, 'frr', 1)).toBe('hors FRR');
		expect(text(smallTable('commune'), 'densite', 1)).toBe('rural à habitat très dispersé');
	});

	it('share money and people as FTE are shared', () => {
		const table = smallTable('commune', {
			campaign: campaign([
				post(
					'funded',
					0.5,
					[
						{ level: 'commune', code: '63001' },
						{ level: 'commune', code: '63002' }
					],
					{
						funding: [
							{ funder: 'ARS', amount: 30_000 },
							{ funder: 'Ville', amount: 10_000 }
						],
						people: 100
					}
				),
				post('silent', 1, [{ level: 'commune', code: '63002' }])
			])
		});
		// 30 000 people of 40 000: three quarters; 75 people for 0.375 FTE.
		expect(text(table, 'financement', 2)).toBe(`30${NARROW}000${NARROW}€`);
		expect(text(table, 'financeurs', 3)).toBe(
			`ARS\u00A0: 7${NARROW}500${NARROW}€\u00A0; Ville\u00A0: 2${NARROW}500${NARROW}€`
		);
		expect(text(table, 'personnes', 2)).toBe('200');
		expect(text(table, 'personnes', 3)).toBe('200');
		expect(text(table, 'personnes', 0)).toBe('');
		const ids: ColumnId[] = ['financement', 'personnes', 'postes', 'classe'];
		expect(totalCells(table, ids, unionOf(table, [2, 3]))).toEqual([
			`40${NARROW}000${NARROW}€`,
			'200',
			'2',
			''
		]);
	});

	it('write one figure where a range has one, and nothing where there is none', () => {
		const table = smallTable('commune');
		// 42002: nobody lives there, whatever the norm.
		expect(text(table, 'besoin-fourchette', 1)).toBe('0');
		expect(text(table, 'couverture-fourchette', 1)).toBe('');
		// 42001: 8 000 ÷ 50 000 × 1.24^(3/4) = 0.188 with all at least, 8 000 ÷ 30 000 × 2.28 = 0.608; it has 0.4.
		expect(text(table, 'besoin-fourchette', 0)).toBe('0,2 à 0,6');
		expect(text(table, 'non-couvert-fourchette', 0)).toBe('0 à 0,2');
		expect(text(table, 'couverture-fourchette', 0)).toBe(`66${NARROW}% à 213${NARROW}%`);
	});
});

describe('how sure a lack is', () => {
	const texts = (id: ColumnId, norm = HAND_NORM) =>
		[0, 1, 2, 3].map((position) => text(smallTable('commune', { norm }), id, position));

	it('is a certainty over the variants of the norm', () => {
		// 42001 lacks 0 to 0.208; 63001 0.5625 to 2.0625; 63002, in its QPV, 1 000 ÷ 7 500 or ÷ 6 000 − 0.1075.
		expect(texts('certitude')).toEqual(['incertain', 'inconnu', 'manque sûr', 'manque sûr']);
		// None of the 0.0258 to 0.0592 that 63002 lacks counts at half a day a week.
		expect(texts('certitude', { ...HAND_NORM, attention: 0.1 })).toEqual([
			'incertain',
			'inconnu',
			'manque sûr',
			'sans manque, sûr'
		]);
	});

	it('is told apart in QPVs and outside them', () => {
		expect(texts('certitude-qpv')).toEqual(['sans manque, sûr', 'inconnu', 'manque sûr', 'manque sûr']);
		expect(texts('certitude-hors-qpv')).toEqual(['incertain', 'inconnu', 'incertain', 'sans manque, sûr']);
	});

	it('is a rank and the ranks that it may have, empty where nothing is missing', () => {
		// 63002 lacks 0.0592 and 42001 0.056; with weights of 1 for 30 000 inhabitants 42001 lacks 0.208.
		expect(texts('rang')).toEqual(['3', '', '1', '2']);
		expect(texts('rang-fourchette')).toEqual(['2 à 3', '', '1', '2 à 3']);
	});

	it('is sorted by the surest lack first, what is not known last', () => {
		const table = smallTable('commune', { norm: { ...HAND_NORM, attention: 0.1 } });
		expect(Array.from(TABLE_COLUMNS.certitude.values(table))).toEqual([1, NaN, 0, 2, NaN]);
	});
});

describe('what is missing in QPVs and outside', () => {
	it('adds up to what is missing, and so do the need and the FTE', () => {
		const table = smallTable('commune');
		const value = (id: ColumnId) => Number(TABLE_COLUMNS[id].values(table)[2]);
		// 63001: 2 − 1.15 and 0.5 − 0.2875 in its QPVs, 1.125 − 0.5 outside.
		expect(value('manque-qpv')).toBeCloseTo(1.0625, 9);
		expect(value('manque-hors-qpv')).toBeCloseTo(0.625, 9);
		expect([value('besoin-qpv'), value('besoin-hors-qpv')]).toEqual([2.5, 1.125]);
		expect(value('etp-qpv')).toBeCloseTo(1.4375, 9);
		expect(value('etp-hors-qpv')).toBeCloseTo(0.5, 9);
		expect(value('non-couvert')).toBeCloseTo(1.6875, 9);
	});
});
