import { describe, expect, it } from 'vitest';
import {
	consequenceWords,
	defaultConsequence,
	normConsequence,
	wouldChangeWords
} from '../../../src/lib/panel/norm/consequences';

describe('what a norm does, in words', () => {
	it('gives the need before and after, and how many change class', () => {
		expect(normConsequence(231.2, 259.9, { level: 'commune', count: 41 })).toBe(
			'Avec cette norme\u202F: besoin 231 → 260\u00A0ETP, 41\u00A0communes changent de classe.'
		);
	});

	it('says when the need stays the same', () => {
		expect(normConsequence(231.2, 231.4, { level: 'epci', count: 0 })).toBe(
			'Avec cette norme\u202F: besoin inchangé (231\u00A0ETP), aucun EPCI ne change de classe.'
		);
	});

	it('agrees with one, none and many', () => {
		expect(consequenceWords({ level: 'commune', count: 1 })).toBe('1\u00A0commune change de classe');
		expect(consequenceWords({ level: 'commune', count: 0 })).toBe('aucune commune ne change de classe');
		expect(wouldChangeWords({ level: 'qpv', count: 1 })).toBe('1\u00A0QPV changerait de classe');
		expect(wouldChangeWords({ level: 'qpv', count: 0 })).toBe('aucun QPV ne changerait de classe');
		expect(wouldChangeWords({ level: 'departement', count: 3 })).toBe(
			'3\u00A0départements changeraient de classe'
		);
	});

	it('says the need of the default norm', () => {
		expect(defaultConsequence(231.2)).toContain('231\u00A0ETP');
	});
});
