/** What a page tells the worker: addresses that it has seen without it, or its version, whose worker may take over. */
export type ToWorker = { readonly seen: readonly string[] } | { readonly takeOver: string };

/** What the worker tells a page: whether the network has answered its last question. */
export interface ToPage {
	readonly reached: boolean;
}
