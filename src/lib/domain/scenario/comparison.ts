import type { Campaign } from '../campaign/campaign';
import { effectOf, type Effect } from './plan/effect';
import { OBJECTIVES, type Objective } from './search/objectives';
import { posed } from './posed';
import { proposalOf, type Proposal } from './proposal';
import type { PlacementQuestion } from './question';
import type { Setting } from './setting';

/** What one objective would give, for the table from which a planner chooses. */
export interface ObjectiveRow {
	readonly objective: Objective;
	readonly proposal: Proposal;
	readonly effect: Effect;
}

/** The same question by each objective: none of them is better than another in everything. */
export function objectiveTable(
	setting: Setting,
	base: Campaign,
	question: PlacementQuestion
): ObjectiveRow[] {
	const asked = posed(setting, base, question);
	return OBJECTIVES.map((objective) => {
		const proposal = proposalOf({ ...asked, question: { ...question, objective } });
		return { objective, proposal, effect: effectOf(asked.before, proposal.after) };
	});
}
