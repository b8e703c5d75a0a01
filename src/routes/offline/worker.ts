import { base, resolve } from '$app/paths';
import { version } from '$app/environment';
import { page, updated } from '$app/state';
import type { ToWorker } from '$lib/data/offline/messages';
import { savesData } from '$lib/data/offline/worker-scope';
import letters from '$lib/ui/font/inter-400-700.woff2?url';

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

/** A page, and the data that it holds, which a link to it asks for. */
function addressesOf({ url, route, data }: typeof page): string[] {
	const { href } = new URL(url.pathname, url);
	const held = Object.keys(data).length > 0 && !route.id?.includes('[');
	return held ? [href, `${href.replace(/\/$/, '')}/__data.json`] : [href];
}

/** Tells the worker of a page that was come to, with or without loading it. */
export function seePage(shown: typeof page): void {
	if (whyNotKept() === undefined) say(navigator.serviceWorker.controller, { seen: addressesOf(shown) });
}

/** The reader does not wait longer than this for a worker to come, nor for it to take over. */
const COMING_MS = 5_000;
const TAKING_OVER_MS = 1_000;

const within = (ms: number, done: Promise<unknown>) =>
	Promise.race([done.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, ms))]);

const next = (target: EventTarget, type: string) =>
	new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

/**
 * Gives the site to the worker of the version that is online, so that the old one does not answer with the page it
 * keeps. Where that cannot be, or another page of the old version is open, the page that is loaded again sees to it.
 */
export async function newestWorker(): Promise<void> {
	if (whyNotKept() !== undefined) return;
	const workers = navigator.serviceWorker;
	let registration: ServiceWorkerRegistration | undefined;
	const come = async () => {
		registration = await workers.getRegistration();
		await registration?.update();
		if (registration?.installing) await next(registration.installing, 'statechange');
	};
	await within(COMING_MS, come());
	if (!registration?.waiting) return;
	const takenOver = next(workers, 'controllerchange');
	say(registration.waiting, { takeOver: 'any' });
	await within(TAKING_OVER_MS, takenOver);
}

/**
 * Chromium leaves a worker waiting if anything is asked of the one before it while that one ends: it takes over once the
 * page has asked for nothing this long.
 */
const QUIET_MS = 3_000;

/** What the map's page holds, and names for the others: they ask for it when they are opened by themselves. */
const namedByPages = (): string[] => [
	new URL(letters, location.href).href,
	...Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'), ({ href }) => href)
];

/**
 * Starts the worker that keeps what was seen, and tells it what came without it; nothing where the browser has none.
 * Returns how to end.
 */
export function keepWhatIsSeen(): () => void {
	if (whyNotKept() !== undefined) return () => undefined;
	const workers = navigator.serviceWorker;
	let ended = false;
	let quiet: ReturnType<typeof setTimeout> | undefined;
	const see = async (seen: readonly string[]) => {
		const { active, waiting } = await workers.ready;
		if (!waiting && seen.length > 0) say(active, { seen });
		clearTimeout(quiet);
		if (waiting && !ended) quiet = setTimeout(() => say(waiting, { takeOver: version }), QUIET_MS);
	};
	const observer = new PerformanceObserver((list) => {
		const entries = list.getEntries() as PerformanceResourceTiming[];
		void see(entries.filter(({ workerStart }) => workerStart === 0).map(({ name }) => name));
	});
	/** All that the page has asked for, once its worker is there, and again for the one that takes its place. */
	const seeAll = () => {
		// That one is of another version than this page, which is about to go.
		if (updated.current) return;
		const asked = performance.getEntriesByType('resource').map(({ name }) => name);
		void see([...addressesOf(page), ...asked, ...namedByPages()]);
		observer.observe({ type: 'resource' });
	};
	/** Another version has come: the page offers it, unless it is of that version itself. */
	const offer = (registration: ServiceWorkerRegistration) => {
		const { installing } = registration;
		installing?.addEventListener('statechange', async () => {
			if (installing.state === 'installed' && workers.controller && !(await updated.check())) void see([]);
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
		})
		.catch(() => undefined);
	return () => {
		ended = true;
		clearTimeout(quiet);
		workers.removeEventListener('controllerchange', seeAll);
		observer.disconnect();
	};
}
