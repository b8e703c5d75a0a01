import { base } from '$app/paths';
import { updated } from '$app/state';
import type { ToPage } from '$lib/data/offline/messages';

/** Between two questions whether the network is back, and for an answer. */
const ASK_EVERY_MS = 5_000;
const ANSWER_MS = 10_000;

/** Whether the site is reached, as the browser and the worker tell. What had failed tries again with `online`. */
class Network {
	#reached = $state(true);
	#timer: ReturnType<typeof setInterval> | undefined;

	get reached(): boolean {
		return this.#reached;
	}

	#hear(reached: boolean) {
		if (reached === this.#reached) return;
		this.#reached = reached;
		clearInterval(this.#timer);
		if (!reached) {
			this.#timer = setInterval(() => void this.ask(), ASK_EVERY_MS);
			return;
		}
		void updated.check();
		// A browser that has never lost its line does not say it where the site itself was away.
		dispatchEvent(new Event('online'));
	}

	/** Asks whether the site is reached; an answer that is an error changes nothing of what was known. */
	async ask(): Promise<boolean> {
		try {
			if (!navigator.onLine) throw new Error('offline');
			const { ok } = await fetch(`${base}/_app/version.json`, {
				cache: 'no-store',
				signal: AbortSignal.timeout(ANSWER_MS)
			});
			if (ok) this.#hear(true);
		} catch {
			this.#hear(false);
		}
		return this.#reached;
	}

	/** Listens; returns how to end. */
	watch(): () => void {
		const back = () => void this.ask();
		const gone = () => this.#hear(false);
		const told = ({ data }: MessageEvent<ToPage>) => this.#hear(data.reached && navigator.onLine);
		addEventListener('online', back);
		addEventListener('offline', gone);
		navigator.serviceWorker?.addEventListener('message', told);
		// A page that comes from what is kept is not told by the browser.
		void this.ask();
		return () => {
			removeEventListener('online', back);
			removeEventListener('offline', gone);
			navigator.serviceWorker?.removeEventListener('message', told);
		};
	}
}

export const network = new Network();
