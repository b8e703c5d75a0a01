import type { Level } from '../domain/territory/atlas';
import { remarkKey, remarksOn, type RemarkOrigin, type Remark } from '../domain/remarks/remarks';
import { BundleError } from '../data/bundle/bundle';
import { deviceStore, type TextStore } from '../data/files/device';
import { fetchJson, fileNameIn } from '../data/bundle/fetch-file';
import { KeptAside } from './kept-aside.svelte';
import { keepDrafts, readDrafts, type RemarkDraft, type Drafts } from '../data/remarks/draft-store';
import { keepRemarks, loadRemarks, readRemarks } from '../data/remarks/remark-store';

/** A remark with where it is kept. */
export interface KeptRemark extends Remark {
	readonly origin: RemarkOrigin;
}

const REFUSED =
	'Ce navigateur refuse de garder les remarques, ou n’a plus de place\u202F: elles restent ici jusqu’à la fermeture de la page. Exportez-les en CSV pour ne pas les perdre.';

const DRAFT_REFUSED =
	'Ce navigateur refuse de garder ce que vous écrivez, ou n’a plus de place\u202F: cela reste ici jusqu’à la fermeture de la page.';

/** Remarks of the field: those of this device, which can be changed, and those that are published. */
export class Remarks {
	/** Of this device. */
	own = $state.raw<readonly Remark[]>([]);
	published = $state.raw<readonly Remark[]>([]);
	/** What this device keeps and cannot be read. */
	readonly unreadable: KeptAside;
	/** The same for what is being written. */
	readonly unreadableDrafts: KeptAside;
	/** A French sentence on what could not be kept. */
	problem = $state.raw<string>();
	/** The remarks before the last change, for "Annuler". */
	#before = $state.raw<readonly Remark[]>();
	readonly all: readonly KeptRemark[] = $derived([
		...this.published.map((remark): KeptRemark => ({ ...remark, origin: 'published' })),
		...this.own.map((remark): KeptRemark => ({ ...remark, origin: 'device' }))
	]);
	/** What is being written on each territory (`commune:63001`): it survives folding, leaving the page and a reload. */
	drafts = $state.raw<Drafts>({});
	/** The device could not store all of `drafts`: this session's copy prevails. */
	#draftsRefused = false;

	/** @param store absent where the browser refuses it, and while a page is prerendered */
	constructor(
		readonly store: TextStore | undefined,
		readonly key: string
	) {
		this.unreadable = new KeptAside(store, key);
		this.unreadableDrafts = new KeptAside(store, this.draftsKey);
		this.read();
		this.readDrafts();
	}

	/** Reads what the device keeps: at the beginning, and when another tab has changed it. */
	read(): void {
		const loaded = loadRemarks(this.store, this.key);
		if (loaded === 'unreadable') this.unreadable.put();
		if (typeof loaded !== 'string') this.own = loaded;
		this.unreadable.read();
	}

	/** Reads what is being written: another tab has changed it. */
	readDrafts(): void {
		if (!this.#draftsRefused) this.drafts = this.#readDrafts() ?? {};
	}

	/** Loads the published remarks, where the bundle has any; a failure is said, and asked for again. */
	async load(url: string | undefined): Promise<void> {
		if (url === undefined || this.published.length > 0) return;
		try {
			this.published = readRemarks(await fetchJson(url), fileNameIn(url));
		} catch (error) {
			if (!(error instanceof BundleError)) throw error;
			this.problem = error.message;
		}
	}

	on(level: Level, code: string): KeptRemark[] {
		return remarksOn(this.all, level, code);
	}

	/** Adds a remark; `instead` is the one that was edited, which it replaces. */
	save(remark: Remark, instead?: Remark): void {
		const gone = new Set([remarkKey(remark), ...(instead ? [remarkKey(instead)] : [])]);
		this.replace([...this.own.filter((other) => !gone.has(remarkKey(other))), remark]);
	}

	remove(remark: Remark): void {
		const key = remarkKey(remark);
		this.replace(this.own.filter((other) => remarkKey(other) !== key));
	}

	/** All the remarks of the device at once: after a merge, or to erase them. */
	replace(remarks: readonly Remark[]): void {
		this.#before = this.own;
		this.own = remarks;
		this.#keep();
	}

	get canUndo(): boolean {
		return this.#before !== undefined;
	}

	/** Takes the last change back. */
	undo(): void {
		if (!this.#before) return;
		this.own = this.#before;
		this.#before = undefined;
		this.#keep();
	}

	/** Keeps what is being written on a territory; `undefined` once it is saved or given up. */
	setDraft(place: string, draft: RemarkDraft | undefined): void {
		// Another tab may be writing elsewhere.
		const here = this.#draftsRefused ? undefined : this.#readDrafts();
		const drafts = new Map(Object.entries(here ?? this.drafts));
		if (draft === undefined) drafts.delete(place);
		else drafts.set(place, draft);
		this.drafts = Object.fromEntries(drafts);
		this.#draftsRefused = !keepDrafts(this.store, this.draftsKey, this.drafts);
		if (this.#draftsRefused && draft) this.problem = DRAFT_REFUSED;
		else if (this.problem === DRAFT_REFUSED) this.problem = undefined;
	}

	get draftsKey(): string {
		return `${this.key}:brouillons`;
	}

	#readDrafts(): Drafts | undefined {
		const read = readDrafts(this.store, this.draftsKey);
		if (read !== 'unreadable') return read;
		this.unreadableDrafts.put();
		return {};
	}

	#keep(): void {
		this.problem = keepRemarks(this.store, this.key, this.own) ? undefined : REFUSED;
	}
}

const opened = new Map<string, Remarks>();

/** The remarks of a region on this device: the same object for every part of the page. */
export function openRemarks(region: string): Remarks {
	const key = `maillage:remarques:${region}`;
	const known = opened.get(key);
	if (known) return known;
	const remarks = new Remarks(deviceStore(), key);
	// Prerendering has no device, and must leave no listener behind.
	if (typeof window === 'undefined') return remarks;
	opened.set(key, remarks);
	window.addEventListener('storage', (event) => {
		if (event.key === null || event.key.startsWith(key)) {
			remarks.read();
			remarks.readDrafts();
		}
	});
	return remarks;
}
