import { describe, expect, test } from 'vitest';
import { gapRowsOf } from '../../../src/lib/domain/words/gap-rows';
import { orderByUnmet } from '../../../src/lib/domain/figures/ranking';
import { overlapCount, structuresHere } from '../../../src/lib/domain/figures/structures-here';
import { regionFiguresOf } from '../../../src/lib/domain/posts/region-figures';
import { searchGroups } from '../../../src/lib/domain/words/search-groups';
import { atlas, BELLEVUE, CELLES, NEUSSARGUES, results, THIERS } from '../../panel/small-region';

const shown = results();

describe('the lists of the panel', () => {
	test('the greatest gaps leave out what lacks nothing', () => {
		expect(gapRowsOf(shown, 'commune', 10)).toEqual([
			{
				level: 'commune',
				code: '15031',
				name: 'Celles',
				context: 'CC Hautes Terres, Cantal',
				unmet: expect.closeTo(0.0417, 4),
				coverageClass: 'none'
			}
		]);
	});

	test('the table of a level holds every territory, those that lack most first', () => {
		// Only Celles lacks any: the others by their codes.
		expect(orderByUnmet(shown, 'commune')).toEqual([CELLES, NEUSSARGUES, THIERS, BELLEVUE]);
	});

	test('posts are grouped by structure, those that bring most first', () => {
		const [first, second] = structuresHere(shown, 'commune', THIERS);
		expect(first).toMatchObject({
			structure: 'Centre de santé',
			fteHere: expect.closeTo(1, 9),
			source: 'https://exemple.fr/centre'
		});
		expect(second).toMatchObject({ structure: "Maison d'à côté", fteHere: expect.closeTo(0.4, 9) });
		expect(second?.source).toBeUndefined();
	});

	test('two structures on one cell overlap, two structures in one commune need not', () => {
		expect(overlapCount(shown, 'commune', THIERS)).toBe(1);
		expect(overlapCount(shown, 'commune', NEUSSARGUES)).toBe(0);
	});

	test('the region’s figures count both meanings of covered, and the amounts that are given', () => {
		expect(regionFiguresOf(shown)).toEqual({
			communes: { count: 2, total: 4, population: 12_461, totalPopulation: 17_678 },
			qpvs: { count: 1, total: 1, population: 3828, totalPopulation: 3828 },
			funding: 93_000,
			fundedPosts: 2,
			posts: 2,
			people: 100,
			peopleFte: 0.8,
			acts: []
		});
	});

	test('answers of the search stand under their level, with where they are', () => {
		expect(
			searchGroups(atlas, [
				{ level: 'commune', position: THIERS, postal: '63300' },
				{ level: 'qpv', position: 0 },
				{ level: 'epci', position: 1 }
			]).map(({ heading, options }) => [heading, options.map(({ label, detail }) => `${label} | ${detail}`)])
		).toEqual([
			['Communes', ['Thiers | 63300 · Puy-de-Dôme']],
			['QPV', ['Thiers | Thiers · QN06301M']],
			['EPCI', ['CC Thiers Dore et Montagne | Puy-de-Dôme']]
		]);
	});
});
