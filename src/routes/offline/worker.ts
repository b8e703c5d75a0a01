import { base, resolve } from '$app/paths';
import { version } from '$app/environment';
import { updated } from '$app/state';
import type { ToWorker } from '$lib/data/offline/messages';
import { savesData } from '$lib/data/offline/worker-scope';

/** Address of the site as its worker knows it. */
export const siteAddress = (): string => new URL(resolve('/'), location.href).href;

/** Why this browser keeps nothing for a visit without a network; `undefined` where it can. */
export function whyNotKept(): string | undefined {
	if (savesData()) return 'votre navigateur économise les données, rien n’y est donc gardé';
	if ('serviceWorker' in navigator) return undefined;
	return isSecureContext
		? 'ce navigateur ne garde pas de pages'
		: 'un navigateur ne garde de pages qu’en HTTPS, et ce site est ouvert en HTTP';
}

const say = (worker: ServiceWorker | null | undefined, message: ToWorker) => worker?.postMessage(message);

/** Tells the worker of a page that was come to, with or without loading it. */
export function seePage(url: URL): void {
	if (whyNotKept() === undefined) say(navigator.serviceWorker.controller, { seen: [url.href] });
}

/** A worker refuses while another page is open, be it one that is on its way out. */
const ASK_AGAIN_MS = 5_000;

/** The reader does not wait longer than this for a worker. */
const WORKER_MS = 5_000;

/** Waits for the worker of the version that is online: until it is there, the old one may answer with the page it keeps. */
export async function newestWorker(): Promise<void> {
	const installed = async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update();
		const { installing } = registration ?? {};
		if (installing)
			await new Promise((resolve) => installing.addEventListener('statechange', resolve, { once: true }));
	};
	if (whyNotKept() !== undefined) return;
	// Were it not there in time, the old one must not answer for it.
	say(navigator.serviceWorker.controller, { followed: true });
	// Without a network there is no new version either: the page that is loaded again says so.
	await Promise.race([
		installed().catch(() => undefined),
		new Promise((resolve) => setTimeout(resolve, WORKER_MS))
	]);
}

/**
 * Starts the worker that keeps what was seen, and tells it what came without it; nothing where the browser has none.
 * Returns how to end.
 */
export function keepWhatIsSeen(): () => void {
	if (whyNotKept() !== undefined) return () => undefined;
	const workers = navigator.serviceWorker;
	const see = (seen: readonly string[]) => void workers.ready.then(({ active }) => say(active, { seen }));
	const observer = new PerformanceObserver((list) => {
		const entries = list.getEntries() as PerformanceResourceTiming[];
		see(entries.filter(({ workerStart }) => workerStart === 0).map(({ name }) => name));
	});
	/** All that the page has asked for, once its worker is there, and again for the one that takes its place. */
	const seeAll = () => {
		const asked = performance.getEntriesByType('resource').map(({ name }) => name);
		see([location.href, ...asked]);
		observer.observe({ type: 'resource' });
	};
	let ended = false;
	let insisting: ReturnType<typeof setInterval> | undefined;
	/** Another version has come: the page offers it, unless it is of that version itself. */
	const offer = (registration: ServiceWorkerRegistration) => {
		const { installing } = registration;
		installing?.addEventListener('statechange', async () => {
			if (installing.state !== 'installed' || !workers.controller) return;
			if (!(await updated.check())) say(registration.waiting, { takeOver: version });
		});
	};

	workers.addEventListener('controllerchange', seeAll);
	void workers
		.register(`${base}/service-worker.js`)
		.then(async (registration) => {
			registration.addEventListener('updatefound', () => offer(registration));
			await workers.ready;
			if (ended) return;
			if (workers.controller) seeAll();
			offer(registration);
			const ask = () => say(registration.waiting, { takeOver: version });
			ask();
			insisting = setInterval(ask, ASK_AGAIN_MS);
		})
		.catch(() => undefined);
	return () => {
		ended = true;
		clearInterval(insisting);
		workers.removeEventListener('controllerchange', seeAll);
		observer.disconnect();
	};
}
