import { KnownPlaces } from '../../domain/territory/known-places';
import { readPostsFile } from './posts-file';
import type { PostsAnswer, PostsRequest } from './messages';

/** Reads a list of posts off the page's own thread: a large file must not freeze it. */
self.onmessage = async ({ data }: MessageEvent<PostsRequest>) => {
	const { bytes, file, lists, at } = data;
	let answer: PostsAnswer;
	try {
		answer = await readPostsFile(bytes, file, { places: new KnownPlaces(lists), at });
	} catch (error) {
		console.error(error);
		answer = { failed: true };
	}
	self.postMessage(answer);
};
