import { PlanEditor } from './list/editor.svelte';
import type { ScenarioModel } from './model.svelte';
import { Asking } from './propose/asking.svelte';
import { Reducing } from './reduce/reducing.svelte';
import { Proposer } from './work/proposer.svelte';
import { Prover } from './work/prover.svelte';

export type Tool = 'propose' | 'reduce' | 'cover';

/** Everything that the page of a scenario works with: its figures, its list, its questions and their answers. */
export class ScenarioDesk {
	readonly model: ScenarioModel;
	readonly editor: PlanEditor;
	readonly asking = new Asking();
	readonly reducing = new Reducing();
	readonly proposer = new Proposer();
	/** The proof of the proposal; what it finds takes its place. */
	readonly prover = new Prover((proposal) => this.proposer.take(proposal));
	/** What a solver looks for beside: the least harmful set, the fewest posts. */
	readonly solver = new Prover(() => undefined);
	tool = $state.raw<Tool>('propose');

	constructor(model: ScenarioModel) {
		this.model = model;
		this.editor = new PlanEditor(model);
	}

	close(): void {
		this.proposer.close();
		this.prover.stop();
		this.solver.stop();
	}
}
