/**
 * What a page tells the worker: addresses that it has seen without it; that the version of that name may take over, or
 * any that waits, since the reader has asked for it.
 */
export type ToWorker = { readonly seen: readonly string[] } | { readonly takeOver: string };

/** What the worker tells a page: whether the network has answered its last question. */
export interface ToPage {
	readonly reached: boolean;
}
