import { describe, expect, test } from 'vitest';
import { effectWords } from '../../src/lib/scenario/list/effect-words';
import { gainWords } from '../../src/lib/scenario/propose/gain-words';
import { guaranteeWords, nothingToGain } from '../../src/lib/domain/scenario/words';

const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('what a change does, in words', () => {
	test('a new post says its useful FTE and its price', () => {
		expect(plain(effectWords({ kind: 'add' }, { fte: 1, useful: 0.98, euros: 60_403 }))).toBe(
			'0,98 ETP utile, 60 403 € par an'
		);
		expect(plain(effectWords({ kind: 'add' }, { fte: 1, useful: 0.06, euros: undefined }))).toBe(
			'0,06 ETP utile'
		);
	});

	test('an end says what the model loses, and what it saves', () => {
		expect(plain(effectWords({ kind: 'end' }, { fte: -1, useful: -0.3, euros: -57_100 }))).toBe(
			'0,30 ETP manquant de plus selon le modèle, 57 100 € de moins par an'
		);
		expect(plain(effectWords({ kind: 'end' }, { fte: -1, useful: 0, euros: -57_100 }))).toBe(
			'aucun ETP manquant de plus selon le modèle, 57 100 € de moins par an'
		);
	});

	test('a change that has no post to change has no effect', () => {
		expect(effectWords({ kind: 'end' }, { fte: 0, useful: 0, euros: 0 })).toBe('sans effet');
	});
});

test('a guarantee is never rounded up, and a proof is said', () => {
	expect(plain(guaranteeWords({ proved: false, guarantee: 0.94999 }, 486))).toBe(
		'Au pire 94,9 % du mieux possible parmi 486 postes types.'
	);
	expect(plain(guaranteeWords({ proved: false, guarantee: 1 }, 486))).toBe(
		'Au pire 99,9 % du mieux possible parmi 486 postes types.'
	);
	expect(plain(guaranteeWords({ proved: true, guarantee: 1 }, 486))).toBe(
		'Rien n’est mieux parmi 486 postes types : c’est prouvé.'
	);
	expect(plain(nothingToGain(0))).toContain('Rien à gagner');
});

test('a gain is told in what the objective counts', () => {
	expect(plain(gainWords('missing', 0.5))).toBe('0,50 ETP');
	expect(plain(gainWords('people', 12_000))).toBe('12 000 habitants');
	expect(plain(gainWords('lowest', 4))).toBe('4,00 points');
});
