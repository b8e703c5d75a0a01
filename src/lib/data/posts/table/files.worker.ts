import type { FilesAnswer, FilesRequest } from './file-messages';
import { readFiles } from './read-files';

const say = (answer: FilesAnswer) => self.postMessage(answer);

/** Reads the files off the page's own thread, and says which one it is at. */
self.onmessage = async ({ data }: MessageEvent<FilesRequest>) => {
	try {
		say({ kind: 'read', files: await readFiles(data, say) });
	} catch (error) {
		console.error(error);
		say({ kind: 'failed' });
	}
};
