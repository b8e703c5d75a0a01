import { beforeAll, describe, expect, it } from 'vitest';
import type { Choice } from '../../../../src/lib/data/posts/choices';
import type { Post } from '../../../../src/lib/domain/campaign/campaign';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { told, understood } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});

const HEAD = 'Structure;ETP;Commune;Financeur;Montant;Date de début';
const last = (id: string, start: string, amount = 52_000): Post => ({
	id,
	structure: 'CCAS de Thiers',
	structureType: 'collectivité',
	fte: 1,
	funding: [{ funder: 'ARS', amount }],
	start,
	assignments: [{ level: 'commune', code: '63430' }]
});
const row = (start: string, amount = 52_000) => `CCAS de Thiers;1;Thiers;ARS;${amount};${start}`;
const read = (rows: readonly string[], previous: readonly Post[], choices: readonly Choice[] = []) =>
	understood({ 'a.csv': [HEAD, ...rows].join('\n') }, places, { previous, choices });
const idsByStart = ({ posts }: Awaited<ReturnType<typeof read>>) =>
	posts.map(({ id, start }) => `${start} ${id}`).sort();

describe('posts of one structure, place and FTE', () => {
	it('keep the identifiers that their start tells', async () => {
		const list = await read(
			[row('01/09/2024'), row('2023-09-01')],
			[last('P-1', '2023-09-01'), last('P-2', '2024-09-01')]
		);
		expect(idsByStart(list)).toEqual(['2023-09-01 P-1', '2024-09-01 P-2']);
		expect(list.questions).toEqual([]);
	});

	it('are asked about where there are more than last year, and kept in order meanwhile', async () => {
		const rows = [row('2023-09-01', 50_000), row('2023-09-01', 51_000), row('2025-01-01')];
		const previous = [last('P-1', '2023-09-01', 40_000), last('P-2', '2023-09-01', 41_000)];
		const list = await read(rows, previous);
		expect(told(list)).toMatchObject({
			posts: 3,
			pending: 0,
			questions: ['identifiant CCAS de Thiers : 3 × 1 ETP, P-1, P-2']
		});
		const fresh = await read(rows, previous, [
			{ kind: 'identifiant', value: 'CCAS de Thiers : 3 × 1 ETP, P-1, P-2', answer: 'nouveaux' }
		]);
		expect(fresh.posts.map(({ id }) => id)).toEqual([
			'ccas-de-thiers-1',
			'ccas-de-thiers-2',
			'ccas-de-thiers-3'
		]);
		const kept = await read(rows, previous, [
			{ kind: 'identifiant', value: 'CCAS de Thiers : 3 × 1 ETP, P-1, P-2', answer: 'garder' }
		]);
		expect(kept.posts.map(({ id }) => id)).toEqual(['ccas-de-thiers-1', 'P-1', 'P-2']);
		expect(kept.questions).toEqual([]);
	});

	it('and fewer than last year are asked about, unless their start tells them', async () => {
		const previous = [last('P-1', '2023-09-01'), last('P-2', '2024-09-01')];
		expect(told(await read([row('2026-01-01')], previous)).questions).toEqual([
			'identifiant CCAS de Thiers : 1 × 1 ETP, P-1, P-2'
		]);
		const list = await read([row('2024-09-01')], previous);
		expect(list.posts.map(({ id }) => id)).toEqual(['P-2']);
		expect(list.questions).toEqual([]);
	});

	it('that nothing tells apart keep last year’s in any order, whatever the order of the rows', async () => {
		const previous = [last('P-1', '2023-09-01'), last('P-2', '2023-09-01')];
		const choices = [
			{ kind: 'doublon', value: 'CCAS de Thiers : 1 ETP, 63430', answer: 'différents' } as const
		];
		const list = await read([row('2023-09-01'), row('2023-09-01')], previous, choices);
		expect(list.posts.map(({ id }) => id)).toEqual(['P-1', 'P-2']);
		expect(list.questions).toEqual([]);
	});
});
