import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readGeography } from '../../../scripts/lib/demonstration/geography';
import { demonstrationFiles } from '../../../scripts/lib/demonstration/output';
import { isTargetReached, targetTotalsOf } from '../../../scripts/lib/demonstration/targets';
import { readCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import type { Post } from '../../../src/lib/domain/campaign/campaign';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const tracked = (name: string) => readFileSync(`${root}/data/campaigns/${name}`, 'utf8');
const geography = readGeography(root);
const made = demonstrationFiles(geography);
const NAMES = [
	'2020-12-demonstration.csv',
	'2025-05-demonstration.csv',
	'2025-12-demonstration.csv'
] as const;
const [late2020, may2025, late2025] = NAMES.map((name) => readCampaignFile(tracked(name), name).posts) as [
	Post[],
	Post[],
	Post[]
];

describe('the demonstration campaigns in data/campaigns', () => {
	it('are what the script makes, byte for byte', () => {
		expect([...made.files.keys()]).toEqual(['campaigns.json', ...NAMES]);
		for (const [name, text] of made.files) expect(text).toBe(tracked(name));
	});

	it.each(NAMES)('%s has no problem', (name) => {
		expect(readCampaignFile(tracked(name), name).problems).toEqual([]);
	});

	it('are declared with the word "demonstration"', () => {
		expect(JSON.parse(tracked('campaigns.json'))).toEqual([
			{
				id: '2020-12',
				label: 'fin 2020',
				date: '2020-12-31',
				demonstration: true,
				file: '2020-12-demonstration.csv'
			},
			{
				id: '2025-05',
				label: 'mai 2025',
				date: '2025-05-31',
				demonstration: true,
				file: '2025-05-demonstration.csv'
			},
			{
				id: '2025-12',
				label: 'fin 2025',
				date: '2025-12-31',
				demonstration: true,
				file: '2025-12-demonstration.csv'
			}
		]);
	});
});

describe('the published totals', () => {
	it('of the end of 2025 are reached', () => {
		const totals = targetTotalsOf(late2025, geography);
		expect(totals).toMatchObject({
			posts: 85,
			funding: 4_500_000,
			people: 10_000,
			communes: 1083,
			qpvs: 102,
			postsInLyon: 18,
			structuresInLyon: 11,
			departements: 12
		});
		expect(Math.abs(totals.populationShare - 0.39)).toBeLessThan(0.005);
		expect(Math.abs(totals.qpvPopulationShare - 0.75)).toBeLessThan(0.005);
		expect(totals.fte).toBeGreaterThan(72);
		expect(totals.fte).toBeLessThan(80);
	});

	it('of May 2025 and of 2020 are reached', () => {
		expect(targetTotalsOf(may2025, geography).posts).toBe(77);
		const totals = targetTotalsOf(late2020, geography);
		expect([totals.posts, totals.qpvs]).toEqual([45, 87]);
		expect(totals.qpvShare).toBe(0.6);
	});

	it('are told apart from those that are missed', () => {
		expect(made.targets.filter((target) => !isTargetReached(target))).toEqual([]);
		const count = { campaign: '2025-12', what: 'postes', kind: 'count', wanted: 85 } as const;
		expect(isTargetReached({ ...count, reached: 84 })).toBe(false);
		const share = { ...count, kind: 'share', wanted: 0.39 } as const;
		expect([0.384, 0.386, 0.394, 0.396].map((reached) => isTargetReached({ ...share, reached }))).toEqual([
			false,
			true,
			true,
			false
		]);
	});
});

describe('the posts look like real ones', () => {
	const ids = (posts: readonly Post[]) => posts.map(({ id }) => id);

	it('stay from a campaign to the next under the same identifier: nine came after May 2025, one left', () => {
		const now = new Set(ids(late2025));
		expect(ids(may2025).filter((id) => !now.has(id))).toEqual(['DEMO-43-1']);
		const before = new Set(ids(may2025));
		const added = late2025.filter(({ id }) => !before.has(id));
		expect(added).toHaveLength(9);
		expect(added.every(({ start }) => start !== undefined && start > '2025-05-31')).toBe(true);
	});

	it('are there on the day of their campaign', () => {
		const at = (posts: readonly Post[], date: string) =>
			posts.every(({ start = '', end = '9999' }) => start <= date && end >= date);
		expect(at(late2020, '2020-12-31')).toBe(true);
		expect(at(may2025, '2025-05-31')).toBe(true);
		expect(at(late2025, '2025-12-31')).toBe(true);
	});

	it('one to six in a structure, from a half to one FTE, one to five QPVs each', () => {
		const perStructure = new Map<string, number>();
		for (const { structure } of late2025) perStructure.set(structure, (perStructure.get(structure) ?? 0) + 1);
		expect(Math.max(...perStructure.values())).toBe(6);
		for (const { fte, assignments } of late2025) {
			expect([0.5, 0.6, 0.8, 1]).toContain(fte);
			expect(assignments.filter(({ level }) => level === 'qpv').length).toBeLessThanOrEqual(5);
			expect(assignments.some(({ level }) => level === 'departement')).toBe(false);
		}
	});

	it('leave some QPVs of nine départements without anyone', () => {
		const reached = new Set(
			late2025.flatMap(({ assignments }) =>
				assignments.flatMap(({ level, code }) =>
					level === 'qpv'
						? [code]
						: (level === 'epci' ? (geography.epcis.get(code) ?? []) : [code]).flatMap(
								(commune) => geography.qpvsOfCommune.get(commune) ?? []
							)
				)
			)
		);
		const left = [...geography.qpvs.keys()].filter((code) => !reached.has(code));
		expect(left).toHaveLength(43);
		const departements = [...new Set(left.map((code) => code.slice(3, 5)))].sort();
		expect(departements).toEqual(['01', '03', '26', '38', '42', '63', '69', '73', '74']);
	});
});

describe('the structures', () => {
	const structures = (posts: readonly Post[]) => new Set(posts.map(({ structure }) => structure));

	it('are invented, every one: a name with a number, posts named for it, no source', () => {
		for (const { id, structure, source } of [...late2020, ...may2025, ...late2025]) {
			const number = /^Structure de démonstration (\d\d)$/.exec(structure)?.[1];
			expect(id).toMatch(new RegExp(`^DEMO-${number}-[1-6]$`));
			expect(source).toBeUndefined();
		}
	});

	it('are as many as before they were all invented', () => {
		expect([late2020, may2025, late2025].map((posts) => structures(posts).size)).toEqual([36, 47, 50]);
	});

	it('keep the FTE, the money and the people that their posts were drawn', () => {
		const post = late2025.find(({ id }) => id === 'DEMO-44-1');
		expect(post).toMatchObject({
			fte: 1,
			people: 143,
			funding: [{ funder: 'ARS Auvergne-Rhône-Alpes', amount: 57_400 }],
			start: '2022-03-01'
		});
	});
});
