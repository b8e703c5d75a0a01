import { settledPart } from '../domain/scenario/plan/edit';
import { guaranteeWords, nothingToGain } from '../domain/scenario/words';
import { counted, formatTwo, plural } from '../domain/text/french';
import { linkQuery, queryWithoutPosts } from './draft/link';
import { PlanEditor } from './list/editor.svelte';
import type { ScenarioModel } from './model.svelte';
import { Asking } from './propose/asking.svelte';
import { Reducing } from './reduce/reducing.svelte';
import { Proposer } from './work/proposer.svelte';
import { Prover } from './work/prover.svelte';
import type { SaidProposal } from './work/said';
import { Study } from './years/study.svelte';

export type Tool = 'propose' | 'reduce' | 'cover' | 'plan' | 'compare';

/** Everything that the page of a scenario works with: its figures, its list, its questions and their answers. */
export class ScenarioDesk {
	readonly model: ScenarioModel;
	readonly editor: PlanEditor;
	readonly asking = new Asking();
	readonly reducing = new Reducing();
	readonly proposer = new Proposer((proposal) => this.#announce(proposal));
	/** The proof of the proposal; what it finds takes its place. */
	readonly prover = new Prover((proposal, final) => {
		this.proposer.take(proposal);
		if (final) this.#announce(proposal);
	});
	/** What a solver looks for beside: the least harmful set, the fewest posts. */
	readonly solver = new Prover(() => undefined);
	readonly study: Study;
	tool = $state.raw<Tool>('propose');
	/** What the scenario rests on, its posts included: an answer about anything else is out of date. */
	readonly madeOn: string = $derived.by(() => linkQuery(this.#query, this.model.draft.plan));
	/** Likewise, without the new posts that a proposal replaces. */
	readonly settledOn: string = $derived.by(() => linkQuery(this.#query, settledPart(this.model.draft.plan)));
	#query = $derived.by(() => queryWithoutPosts({ ...this.model.state.view, norm: this.model.state.norm }));
	/** What the last questions were asked on. */
	solvedOn = $state.raw<string>();
	proposedOn = $state.raw<string>();

	constructor(model: ScenarioModel) {
		this.model = model;
		this.editor = new PlanEditor(model);
		this.study = new Study(model);
	}

	#announce({ posts, answer, candidates, effect, first }: SaidProposal): void {
		const proved = answer.proved && (first?.proved ?? true);
		this.model.draft.said =
			posts.length === 0
				? nothingToGain(candidates)
				: `${counted(posts.length, 'poste')} ${plural(posts.length, 'proposé')}\u202F: ${formatTwo(effect.useful)} ETP manquants évités. ${guaranteeWords({ proved, guarantee: answer.guarantee }, candidates)}`;
	}

	/** Another tab has changed what this device keeps. */
	heard(): void {
		this.model.draft.heard();
		this.study.heard();
	}

	close(): void {
		this.proposer.close();
		this.prover.stop();
		this.solver.stop();
	}
}
