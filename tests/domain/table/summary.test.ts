import { describe, expect, it } from 'vitest';
import { certaintyOf, summaryOf } from '../../../src/lib/domain/table/summary';
import { unionOf } from '../../../src/lib/domain/table/union';
import { smallTable } from '../../fixtures/small-table';

const table = smallTable('commune');
const summary = (rows: readonly number[], missingFrom?: number) =>
	summaryOf(table, Uint32Array.from(rows), unionOf(table, rows), missingFrom);

describe('the sentence above the table', () => {
	it('says how many of how many, what they lack, and who lives there', () => {
		const { headline, detail } = summary([2, 3]);
		expect(headline).toBe('2\u00A0communes sur 5\u202F: il manquerait 1,3\u00A0ETP');
		expect(detail).toBe(
			'Ensemble\u202F: 40\u202F000\u00A0habitants, dont 16\u202F000 en QPV\u202F; 4\u00A0postes, 3\u00A0structures, 2,5\u00A0ETP financés pour 3,8 requis (65\u202F%).'
		);
	});

	it('says all of them without saying of how many', () => {
		expect(summary([0, 1, 2, 3, 4]).headline).toBe('5\u00A0communes\u202F: il manquerait 0,7\u00A0ETP');
	});

	it('says a surplus, and that nothing passes', () => {
		expect(summary([3]).headline).toBe(
			'1\u00A0commune sur 5\u202F: 0,3\u00A0ETP de plus que le besoin estimé'
		);
		expect(summary([]).headline).toBe('Aucun résultat parmi 5\u00A0communes');
		expect(summary([]).certainty).toBeUndefined();
	});

	it('says that a need is not known, rather than that there is none', () => {
		// 63003 has no index.
		expect(summary([4]).headline).toBe('1\u00A0commune sur 5\u202F: le besoin n’est pas connu');
	});

	it('counts those that lack as much under every preset', () => {
		const { gapLow } = table.sensitivity();
		const least = gapLow[2]!;
		expect(certaintyOf(table, [0, 2], least).sure).toBe(1);
		expect(certaintyOf(table, [0, 2], least + 0.001).sure).toBe(0);
	});

	it('answers whether it is sure, for one and for several', () => {
		// Rey asks for 2 + 0.5 + 0.465: 1.0275 are missing; with the envelope less than half is there.
		expect(summary([2], 0.5).certainty).toBe(
			'Est-ce sûr\u202F? Oui\u202F: il manque au moins 0,5\u00A0ETP sous chacun des cinq préréglages de la norme\u202F; sa classe est fragile, le préréglage «\u202FEnveloppe\u202F» la changerait.'
		);
		expect(summary([0], 0.05).certainty).toBe(
			'Est-ce sûr\u202F? Non\u202F: il manque moins de 0,05\u00A0ETP sous l’un au moins des cinq préréglages de la norme\u202F; sa classe est fragile, les préréglages «\u202FRey 2009\u202F» et «\u202FEDI\u202F» ou 0,1\u00A0ETP de plus ou de moins la changeraient.'
		);
		expect(summary([1]).certainty).toBe(
			'Est-ce sûr\u202F? Sa classe ne change ni avec les préréglages de la norme, ni à 0,1\u00A0ETP près.'
		);
		expect(summary([0, 2], 0.05).certainty).toBe(
			'Est-ce sûr\u202F? Il manque au moins 0,05\u00A0ETP à 1 sur 2 sous chacun des cinq préréglages de la norme\u202F; un autre préréglage changerait la classe de 2, 0,1\u00A0ETP de plus ou de moins celle de 1.'
		);
	});
});
