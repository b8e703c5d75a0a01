import { describe, expect, it } from 'vitest';
import { overlapCount, structuresHere } from '../../../src/lib/domain/figures/structures-here';
import { presenceOf, resultsOf } from '../../../src/lib/domain/figures/results';
import type { Post } from '../../../src/lib/domain/campaign/campaign';
import { HAND_NORM } from '../../fixtures/hand-norm';
import { campaign, post, smallAtlas } from '../../fixtures/small-atlas';
import { smallProfiles, smallResults } from '../../fixtures/small-results';

const here = [{ level: 'commune', code: '63001' }] as const;
const structuresOf = (posts: readonly Post[]) =>
	structuresHere(
		resultsOf(smallAtlas, smallProfiles, presenceOf(smallAtlas, campaign(posts)), HAND_NORM, 'population'),
		'commune',
		2
	);

describe('the structures of a territory', () => {
	it('have the posts that reach it together, those that bring most first', () => {
		// In the Puy-de-Dôme: C 1 and 0.25, A 0.75 + 0.1875 + 0.0625, B 0.4.
		const found = structuresHere(smallResults(), 'departement', 1);
		expect(found.map(({ structure, posts }) => [structure, posts.map(({ post }) => post.id)])).toEqual([
			['C', ['overlapping', 'quarter-declared']],
			['A', ['two-qpvs']],
			['B', ['share-and-rest']]
		]);
		[1.25, 1, 0.4].forEach((fte, i) => expect(found[i]!.fteHere).toBeCloseTo(fte, 9));
		expect(found[0]!.structureType).toBe('association');
	});

	it('come by name where they bring as much', () => {
		const named = (id: string, structure: string) => post(id, 1, here, { structure });
		expect(
			structuresOf([named('a', 'Mots'), named('b', 'Pont'), named('c', 'Agir')]).map(
				({ structure }) => structure
			)
		).toEqual(['Agir', 'Mots', 'Pont']);
	});

	it('were read where all of their posts were, if that is one place', () => {
		const read = (id: string, structure: string, source?: string) =>
			post(id, 1, here, { structure, ...(source !== undefined && { source }) });
		const found = structuresOf([
			read('a', 'Agir', 'page 1'),
			read('b', 'Agir', 'page 1'),
			read('c', 'Mots', 'page 1'),
			read('d', 'Mots', 'page 2'),
			read('e', 'Pont')
		]);
		expect(found.map(({ structure, source }) => [structure, source])).toEqual([
			['Agir', 'page 1'],
			['Mots', undefined],
			['Pont', undefined]
		]);
	});
});

describe('places where several structures work', () => {
	it('are counted where two or more do', () => {
		// Structures by cell: 1, 2, 3, 3, 2, 2, 1, 1.
		expect([0, 1, 2, 3, 4].map((commune) => overlapCount(smallResults(), 'commune', commune))).toEqual([
			0, 1, 3, 1, 0
		]);
	});
});
