import type { AllocationKey } from '../campaign/allocation';
import type { Campaign } from '../campaign/campaign';
import { presenceOf, resultsOf, type Profiles, type Results } from '../figures/results';
import type { Norm } from '../norm/norm';
import type { Atlas } from '../territory/atlas';
import type { SurfacePoints } from '../territory/nearest';

/** What a scenario is weighed on: the territories, where they are, and how need and FTE are counted. */
export interface Setting {
	readonly atlas: Atlas;
	readonly profiles: Profiles;
	readonly points: { readonly commune: SurfacePoints; readonly qpv: SurfacePoints };
	/** Its envelope, if it has one, is a number: see `frozenNorm`. */
	readonly norm: Norm;
	readonly key: AllocationKey;
}

/**
 * The norm with the funded envelope of the base campaign as a number: need would otherwise grow with every post
 * of the scenario, and one more post could raise the missing FTE.
 */
export const frozenNorm = (norm: Norm, base: Campaign): Norm =>
	norm.envelope === 'funded'
		? { ...norm, envelope: base.posts.reduce((sum, post) => sum + post.fte, 0) }
		: norm;

/** The figures of a campaign in this setting. */
export const resultsIn = ({ atlas, profiles, norm, key }: Setting, campaign: Campaign): Results =>
	resultsOf(atlas, profiles, presenceOf(atlas, campaign), norm, key);
