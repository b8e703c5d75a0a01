import { BundleError } from '../data/bundle/bundle';
import { NO_BACKGROUND, startWorker } from '../data/files/background';
import type {
	ListFile,
	ListsAnswer,
	ListsRequest,
	ListsSetting,
	ReadFile,
	ReadingProgress
} from '../data/posts/reading/lists-messages';
import type { Understood } from '../data/posts/understand';

const FAILED =
	'La lecture a échoué. Vérifiez que chaque fichier s’ouvre dans un tableur, puis choisissez-les de nouveau.';

const UNABLE = `${NO_BACKGROUND}\u202F: vos listes ne peuvent pas y être lues. Elles sont intactes.`;

/** The worker that reads lists and says what they hold. Cancelling it forgets what it has read. */
export class ListsReader {
	#worker: Worker | undefined;
	/** Gives up what is waited for. */
	#waiting = new Set<() => void>();

	#started(): Worker {
		this.#worker ??= startWorker(
			() => new Worker(new URL('../data/posts/reading/lists.worker.ts', import.meta.url), { type: 'module' })
		);
		if (!this.#worker) throw new BundleError(UNABLE);
		return this.#worker;
	}

	/** Files that were read; `undefined` where it was cancelled. */
	read(files: readonly ListFile[], progress: (said: ReadingProgress) => void) {
		return this.#ask<readonly ReadFile[]>({ kind: 'read', files }, (answer) => {
			if (answer.kind === 'reading') progress(answer);
			return answer.kind === 'read' ? answer.files : undefined;
		});
	}

	/** What the files say; `undefined` where it was cancelled. */
	understand(setting: ListsSetting, progress: (share: number) => void) {
		return this.#ask<Understood>({ kind: 'understand', setting }, (answer) => {
			if (answer.kind === 'understanding') progress(answer.share);
			return answer.kind === 'understood' ? answer.understood : undefined;
		});
	}

	forget(file: string): void {
		const request: ListsRequest = { kind: 'forget', file };
		this.#worker?.postMessage(request);
	}

	cancel(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		for (const give of [...this.#waiting]) give();
	}

	#ask<T>(request: ListsRequest, taken: (answer: ListsAnswer) => T | undefined): Promise<T | undefined> {
		const worker = this.#started();
		return new Promise((resolve, reject) => {
			const done = () => {
				worker.removeEventListener('message', hear);
				worker.removeEventListener('error', fail);
				this.#waiting.delete(give);
			};
			const give = () => {
				done();
				resolve(undefined);
			};
			const fail = () => {
				done();
				reject(new BundleError(FAILED));
			};
			const hear = ({ data }: MessageEvent<ListsAnswer>) => {
				if (data.kind === 'failed') {
					fail();
					return;
				}
				const answer = taken(data);
				if (answer === undefined) return;
				done();
				resolve(answer);
			};
			this.#waiting.add(give);
			worker.addEventListener('message', hear);
			worker.addEventListener('error', fail);
			worker.postMessage(request);
		});
	}
}
