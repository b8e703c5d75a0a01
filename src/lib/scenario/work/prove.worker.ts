import loadHighs from 'highs';
import wasm from 'highs/runtime?url';
import type { Campaign, Post } from '../../domain/campaign/campaign';
import { answerOf, quickAnswer } from '../../domain/scenario/search/answer';
import { valueOf } from '../../domain/scenario/search/measure';
import { avoidedFte } from '../../domain/scenario/search/judged';
import { amountOf } from '../../domain/campaign/funding';
import { posed, problemOf } from '../../domain/scenario/posed';
import { judgedProposal, proposalOf } from '../../domain/scenario/proposal';
import { resultsIn, type Setting } from '../../domain/scenario/setting';
import { fewestPosts } from '../../domain/scenario/solve/inverse';
import type { Solve } from '../../domain/scenario/solve/linear-model';
import { reductionOf, type ReductionGoal } from '../../domain/scenario/solve/reduction';
import { solverOf, type SolverProgress } from '../solver/highs';
import { failureWords } from './failure';
import type { Asked, FromProver, ProverTask, ToProver } from './messages';
import { saidProposal } from './said';

/** Proves with HiGHS, whose calls cannot be interrupted: the page stops a proof by ending the worker, and keeps what was posted so far. */
const say = (message: FromProver) => self.postMessage(message);

const solver = async (tell?: (progress: SolverProgress) => void): Promise<Solve> =>
	solverOf(await loadHighs({ locateFile: () => wasm }), tell);

async function prove(setting: Setting, { base, question }: Asked, seconds: number): Promise<void> {
	const asked = posed(setting, base, question);
	const { objective } = question;
	let tell: ((progress: SolverProgress) => void) | undefined;
	// With one objective after another, a bound on screen would be that of one of the two: none is shown.
	if (objective !== 'missing-then-people') {
		const problem = problemOf(asked, objective);
		let { value, bound } = quickAnswer(problem);
		tell = (progress) => {
			bound = Math.min(bound, progress.bound);
			say({ kind: 'progress', bound });
			const { columns } = progress;
			if (!columns) return;
			const copies = Int32Array.from(problem.ids, (_, j) => Math.round(columns[j]!));
			if (valueOf(problem.measure, copies) <= value + 1e-6) return;
			const proposal = judgedProposal(asked, problem, answerOf(problem, copies, bound));
			({ value } = proposal.answer);
			say({ kind: 'proposal', proposal: saidProposal(proposal), final: false });
		};
	}
	const solve = await solver(tell);
	const proposal = saidProposal(proposalOf(asked, { solve, seconds }));
	say({ kind: 'proposal', proposal, final: true });
}

async function run(setting: Setting, task: ProverTask, seconds: number): Promise<void> {
	switch (task.task) {
		case 'prove':
			return prove(setting, task.asked, seconds);
		case 'reduce': {
			const { base } = task.on;
			const kept = new Set(task.kept);
			const mayEnd = (post: number) => !kept.has(base.posts[post]!.id);
			const found = reductionOf(setting, base, task.goal, await solver(), seconds, mayEnd);
			const ended = found?.ended.map((post) => {
				const one = base.posts[post]!;
				const { id, structure, fte } = one;
				return { id, structure, fte, amount: amountOf(one), alone: found.alone[post]! };
			});
			if (!found || !ended) return say({ kind: 'reduction', reduction: undefined });
			const oneByOne = harmOneByOne(setting, base, task.goal, found.alone, mayEnd);
			const { harm, bound, proved } = found;
			return say({ kind: 'reduction', reduction: { harm, bound, proved, ended, oneByOne } });
		}
		case 'cover': {
			const before = resultsIn(setting, task.on.base);
			const found = fewestPosts(setting, before, task.share, await solver(), seconds);
			const { codes } = setting.atlas.territories.qpv;
			return say({
				kind: 'cover',
				cover: found && {
					...found,
					share: task.share,
					groups: found.groups.map(({ qpvs }) => qpvs.map((qpv) => codes[qpv]!))
				}
			});
		}
		default:
			throw new TypeError(task satisfies never);
	}
}

/** Harm of ending those that are least harmful alone, for what they give back, until the goal is reached. */
function harmOneByOne(
	setting: Setting,
	base: Campaign,
	goal: ReductionGoal,
	alone: Float64Array,
	mayEnd: (post: number) => boolean
): number {
	const amount = 'posts' in goal ? goal.posts : 'fte' in goal ? goal.fte : goal.euros;
	const costOf = (post: Post) => ('posts' in goal ? 1 : 'fte' in goal ? post.fte : (amountOf(post) ?? 0));
	const order = base.posts
		.map((post, i) => ({ i, cost: costOf(post) }))
		.filter(({ i, cost }) => mayEnd(i) && cost > 0)
		.sort((a, b) => alone[a.i]! / a.cost - alone[b.i]! / b.cost || a.i - b.i);
	const gone = new Set<number>();
	let left = amount;
	for (const { i, cost } of order) {
		if (left <= 1e-9) break;
		gone.add(i);
		left -= cost;
	}
	const after = resultsIn(setting, { ...base, posts: base.posts.filter((_, i) => !gone.has(i)) });
	return -avoidedFte(resultsIn(setting, base), after);
}

self.onmessage = async ({ data: { ground, task, seconds } }: MessageEvent<ToProver>) => {
	const { norm, key } = task.task === 'prove' ? task.asked : task.on;
	try {
		await run({ ...ground, norm, key }, task, seconds);
	} catch (error) {
		say({ kind: 'failure', message: failureWords(error) });
	}
};
