import type { Campaign } from '../../campaign/campaign';
import { replacedAt } from './edit';
import { plannedCampaign, type Plan } from './plan';

/** A post that is being changed: a new one, one of the list (its position), or one of the base campaign (its id). */
export type PostSubject =
	| { readonly kind: 'new' }
	| { readonly kind: 'listed'; readonly at: number }
	| { readonly kind: 'existing'; readonly id: string };

/** The campaign that a plan makes without a post of it: what that post adds is weighed on this. */
export function campaignWithout(base: Campaign, plan: Plan, subject: PostSubject): Campaign {
	switch (subject.kind) {
		case 'new':
			return plannedCampaign(base, plan).campaign;
		case 'listed':
			return plannedCampaign(base, replacedAt(plan, subject.at)).campaign;
		case 'existing': {
			const others = plan.filter((change) => change.kind === 'add' || change.id !== subject.id);
			const { campaign } = plannedCampaign(base, others);
			return { ...campaign, posts: campaign.posts.filter(({ id }) => id !== subject.id) };
		}
		default:
			throw new TypeError(subject satisfies never);
	}
}
