import { describe, expect, it } from 'vitest';
import { certaintyOf, tableSummaryOf } from '../../../src/lib/domain/table/summary';
import { unionOf } from '../../../src/lib/domain/table/union';
import { HAND_NORM } from '../../fixtures/hand-norm';
import { silentAtlas } from '../../fixtures/small-atlas';
import { smallTable } from '../../fixtures/small-table';

const table = smallTable('commune');
const summary = (rows: readonly number[], missingFrom?: number) =>
	tableSummaryOf(table, Uint32Array.from(rows), unionOf(table, rows), missingFrom);

describe('the sentence above the table', () => {
	it('says how many of how many, what they lack, and who lives there', () => {
		const { headline, detail } = summary([2, 3]);
		expect(headline).toBe(
			'2\u00A0communes sur 5\u202F: il manque 1,7\u00A0ETP, lieu par lieu (écart net\u202F: 1,3)'
		);
		expect(detail).toBe(
			'Ensemble\u202F: 40\u202F000\u00A0habitants, dont 16\u202F000 en QPV\u202F; 4\u00A0postes, 3\u00A0structures, 2,5\u00A0ETP financés pour 3,8 requis (65\u202F%).'
		);
	});

	it('says in how many QPVs nobody knows how many live', () => {
		const detailOf = (rows: number[], level: 'commune' | 'qpv' = 'commune') => {
			const silent = smallTable(level, { atlas: silentAtlas });
			return tableSummaryOf(silent, Uint32Array.from(rows), unionOf(silent, rows)).detail;
		};
		expect(detailOf([2, 3])).toContain(
			'40\u202F000\u00A0habitants, dont 12\u202F000 en QPV (habitants inconnus dans 1\u00A0QPV)\u202F;'
		);
		expect(detailOf([3])).toContain('10\u202F000\u00A0habitants (habitants inconnus dans 1\u00A0QPV)\u202F;');
		expect(detailOf([0])).toContain('8\u202F000\u00A0habitants\u202F;');
		expect(detailOf([0, 1], 'qpv')).toContain('12\u202F000\u00A0habitants (inconnus dans 1\u00A0QPV)\u202F;');
		expect(detailOf([1], 'qpv')).toContain('Ensemble\u202F: habitants inconnus\u202F;');
	});

	it('says all of them without saying of how many', () => {
		// 0.056 + 1.6875 + 0.0592 are missing; 4.2477 − 3.55 FTE is the net gap.
		expect(summary([0, 1, 2, 3, 4]).headline).toBe(
			'5\u00A0communes\u202F: il manque 1,8\u00A0ETP, lieu par lieu (écart net\u202F: 0,7)'
		);
	});

	it('says once what is missing where the net gap is the same', () => {
		expect(summary([2]).headline).toBe('1\u00A0commune sur 5\u202F: il manque 1,7\u00A0ETP');
	});

	it('says that a surplus does not fill the lack beside it, that all is covered, and that nothing passes', () => {
		// 63002 has 0.405 too much outside its QPV, and lacks 0.0592 in it.
		expect(summary([3]).headline).toBe(
			'1\u00A0commune sur 5\u202F: il manque 0,06\u00A0ETP, lieu par lieu (écart net\u202F: −0,3)'
		);
		const rey = smallTable('commune', { norm: { ...HAND_NORM, fdepWeights: [1, 1, 1, 1, 1] } });
		// 42001 has 0.4 for 0.2.
		expect(tableSummaryOf(rey, Uint32Array.of(0), unionOf(rey, [0])).headline).toBe(
			'1\u00A0commune sur 5\u202F: le besoin estimé est couvert'
		);
		expect(summary([]).headline).toBe('Aucun résultat parmi 5\u00A0communes');
		expect(summary([]).certainty).toBeUndefined();
	});

	it('says that a need is not known, rather than that there is none', () => {
		// 63003 has no index.
		expect(summary([4]).headline).toBe('1\u00A0commune sur 5\u202F: le besoin n’est pas connu');
	});

	it('counts those that lack as much under every variant, and the certainties', () => {
		const { unmet } = table.sureness();
		// 63001 lacks 0.45 + 0.1125 with all hypotheses at their least need.
		expect(unmet.low[2]).toBeCloseTo(0.5625, 9);
		expect(certaintyOf(table, [0, 2], 0.5625).atLeast).toBe(1);
		// « 0,6 à 2,5 » in the table is not counted out by « au moins 0,6 ».
		expect(certaintyOf(table, [0, 2], 0.6).atLeast).toBe(1);
		expect(certaintyOf(table, [0, 2], 0.61).atLeast).toBe(0);
		expect(certaintyOf(table, [0, 1, 2, 3, 4], 0)).toMatchObject({
			'sure-lack': 2,
			'sure-none': 0,
			uncertain: 1,
			unknown: 2
		});
	});

	it('answers whether it is sure, for one and for several', () => {
		expect(summary([2], 0.5).certainty).toBe(
			'Est-ce sûr\u202F? Oui\u202F: il manque au moins 0,5\u00A0ETP quelle que soit l’hypothèse\u202F; manque sûr\u202F; rang 1, quelle que soit l’hypothèse.'
		);
		expect(summary([0], 0.05).certainty).toBe(
			'Est-ce sûr\u202F? Non\u202F: il manque moins de 0,05\u00A0ETP sous l’une au moins des hypothèses\u202F; incertain\u202F; rang 3, de 2 à 3 selon l’hypothèse.'
		);
		expect(summary([3]).certainty).toBe(
			'Est-ce sûr\u202F? Manque sûr\u202F; rang 2, de 2 à 3 selon l’hypothèse.'
		);
		expect(summary([1]).certainty).toBe('Est-ce sûr\u202F? Inconnu.');
		expect(summary([0, 2], 0.05).certainty).toBe(
			'Est-ce sûr\u202F? Il manque au moins 0,05\u00A0ETP à 1 sur 2 quelle que soit l’hypothèse\u202F; manque sûr pour 1, incertain pour 1, absence de manque sûre pour 0.'
		);
	});
});
