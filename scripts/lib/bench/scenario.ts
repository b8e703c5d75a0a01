import { strict as assert } from 'node:assert';
import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { DEFAULT_REACH } from '../../../src/lib/domain/scenario/candidates';
import { plannedCampaign, type Plan } from '../../../src/lib/domain/scenario/plan/plan';
import { posed } from '../../../src/lib/domain/scenario/posed';
import { proposalOf, type Proof } from '../../../src/lib/domain/scenario/proposal';
import { resultsIn, type Setting } from '../../../src/lib/domain/scenario/setting';
import { loadSolver } from '../suggest/solver';
import { spreadOf, type Spread } from './statistics';

/** Milliseconds of what a planner waits for, and seconds of a proof. */
export interface ScenarioTimes {
	readonly candidates: number;
	/** Posts of the base and of the plan that is edited. */
	readonly posts: number;
	/** Every figure after one change to a plan of twenty posts. */
	readonly edit: Spread;
	/** Ten posts proposed, candidates and check included. */
	readonly proposal: Spread;
	/** Twenty posts, proved or not within `MOST_SECONDS`. */
	readonly proof: Spread;
	readonly proved: boolean;
}

const WARM_UP = 3;
const MOST_SECONDS = 60;

function timesOf(times: number, what: (i: number) => unknown): Spread {
	for (let i = 0; i < WARM_UP; i++) what(i);
	return spreadOf(
		Array.from({ length: times }, (_, i) => {
			const start = performance.now();
			what(i);
			return performance.now() - start;
		})
	);
}

/** Edits, proposes and proves on the latest campaign of the bundle. */
export async function benchScenario(bundle: DiskBundle, times: number): Promise<ScenarioTimes> {
	const { manifest, atlas, profiles, places, presence } = bundle;
	const latest = manifest.campaigns.at(-1);
	assert(latest, 'aucune campagne dans le lot publié');
	const base = presence(latest.id).placement.campaign;
	const points = { commune: places.commune, qpv: places.qpv };
	const setting: Setting = { atlas, profiles, points, norm: DEFAULT_NORM, key: 'population' };
	const ask = (posts: number, objective: 'lowest' | 'people', proof?: Proof) =>
		proposalOf(
			posed(setting, base, { objective, qpvWeight: 1, limit: { posts }, sizes: [1], reach: DEFAULT_REACH }),
			proof
		);
	const { posed: question, posts } = ask(20, 'lowest');
	const plan: Plan = posts.map(({ candidate }) => {
		const { size, assignments } = question.candidates[candidate]!;
		return { kind: 'add', fte: size, assignments };
	});
	const edit = timesOf(times * 10, (i) => {
		const edited = plan.map((change, at) => (at === i % plan.length ? { ...change, fte: 0.5 } : change));
		return resultsIn(setting, plannedCampaign(base, edited).campaign);
	});
	const proposal = timesOf(times, () => ask(10, 'lowest'));
	const solve = await loadSolver();
	const start = performance.now();
	const { answer } = ask(20, 'lowest', { solve, seconds: MOST_SECONDS });
	return {
		candidates: question.candidates.length,
		posts: base.posts.length + plan.length,
		edit,
		proposal,
		proof: spreadOf([(performance.now() - start) / 1000]),
		proved: answer.proved
	};
}
