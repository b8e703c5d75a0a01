import type { ListsAnswer, ListsRequest } from './lists-messages';
import { ListsReading } from './lists-reading';

const reading = new ListsReading();
const say = (answer: ListsAnswer) => self.postMessage(answer);
/** Requests are answered one after the other: files are read before it is asked what they say. */
let last: Promise<void> = Promise.resolve();

async function answer(request: ListsRequest): Promise<void> {
	switch (request.kind) {
		case 'read':
			say({ kind: 'read', files: await reading.read(request.files, say) });
			return;
		case 'forget':
			reading.forget(request.file);
			return;
		case 'understand':
			say({ kind: 'understood', understood: reading.understand(request.setting, say) });
			return;
		default:
			throw new TypeError(request satisfies never);
	}
}

/** Reads and understands lists off the page's own thread. */
self.onmessage = ({ data }: MessageEvent<ListsRequest>) => {
	last = last
		.then(() => answer(data))
		.catch((error: unknown) => {
			console.error(error);
			say({ kind: 'failed' });
		});
};
