import type { Norm } from '../domain/norm/norm';
import { sameNorm } from '../domain/norm/params';

/** How a separate task is scheduled and cancelled; replaced in tests. */
export interface Tasks {
	request(callback: () => void): number;
	cancel(id: number): void;
}

/** Outside the frame of the input, so that computing and drawing are two short tasks rather than one long one. */
const browserTasks: Tasks = {
	request: (callback) => window.setTimeout(callback),
	cancel: (id) => window.clearTimeout(id)
};

/**
 * The norm while a slider moves: inputs that wait are one change, and the address is written only at the end.
 * A draft ends when what was committed is in the address, and is put aside as soon as back or forward bring
 * another norm.
 */
export class NormDraft {
	#address: () => Norm;
	#commit: (norm: Norm) => Promise<unknown>;
	#tasks: Tasks;
	/** Of the drag: `from` is the norm of the address that it began from. */
	#dragged = $state.raw<{ readonly from: Norm; readonly norm: Norm }>();
	/** Of the last drag that ended: it holds until the address says the same (`from` is what the address says until then), and for as long as it does. */
	#ended = $state.raw<{ readonly from?: Norm; readonly norm: Norm }>();
	#moving = $state.raw(false);
	#waiting: { norm: Norm; task: number } | undefined;

	/** The norm at rest: whatever is costly is computed with it. */
	readonly rested: Norm = $derived.by(() => {
		const address = this.#address();
		const ended = this.#ended;
		return ended && (ended.from === address || sameNorm(ended.norm, address)) ? ended.norm : address;
	});
	/** The norm to compute with: the draft where there is one, else the address's. */
	readonly norm: Norm = $derived.by(() =>
		this.#dragged?.from === this.#address() ? this.#dragged.norm : this.rested
	);

	/**
	 * @param address the norm of the address; the same object as long as it says the same
	 * @param commit writes a norm in the address, as a new step of the history; done when the address says it
	 */
	constructor(address: () => Norm, commit: (norm: Norm) => Promise<unknown>, tasks: Tasks = browserTasks) {
		this.#address = address;
		this.#commit = commit;
		this.#tasks = tasks;
	}

	/** True from the first move to the commit: what is costly may wait. */
	get moving(): boolean {
		return this.#moving;
	}

	/** What `NormPanel` calls. */
	change = (norm: Norm, { final }: { readonly final: boolean }): void => {
		if (final) this.#end(norm);
		else this.#move(norm);
	};

	/** The norm of a drag that has not ended. */
	get moved(): Norm | undefined {
		return this.#moving ? (this.#waiting?.norm ?? this.norm) : undefined;
	}

	#move(norm: Norm): void {
		this.#moving = true;
		if (this.#waiting) this.#waiting.norm = norm;
		else this.#waiting = { norm, task: this.#tasks.request(() => this.#show()) };
	}

	#show(): void {
		if (!this.#waiting) return;
		this.#dragged = { from: this.#address(), norm: this.#waiting.norm };
		this.#waiting = undefined;
	}

	#end(norm: Norm): void {
		if (this.#waiting) this.#tasks.cancel(this.#waiting.task);
		this.#waiting = undefined;
		this.#moving = false;
		this.#dragged = undefined;
		if (sameNorm(norm, this.rested)) return;
		const ended = { from: this.#address(), norm };
		this.#ended = ended;
		const arrived = () => {
			if (this.#ended === ended) this.#ended = { norm };
		};
		this.#commit(norm).then(arrived, arrived);
	}
}
