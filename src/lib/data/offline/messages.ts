/**
 * What a page tells the worker: addresses that it has seen without it; its version, whose worker may take over; that
 * another version is online and asked for, so that what is kept does not answer for it.
 */
export type ToWorker =
	{ readonly seen: readonly string[] } | { readonly takeOver: string } | { readonly followed: true };

/** What the worker tells a page: whether the network has answered its last question. */
export interface ToPage {
	readonly reached: boolean;
}
