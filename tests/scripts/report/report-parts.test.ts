import { expect, test } from 'vitest';
import { Notices } from '../../../scripts/lib/notices';
import { changesText, type AtlasSummary } from '../../../scripts/lib/report/changes';
import { ageOf, checksOf } from '../../../scripts/lib/report/checks';
import type { SourceFile } from '../../../scripts/lib/source-files';
import { readSourceManifest, sourceOf } from '../../../scripts/lib/source-manifest';

const before: AtlasSummary = {
	cog: '2025',
	campaign: 'fin 2025',
	demonstration: false,
	counts: [
		['communes', 4025],
		['postes', 85],
		['ETP', 74.5]
	],
	territories: new Map([
		['epci:1', { name: 'Thiers', population: 1000, posts: 1, fte: 1, need: 2 }],
		['epci:2', { name: 'Vienne', population: 500, posts: 0, fte: 0, need: 0.5 }],
		['epci:3', { name: 'Ancien', population: 100, posts: 0, fte: 0, need: 0.2 }]
	])
};

test('nothing changed, nothing told', () => {
	expect(changesText(before, before)).toBeUndefined();
});

test('the greatest changes of the gap come first, with what is new and what is gone', () => {
	const after: AtlasSummary = {
		...before,
		campaign: 'fin 2026',
		counts: [
			['communes', 4024],
			['postes', 90],
			['ETP', 78]
		],
		territories: new Map([
			['epci:1', { name: 'Thiers', population: 1000, posts: 1, fte: 1, need: 2 }],
			['epci:2', { name: 'Vienne', population: 520, posts: 1, fte: 1, need: 0.5 }],
			['epci:4', { name: 'Nouveau', population: 100, posts: 0, fte: 0, need: 0.3 }]
		])
	};
	const lines = changesText(before, after)!.split('\n');
	expect(lines.filter((line) => line.startsWith('|'))).toEqual([
		'|  | COG 2025, fin 2025 | COG 2025, fin 2026 | Écart |',
		'| --- | ---: | ---: | ---: |',
		'| communes | 4\u202F025 | 4\u202F024 | −1 |',
		'| postes | 85 | 90 | +5 |',
		'| ETP | 74,5 | 78 | +3,5 |'
	]);
	expect(lines.filter((line) => line.startsWith('- '))).toEqual([
		'- Vienne\u202F: écart −1,0 ETP, besoin 0,5 → 0,5, ETP 0,0 → 1,0, 500 → 520 habitants',
		'- Nouveau\u202F: nouveau',
		'- Ancien\u202F: disparu'
	]);
});

const source = (id: string): SourceFile => ({
	source: sourceOf(readSourceManifest('data/sources.json'), id),
	file: id,
	from: 'cache',
	sha256: '',
	text: ''
});

test('what a person should check: what is unknown, what differs from the published figures, what is old', () => {
	const notices = new Notices();
	notices.add('fdep-merged', 'usual');
	expect(checksOf(notices, [], [source('fdep')], '2025')).toEqual([]);
	for (const name of ['A', 'B', 'C', 'D', 'E']) notices.add('fdep-unknown', name);
	const figures = [
		{ what: 'communes', found: 4025, published: 4025, unit: 'count' },
		{ what: 'QPV', found: 140, published: 145, unit: 'count' },
		{ what: 'habitants des QPV', found: 462_972, published: 462_970, unit: 'count' }
	] as const;
	expect(checksOf(notices, figures, [source('fdep')], '2026')).toEqual([
		'Communes sans FDep\u202F: 5 (A\u202F; B\u202F; C, et 2 de plus)',
		'QPV\u202F: 140, quand 145 sont publiés',
		'Indice de défavorisation sociale FDep 2020 par commune\u202F: données de 6\u00A0ans plus anciennes que les communes'
	]);
	expect([ageOf(2020, '2025'), ageOf(2026, '2025'), ageOf(undefined, '2025')]).toEqual([5, 0, undefined]);
});
