/** What a service worker is given, as far as ours uses it: the compiler knows the page's side only. */
interface WaitingEvent extends Event {
	waitUntil(task: Promise<unknown>): void;
}

interface FetchEvent extends WaitingEvent {
	readonly request: Request;
	respondWith(response: Promise<Response>): void;
}

export interface WorkerScope {
	readonly registration: ServiceWorkerRegistration;
	/** The worker itself; absent in some browsers. */
	readonly serviceWorker?: ServiceWorker;
	readonly clients: {
		matchAll(options?: {
			type?: 'window';
			includeUncontrolled?: boolean;
		}): Promise<readonly { postMessage(message: unknown): void }[]>;
		claim(): Promise<void>;
	};
	skipWaiting(): Promise<void>;
	addEventListener(type: 'activate', listener: (event: WaitingEvent) => void): void;
	addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
	addEventListener(type: 'message', listener: (event: WaitingEvent & MessageEvent) => void): void;
}

/** Whether the reader has asked the browser to save data: nothing is kept then that was not asked for. */
export const savesData = (): boolean =>
	(navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
