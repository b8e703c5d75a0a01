import type { Norm } from '../domain/norm/norm';
import { sameNorm } from '../domain/norm/params';

/** How a task of its own is asked for and given up; replaced in tests. */
export interface Tasks {
	request(callback: () => void): number;
	cancel(id: number): void;
}

/** Not in the frame of the input: computing and drawing are then two short tasks rather than a long one. */
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
	#held = $state.raw<{ readonly from: Norm; readonly norm: Norm }>();
	#moving = $state.raw(false);
	#waiting: { norm: Norm; task: number } | undefined;

	/** The norm to compute with: the draft where there is one, else the address's. */
	readonly norm: Norm = $derived.by(() => {
		const address = this.#address();
		return this.#held?.from === address ? this.#held.norm : address;
	});

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

	/** Gives a draft up: the norm is that of the address again. */
	cancel(): void {
		this.#forget();
		this.#held = undefined;
		this.#moving = false;
	}

	#move(norm: Norm): void {
		this.#moving = true;
		if (this.#waiting) this.#waiting.norm = norm;
		else this.#waiting = { norm, task: this.#tasks.request(() => this.#show()) };
	}

	#show(): void {
		if (!this.#waiting) return;
		this.#held = { from: this.#address(), norm: this.#waiting.norm };
		this.#waiting = undefined;
	}

	#end(norm: Norm): void {
		this.#forget();
		this.#moving = false;
		if (sameNorm(norm, this.#address())) {
			this.#held = undefined;
			return;
		}
		// Held until the address says it: nothing flickers back in between.
		const held = { from: this.#address(), norm };
		this.#held = held;
		const arrived = () => {
			if (this.#held === held) this.#held = undefined;
		};
		this.#commit(norm).then(arrived, arrived);
	}

	#forget(): void {
		if (this.#waiting) this.#tasks.cancel(this.#waiting.task);
		this.#waiting = undefined;
	}
}
