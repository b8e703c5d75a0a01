/** Keeps what was seen, so that it opens again without a network: see `lib/data/offline`. */
import { base, version } from '$service-worker';
import type { ToPage, ToWorker } from './lib/data/offline/messages';
import { SiteWorker } from './lib/data/offline/site-worker';
import { savesData, type WorkerScope } from './lib/data/offline/worker-scope';

// The compiler takes it for the `self` of a page.
const scope = globalThis.self as unknown as WorkerScope;

async function tell(reached: boolean): Promise<void> {
	const message: ToPage = { reached };
	for (const client of await scope.clients.matchAll()) client.postMessage(message);
}

/** Another version waits, or has taken this one's place: what is kept is for that one to say. */
let followed = false;
function isFollowed(): boolean {
	followed ||= scope.registration.waiting != null || scope.serviceWorker?.state === 'redundant';
	return followed;
}

const site = new SiteWorker(
	`${location.origin}${base}/`,
	version,
	() => !savesData() && !isFollowed(),
	isFollowed,
	(reached) => void tell(reached)
);

scope.addEventListener('activate', (event) => {
	event.waitUntil(site.forgetOthers().then(() => scope.clients.claim()));
});

scope.addEventListener('fetch', (event) => {
	const kind = site.kindOf(event.request);
	if (!kind) return;
	const answered = site.answer(event.request, kind);
	event.respondWith(answered.then(({ response }) => response));
	event.waitUntil(answered.then(({ after }) => after).catch(() => undefined));
});

scope.addEventListener('message', (event) => {
	const message = event.data as ToWorker;
	event.waitUntil('seen' in message ? site.see(message.seen) : takeOver(message.takeOver));
});

/** The reader has asked for this version, or opened it, in a lone page: while another one is open, its own worker stays. */
async function takeOver(wanted: string): Promise<void> {
	const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if ((wanted === version || wanted === 'any') && pages.length <= 1) await scope.skipWaiting();
}
