import { describe, expect, test } from 'vitest';
import { communeCodesOf, type CommuneCodes } from '../../../scripts/lib/atlas/commune-codes';
import { densityOfCommunes } from '../../../scripts/lib/atlas/density-of-communes';
import { fdepOfCommunes, meanOfParts } from '../../../scripts/lib/atlas/fdep-of-communes';
import { frrOfCommunes } from '../../../scripts/lib/atlas/frr-of-communes';
import { Notices } from '../../../scripts/lib/notices';
import { readDensity } from '../../../scripts/lib/sources/density';
import { readFdep } from '../../../scripts/lib/sources/fdep';
import { FDEP_ORIGINS } from '../../../src/lib/domain/territory/atlas';
import { COMMUNES, fixture, RECORDS } from '../inputs';
import { FRR_CLASSES } from '../../../src/lib/domain/territory/atlas';

const codes: CommuneCodes = communeCodesOf('84', RECORDS, COMMUNES, [
	{ code: '15031', parent: '15141', date: '2025-01-01' }
]);
const at = (code: string) => COMMUNES.findIndex((commune) => commune.code === code);

describe('FDep of today’s communes', () => {
	const notices = new Notices();
	const input = fixture('merged-communes.csv', 'fdep');
	const { fdep, quintile, origin } = fdepOfCommunes(COMMUNES, readFdep(input), codes, notices, input.file);
	const found = (code: string) => [fdep[at(code)], quintile[at(code)], FDEP_ORIGINS[origin[at(code)]!]];

	test('a code that did not change keeps its score and its published quintile', () => {
		expect(found('01001')).toEqual([-0.21063, 2, 'published']);
	});

	test('a merged commune takes the weighted mean of its parts', () => {
		// (160 × 1.66524 + 108 × 2.13412 + 255 × 0.63874) ÷ 523 = 659.80206 ÷ 523
		expect(found('42084')).toEqual([1.26157, 5, 'merged']);
	});

	test('a commune whose code changed takes the score of the old one', () => {
		expect(found('69114')).toEqual([-0.85577, 1, 'code-changed']);
	});

	test('a re-established commune takes the score of the one it left', () => {
		expect(found('15031')).toEqual([0.41847, 4, 're-established']);
		expect(found('15141')).toEqual([0.41847, 4, 'published']);
	});

	test('Lyon takes the weighted mean of its nine arrondissements', () => {
		// −617 539.769 ÷ 522 228
		expect(found('69123')).toEqual([-1.18251, 1, 'arrondissements']);
	});

	test('what was carried over is named', () => {
		expect(notices.of('fdep-merged')).toEqual([
			'42084 Solore-en-Forez ← 42084 (1,6652) + 42109 (2,1341) + 42252 (0,6387)\u202F: 1,2616, quintile 5'
		]);
	});

	test('a commune that no code stands for is unknown, not zero', () => {
		const none = fdepOfCommunes(COMMUNES, [], codes, new Notices(), '');
		expect([none.fdep[0], none.quintile[0], FDEP_ORIGINS[none.origin[0]!]]).toEqual([NaN, 0, 'unknown']);
	});

	test('an unknown code stops the run', () => {
		const unknown = fixture('unknown-commune-code.csv', 'fdep');
		expect(() => fdepOfCommunes(COMMUNES, readFdep(unknown), codes, new Notices(), unknown.file)).toThrow(
			'unknown-commune-code.csv, ligne 3\u202F: code de commune inconnu (lu\u202F: «\u202F01999\u202F»'
		);
	});

	test('a commune of another region is left out', () => {
		const paris = { line: 2, code: '75056', population: 10, score: 5, quintile: 5 };
		const none = fdepOfCommunes(COMMUNES, [paris], codes, new Notices(), '');
		expect(none.quintile).toEqual(new Uint8Array(6));
	});
});

test('the official export is read under its own column names', () => {
	expect(readFdep(fixture('fdep-as-odisse-exports-it.csv', 'fdep'))).toEqual([
		{ line: 2, code: '01001', population: 806, score: -0.21063, quintile: 2 }
	]);
});

test('parts without inhabitants weigh the same', () => {
	const parts = [
		{ score: 1, population: 0 },
		{ score: 2, population: 0 }
	];
	expect(meanOfParts(parts)).toBe(1.5);
});

test('a merged commune has the density of its most populated part', () => {
	const notices = new Notices();
	const input = fixture('density-of-merged-communes.csv', 'densite');
	const people = new Map([
		['42084', 160],
		['42109', 108],
		['42252', 255]
	]);
	const density = densityOfCommunes(COMMUNES, readDensity(input), people, codes, notices, input.file);
	expect([...density]).toEqual([6, 7, 7, 7, 4, 1]);
	expect(notices.of('density-merged')).toEqual([
		'42084 Solore-en-Forez ← 42084 (6) + 42109 (6) + 42252 (7)\u202F: 7'
	]);
	expect(notices.of('density-carried-over')).toHaveLength(2);
});

test('a zoning by old codes is carried over, and named; by an unknown one it stops the run', () => {
	const notices = new Notices();
	const records = [
		{ line: 2, code: '42084', frr: 0 },
		{ line: 3, code: '42109', frr: 1 },
		{ line: 4, code: '15141', frr: 2 }
	];
	const people = new Map([
		['42084', 160],
		['42109', 108]
	]);
	const frr = frrOfCommunes(COMMUNES, records, people, codes, notices, 'frr.csv');
	expect([frr[at('42084')], frr[at('15031')], frr[at('15141')]]).toEqual([0, 2, 2]);
	// In no file is not out of the zoning: the last class says that nothing is known.
	const alone = frrOfCommunes(COMMUNES.slice(0, 1), [], people, codes, new Notices(), 'frr.csv');
	expect(FRR_CLASSES[alone[0]!]).toBe('inconnu');
	expect(notices.of('frr-carried-over')).toEqual([
		'15031 Celles ← 15141',
		'42084 Solore-en-Forez ← 42084 + 42109'
	]);
	const unknown = [{ line: 9, code: '01999', frr: 1 }];
	expect(() => frrOfCommunes(COMMUNES, unknown, people, codes, notices, 'frr.csv')).toThrow(
		'frr.csv, ligne 9'
	);
});
