import type { ReadSheet } from './sheet-kind';

/** What the worker is asked: the files to read, in the order in which they were chosen. */
export interface FilesRequest {
	readonly files: readonly { readonly bytes: Uint8Array; readonly file: string }[];
}

/** A file that was read: its sheets, or why it is refused. */
export interface ReadFile {
	readonly file: string;
	readonly sheets: readonly ReadSheet[];
	/** What was repaired: French sentences. */
	readonly said: readonly string[];
	readonly refused?: string;
}

/** What it says: which file it begins (`at` from 0), then all of them. To cancel, it is terminated. */
export type FilesAnswer =
	| { readonly kind: 'reading'; readonly file: string; readonly at: number; readonly of: number }
	| { readonly kind: 'read'; readonly files: readonly ReadFile[] }
	| { readonly kind: 'failed' };
