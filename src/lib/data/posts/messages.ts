import type { PostsReading } from './campaign-file';
import type { PlaceLists } from '../../domain/territory/known-places';

/** What the worker is asked: a file and what to hold it against. */
export interface PostsRequest {
	readonly bytes: Uint8Array;
	readonly file: string;
	readonly lists: PlaceLists;
	/** ISO date of the campaign. */
	readonly at: string;
}

/** What it answers: the reading, or that it failed. */
export type PostsAnswer = PostsReading | { readonly failed: true };
