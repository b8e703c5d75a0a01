import { startWorker } from '../../data/files/background';
import { NOT_LOADED, unable } from './failure';
import type { FromProver, Ground, ProverTask, SaidCover, SaidReduction, ToProver } from './messages';
import type { SaidProposal } from './said';

/** Seconds that a proof has. */
export const PROOF_SECONDS = 60;

/** Runs one task of the solver at a time, in a worker that ends with the task. */
export class Prover {
	#worker: Worker | undefined;
	/** The solver reports nothing for seconds on end: the page counts them itself. */
	#clock: ReturnType<typeof setInterval> | undefined;
	/** What it is doing, and for how many seconds. */
	task = $state.raw<ProverTask>();
	seconds = $state.raw(0);
	/** Upper bound so far: no answer is better than this. */
	bound = $state.raw<number>();
	/** The proof was stopped, or its time was up, before the end. */
	stopped = $state.raw(false);
	failure = $state.raw<string>();
	reduction = $state.raw<SaidReduction>();
	cover = $state.raw<SaidCover>();
	/** The goal of the last task cannot be reached. */
	outOfReach = $state.raw<ProverTask['task']>();

	readonly busy: boolean = $derived(this.task !== undefined);

	/** @param onproposal hears each better choice, and the last one */
	constructor(readonly onproposal: (proposal: SaidProposal, final: boolean) => void) {}

	start(ground: Ground, task: ProverTask): void {
		this.#end();
		const worker = startWorker(
			() => new Worker(new URL('./prove.worker.ts', import.meta.url), { type: 'module' })
		);
		this.failure = unable();
		if (!worker) return;
		this.task = task;
		this.seconds = 0;
		this.bound = undefined;
		this.stopped = false;
		this.outOfReach = undefined;
		if (task.task === 'reduce') this.reduction = undefined;
		if (task.task === 'cover') this.cover = undefined;
		worker.onmessage = ({ data }: MessageEvent<FromProver>) => this.#hear(data);
		worker.onerror = () => {
			this.failure = NOT_LOADED;
			this.#end();
		};
		worker.postMessage({ ground, task, seconds: PROOF_SECONDS } satisfies ToProver);
		this.#worker = worker;
		this.#clock = setInterval(() => this.seconds++, 1000);
	}

	/** Gives the task up; what was found stays. */
	stop(): void {
		if (!this.task) return;
		this.stopped = true;
		this.#end();
	}

	/** Forgets what it found: the scenario that it was asked on has changed. */
	clear(): void {
		this.#end();
		this.stopped = false;
		this.bound = this.failure = this.reduction = this.cover = this.outOfReach = undefined;
	}

	#end(): void {
		this.#worker?.terminate();
		clearInterval(this.#clock);
		this.#worker = undefined;
		this.task = undefined;
	}

	#hear(message: FromProver): void {
		switch (message.kind) {
			case 'progress':
				this.bound = message.bound;
				return;
			case 'proposal':
				this.onproposal(message.proposal, message.final);
				if (message.final) this.#end();
				return;
			case 'reduction':
				this.reduction = message.reduction;
				if (!message.reduction) this.outOfReach = 'reduce';
				return this.#end();
			case 'cover':
				this.cover = message.cover;
				if (!message.cover) this.outOfReach = 'cover';
				return this.#end();
			case 'failure':
				this.failure = message.message;
				return this.#end();
			default:
				throw new TypeError(message satisfies never);
		}
	}
}
