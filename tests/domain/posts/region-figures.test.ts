import { describe, expect, it } from 'vitest';
import { regionFiguresOf } from '../../../src/lib/domain/posts/region-figures';
import { presenceOf, resultsOf } from '../../../src/lib/domain/figures/results';
import type { Post } from '../../../src/lib/domain/campaign/campaign';
import { HAND_NORM } from '../../fixtures/hand-norm';
import { campaign, post, smallAtlas } from '../../fixtures/small-atlas';
import { smallProfiles } from '../../fixtures/small-results';

const figuresOf = (posts: readonly Post[]) =>
	regionFiguresOf(
		resultsOf(smallAtlas, smallProfiles, presenceOf(smallAtlas, campaign(posts)), HAND_NORM, 'population')
	);
const here = [{ level: 'commune', code: '63001' }] as const;

describe('the region beside its sentence', () => {
	it('sums what posts say, and counts those that say it', () => {
		const figures = figuresOf([
			post('a', 1, here, {
				funding: [{ funder: 'ARS', amount: 30_000 }, { funder: 'Ville', amount: 2_500 }, { funder: 'CPAM' }],
				people: 120,
				interviews: 300
			}),
			post('b', 0.8, here, { funding: [{ funder: 'ARS' }], interviews: 60 }),
			post('c', 0.5, here, { funding: [{ funder: 'ARS', amount: 0 }], people: 0 })
		]);
		expect(figures).toMatchObject({ funding: 32_500, fundedPosts: 2, posts: 3, people: 120, peopleFte: 1.5 });
		expect(figures.acts).toEqual([{ activity: 'interviews', total: 360, fte: 1.8, perFte: 200 }]);
		expect(figures.communes).toEqual({ count: 1, total: 5, population: 30_000, totalPopulation: 58_000 });
		expect(figures.qpvs).toEqual({ count: 2, total: 2, population: 16_000, totalPopulation: 16_000 });
	});

	it('is nothing at all without a post', () => {
		expect(figuresOf([])).toMatchObject({
			funding: 0,
			fundedPosts: 0,
			posts: 0,
			people: 0,
			peopleFte: 0,
			acts: []
		});
	});
});
