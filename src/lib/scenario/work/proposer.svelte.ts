import { startWorker } from '../../data/files/background';
import { NOT_LOADED, unable } from './failure';
import type { Asked, FromProposer, Ground, ToProposer } from './messages';
import type { SaidObjective, SaidProposal, SaidRobustness } from './said';

/** Questions that are answered at once, in a worker: what is known so far of the last one. */
export class Proposer {
	#worker: Worker | undefined;
	#ground: Ground | undefined;
	#id = 0;
	/** The worker is at an answer: it hears of a newer question only between two parts. */
	#working = false;
	/** The question on screen, whether it is answered yet or not. */
	asked = $state.raw<Asked>();
	busy = $state.raw(false);
	proposal = $state.raw<SaidProposal>();
	objectives = $state.raw<readonly SaidObjective[]>();
	robustness = $state.raw<SaidRobustness>();
	/** A French sentence; the scenario is as it was. */
	failure = $state.raw<string>();

	/** @param onanswer hears each proposal */
	constructor(readonly onanswer: (proposal: SaidProposal) => void) {}

	ask(ground: Ground, asked: Asked): void {
		this.#forget();
		this.asked = asked;
		if (this.#working) this.close();
		const worker = this.#open(ground);
		this.failure = unable();
		if (!worker) return;
		this.busy = this.#working = true;
		worker.postMessage({ kind: 'ask', id: ++this.#id, asked } satisfies ToProposer);
	}

	/** What a proof has found takes the place of what it started from. */
	take(proposal: SaidProposal): void {
		this.proposal = proposal;
	}

	clear(): void {
		this.#id++;
		this.#forget();
		this.asked = undefined;
		this.busy = false;
	}

	close(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}

	#forget(): void {
		this.proposal = this.objectives = this.robustness = this.failure = undefined;
	}

	#open(ground: Ground): Worker | undefined {
		if (this.#worker && this.#ground === ground) return this.#worker;
		this.close();
		const worker = startWorker(
			() => new Worker(new URL('./propose.worker.ts', import.meta.url), { type: 'module' })
		);
		if (!worker) return undefined;
		worker.onmessage = ({ data }: MessageEvent<FromProposer>) => this.#hear(data);
		worker.onerror = () => {
			this.busy = false;
			this.failure = NOT_LOADED;
			this.close();
		};
		worker.postMessage({ kind: 'open', ground } satisfies ToProposer);
		this.#worker = worker;
		this.#ground = ground;
		return worker;
	}

	#hear(message: FromProposer): void {
		if (message.id !== this.#id) return;
		switch (message.part) {
			case 'proposal':
				this.busy = false;
				this.proposal = message.proposal;
				return this.onanswer(message.proposal);
			case 'objectives':
				this.objectives = message.rows;
				return;
			case 'robustness':
				this.#working = false;
				this.robustness = message.robustness;
				return;
			case 'failure':
				this.#working = false;
				this.busy = false;
				this.failure = message.message;
				return;
			default:
				throw new TypeError(message satisfies never);
		}
	}
}
