import type { Post } from '../../../src/lib/domain/campaign/campaign';
import { presenceOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { postRows } from '../../../src/lib/domain/posts/post-row';
import { HAND_NORM } from '../../fixtures/hand-norm';
import { campaign, smallAtlas, smallCampaign } from '../../fixtures/small-atlas';
import { smallProfiles } from '../../fixtures/small-results';

/** Money, people and dates for the small campaign: the ARS alone, with a town, without amounts, or nobody. */
const MORE: Readonly<Record<string, Partial<Post>>> = {
	'two-qpvs': { funding: [{ funder: 'ARS', amount: 50_000 }], people: 150, start: '2022-03-01' },
	'share-and-rest': {
		funding: [
			{ funder: 'ARS', amount: 30_000 },
			{ funder: 'Ville', amount: 10_000 }
		],
		people: 80,
		start: '2020-01-01',
		structureType: 'collectivité'
	},
	'nobody-there': { funding: [{ funder: 'ARS' }, { funder: 'Ville', amount: 8_000 }] },
	overlapping: { funding: [{ funder: 'Ville', amount: 20_000 }], people: 300 },
	'quarter-declared': { funding: [{ funder: 'ARS', amount: 40_000 }] }
};

export const fundedCampaign = campaign(smallCampaign.posts.map((post) => ({ ...post, ...MORE[post.id] })));

export const fundedResults = resultsOf(
	smallAtlas,
	smallProfiles,
	presenceOf(smallAtlas, fundedCampaign),
	HAND_NORM,
	'population'
);
export const fundedRows = postRows(fundedResults);
export const row = (id: string) => fundedRows.find(({ post }) => post.id === id)!;
