import { describe, expect, it } from 'vitest';
import {
	counted,
	curly,
	folded,
	formatFte,
	formatInteger,
	formatNumber,
	formatOne,
	formatPeopleShort,
	formatPercent,
	formatPercentOne,
	formatSignedFte,
	formatTwo,
	ofPlace,
	ofWords,
	plural,
	quoted
} from '../../../src/lib/domain/text/french';

describe('numbers in French', () => {
	it('have narrow no-break spaces in thousands, a comma and a real minus sign', () => {
		expect(formatInteger(8_205_557)).toBe('8\u202F205\u202F557');
		expect(formatOne(1234.56)).toBe('1\u202F234,6');
		expect(formatTwo(-0.256)).toBe('−0,26');
		expect(formatInteger(-1_500)).toBe('−1\u202F500');
	});

	it('never print a negative zero', () => {
		expect(formatInteger(-0.4)).toBe('0');
		expect(formatOne(-0.04)).toBe('0,0');
		expect(formatTwo(-0.004)).toBe('0,00');
		expect(formatSignedFte(-0.04)).toBe('0,0');
	});

	it('show a small presence of FTE with two decimals, not as none', () => {
		expect([0, 0.04, 0.094, 0.095, 0.2, 17.35].map(formatFte)).toEqual([
			'0,0',
			'0,04',
			'0,09',
			'0,1',
			'0,2',
			'17,4'
		]);
	});

	it('have a sign where it says something', () => {
		expect([1.25, 0, -2.5].map(formatSignedFte)).toEqual(['+1,3', '0,0', '−2,5']);
	});

	it('are parameters with as many decimals as they have', () => {
		expect([40_000, 0.2, 1.32, 2.5].map(formatNumber)).toEqual(['40\u202F000', '0,2', '1,32', '2,5']);
	});

	it('are short for a legend', () => {
		expect(formatPeopleShort(1_586_000)).toBe('1,59\u202FM');
		expect(formatPeopleShort(340_000)).toBe('340\u202F000');
	});
});

describe('a percentage', () => {
	it('is whole, with a narrow no-break space', () => {
		expect(formatPercent(0.347)).toBe('35\u202F%');
		expect(formatPercent(1.5)).toBe('150\u202F%');
		expect(formatPercentOne(0.0567)).toBe('5,7\u202F%');
	});

	it('is never 0 % or 100 % for what only comes near', () => {
		expect(formatPercent(0.004)).toBe('<\u202F1\u202F%');
		expect(formatPercent(0.996)).toBe('99\u202F%');
		expect(formatPercent(0)).toBe('0\u202F%');
		expect(formatPercent(1)).toBe('100\u202F%');
	});

	it('is 100 % where only the noise of sums is missing', () => {
		expect(formatPercent((0.7 + 0.1) / 0.8)).toBe('100\u202F%');
	});
});

describe('words in French', () => {
	it('are plural from 2', () => {
		expect([0, 1, 1.9, 2, -3].map((count) => plural(count, 'poste'))).toEqual([
			'poste',
			'poste',
			'poste',
			'postes',
			'postes'
		]);
		expect(plural(3, 'un cheval', 'des chevaux')).toBe('des chevaux');
		expect(counted(1_083, 'commune')).toBe('1\u202F083\u00A0communes');
		expect(counted(1, 'poste')).toBe('1\u00A0poste');
	});

	it('are counted by the number that is printed', () => {
		expect(counted(1.6, 'habitant')).toBe('2\u00A0habitants');
		expect(counted(1.4, 'habitant')).toBe('1\u00A0habitant');
	});

	it('contract the article of a place', () => {
		expect(
			['Le Puy-en-Velay', 'Les Abrets en Dauphiné', 'La Tour-du-Pin', 'L’Horme', 'Lens'].map(ofPlace)
		).toEqual(['du Puy-en-Velay', 'des Abrets en Dauphiné', 'de La Tour-du-Pin', 'de L’Horme', 'de Lens']);
	});

	it('elide « de » before a vowel, a mute h and a y that is a vowel', () => {
		expect(['Aurillac', 'Écully', 'Œuilly', 'Oyonnax', 'Ugine'].map(ofPlace)).toEqual([
			'd’Aurillac',
			'd’Écully',
			'd’Œuilly',
			'd’Oyonnax',
			'd’Ugine'
		]);
		expect(['Heyrieux', 'Huez', 'Habère-Poche', 'Héry-sur-Alby'].map(ofPlace)).toEqual([
			'd’Heyrieux',
			'd’Huez',
			'd’Habère-Poche',
			'd’Héry-sur-Alby'
		]);
		expect(['Hauteluce', 'Haut Valromey', 'Hérisson'].map(ofPlace)).toEqual([
			'de Hauteluce',
			'de Haut Valromey',
			'de Hérisson'
		]);
		expect(['Yssingeaux', 'Yvoire', 'Yenne', 'Youx'].map(ofPlace)).toEqual([
			'd’Yssingeaux',
			'd’Yvoire',
			'de Yenne',
			'de Youx'
		]);
		expect(['avril 2025', 'mai 2025', 'fin 2025'].map(ofWords)).toEqual([
			'd’avril 2025',
			'de mai 2025',
			'de fin 2025'
		]);
	});

	it('are quoted with guillemets and have curly apostrophes', () => {
		expect(quoted('à revoir')).toBe('«\u202Fà revoir\u202F»');
		expect(curly("L'Isle-d'Abeau")).toBe('L’Isle-d’Abeau');
	});
});

describe('a folded name', () => {
	it('has no accents, hyphens, apostrophes, capitals or doubled spaces', () => {
		expect(folded('Saint-Étienne')).toBe('saint etienne');
		expect(folded('L’Isle-d’Abeau')).toBe('l isle d abeau');
		expect(folded("  L'Arbresle ")).toBe('l arbresle');
		expect(folded(' Œuvre   Ægidius')).toBe('oeuvre aegidius');
		expect(folded('Çà (et là)')).toBe('ca et la');
	});

	it('spells out st and ste where they are words', () => {
		expect(folded('St-Etienne')).toBe('saint etienne');
		expect(folded('STE FOY')).toBe('sainte foy');
		expect(folded('Stella')).toBe('stella');
	});

	it('is nothing where there is nothing to read', () => {
		expect(folded(' - ')).toBe('');
	});
});
