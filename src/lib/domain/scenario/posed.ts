import type { Campaign } from '../campaign/campaign';
import { keyColumn } from '../campaign/allocation';
import type { Results } from '../figures/results';
import { allotmentsOf } from './allotment';
import { candidatesOf, type Candidate } from './candidates';
import type { PlacementLimits } from './search/limits';
import type { PostWorth } from './search/measure';
import { lowestMeasure, missingMeasure, peopleMeasure } from './search/objectives';
import { lastScenarioNumber, scenarioPost } from './plan/plan';
import type { PlacementProblem } from './search/problem';
import type { PlacementQuestion } from './question';
import { departementAt, limitsOf, mostCopies } from './question-limits';
import { resultsIn, type Setting } from './setting';

/** A question with the candidates and the measures that answer it. */
export interface Posed {
	readonly setting: Setting;
	readonly question: PlacementQuestion;
	/** The base campaign with the posts that are locked. */
	readonly campaign: Campaign;
	readonly before: Results;
	readonly candidates: readonly Candidate[];
	/** `avoided` is `missing` with every FTE counted once, QPV or not: useful FTE. */
	readonly measures: Readonly<Record<'missing' | 'people' | 'lowest' | 'avoided', PostWorth>>;
	readonly limits: PlacementLimits;
}

/** Gets a question ready: the base with its locked posts, the candidates, what they bring and the limits. */
export function posed(setting: Setting, base: Campaign, question: PlacementQuestion): Posed {
	const last = lastScenarioNumber(base);
	const locked = (question.locked ?? []).map((post, i) => scenarioPost(base, post, last + i + 1));
	const campaign = { ...base, posts: [...base.posts, ...locked] };
	const before = resultsIn(setting, campaign);
	const only = question.only && new Set(question.only.map((code) => departementAt(setting, code)));
	const candidates = candidatesOf(setting, before, question.sizes, question.reach, only);
	const { atlas } = setting;
	const given = allotmentsOf(
		atlas,
		candidates.map(({ size, assignments }) => ({ fte: size, assignments })),
		keyColumn(atlas, setting.key, before.cellNeed)
	);
	const limits = limitsOf(setting, question, candidates);
	const avoided = missingMeasure(before, given);
	const measures = {
		avoided,
		missing: question.qpvWeight === 1 ? avoided : missingMeasure(before, given, question.qpvWeight),
		people: peopleMeasure(before, given),
		lowest: lowestMeasure(before, given, question.qpvWeight)
	};
	return { setting, question, campaign, before, candidates, measures, limits };
}

/** The problem of one measure, ties settled by another. */
export function problemOf(
	{ candidates, measures, limits }: Posed,
	first: keyof Posed['measures']
): PlacementProblem {
	return {
		ids: candidates.map(({ id }) => id),
		measure: measures[first],
		second: first === 'people' ? measures.missing : measures.people,
		limits,
		least: new Int32Array(candidates.length),
		most: Int32Array.from(candidates, mostCopies)
	};
}
