import { BundleError } from '../data/bundle/bundle';
import type { Problem } from '../data/posts/columns';
import { TARGET_CODE_LEVELS } from '../domain/campaign/campaign';
import { placeListsOf } from '../domain/territory/known-places';
import { eraseLocal, keepLocal, readLocal, type LocalCampaign } from '../data/posts/local';
import { MAX_BYTES, tooLarge } from '../data/posts/size';
import type { PostsAnswer, PostsRequest } from '../data/posts/messages';
import type { Campaign, Post } from '../domain/campaign/campaign';
import type { CampaignDate } from '../domain/campaign/dates';
import type { Bundle } from './bundle.svelte';

const UNREADABLE =
	'Le fichier n’a pas pu être lu. Vérifiez qu’il s’ouvre dans un tableur, puis choisissez-le de nouveau.';
const NO_ROOM =
	'Ce navigateur n’a pas la place de garder cette liste, ou l’interdit (navigation privée). Rien n’a été remplacé.';

/** A file that was read: what is wrong in it, and its posts where nothing is. */
export interface LoadedFile {
	readonly file: string;
	readonly month: CampaignDate;
	readonly problems: readonly Problem[];
	/** `undefined` where there are errors: nothing is half-applied. */
	readonly posts: readonly Post[] | undefined;
}

/** Reads the reader's own list on this device, and keeps it there. */
export class PostsLoader {
	#bundle: Bundle;
	#worker: Worker | undefined;
	status = $state.raw<'idle' | 'reading'>('idle');
	/** A French sentence: the file could not be read, or could not be kept. */
	failure = $state.raw<string>();
	loaded = $state.raw<LoadedFile>();
	kept = $state.raw<LocalCampaign>();

	constructor(bundle: Bundle) {
		this.#bundle = bundle;
	}

	/** Looks for a list kept earlier. */
	restore(): void {
		const { manifest } = this.#bundle;
		this.kept = manifest && readLocal(manifest.region.code);
	}

	/** Reads a file; a second one gives the first up. */
	async read(file: File, month: CampaignDate): Promise<void> {
		this.#stop();
		this.loaded = undefined;
		this.failure = file.size > MAX_BYTES ? tooLarge(file.size) : undefined;
		if (this.failure !== undefined) return;
		this.status = 'reading';
		try {
			const answer = await this.#ask(file, month);
			if (!answer) return;
			if ('failed' in answer) this.failure = UNREADABLE;
			else {
				const sound = answer.problems.every(({ severity }) => severity !== 'error');
				this.loaded = {
					file: file.name,
					month,
					problems: answer.problems,
					posts: sound ? answer.posts : undefined
				};
			}
		} catch (error) {
			this.failure = error instanceof BundleError ? error.message : UNREADABLE;
		}
		this.status = 'idle';
	}

	/** Keeps the posts that were read on this device; `undefined` where there is no room, which is said. */
	keep(): Campaign | undefined {
		const { manifest } = this.#bundle;
		if (!this.loaded?.posts || !manifest) return undefined;
		try {
			const { file, month, posts } = this.loaded;
			return keepLocal(manifest.region.code, file, month, posts);
		} catch {
			this.failure = NO_ROOM;
			return undefined;
		}
	}

	erase(): void {
		eraseLocal();
		this.kept = undefined;
		this.loaded = undefined;
	}

	#stop(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}

	/** The worker's answer; `undefined` where another file was chosen meanwhile. */
	async #ask(file: File, month: CampaignDate): Promise<PostsAnswer | undefined> {
		const worker = new Worker(new URL('../data/posts/posts.worker.ts', import.meta.url), { type: 'module' });
		this.#worker = worker;
		const [bytes, { former, postal }] = await Promise.all([file.arrayBuffer(), this.#bundle.otherCodes()]);
		const { atlas } = this.#bundle;
		if (this.#worker !== worker) return undefined;
		if (!atlas) throw new BundleError('Les données de la région ne sont pas encore chargées. Réessayez.');
		const request: PostsRequest = {
			bytes: new Uint8Array(bytes),
			file: file.name,
			lists: placeListsOf(atlas, TARGET_CODE_LEVELS, former, postal),
			at: month.date
		};
		const answer = await new Promise<PostsAnswer>((resolve) => {
			worker.onmessage = ({ data }: MessageEvent<PostsAnswer>) => resolve(data);
			worker.onerror = () => resolve({ failed: true });
			worker.postMessage(request);
		});
		if (this.#worker !== worker) return undefined;
		this.#stop();
		return answer;
	}
}
