import { goto, replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { AllocationKey } from '../domain/campaign/allocation';
import type { Norm } from '../domain/norm/norm';
import { formatNormParams, parseNormParams } from '../domain/norm/params';
import { positionOf, type Level } from '../domain/territory/atlas';
import type { Known, ParsedAddress, TerritoryRef } from '../domain/view/address';
import type { Bundle } from './bundle.svelte';

/** A territory of the atlas. */
export interface Selected {
	readonly level: Level;
	readonly position: number;
}

/** What every page takes from its address. */
interface Shared {
	readonly norm: Norm;
	readonly key: AllocationKey;
	readonly territory: TerritoryRef | undefined;
}

/** How a page reads and writes its address. */
interface Language<V> {
	readonly parse: (params: URLSearchParams, known: Known | undefined) => ParsedAddress<V>;
	readonly format: (view: V) => string;
}

/** A language whose code is loaded only once an address has something to say; until then the plain view is shown. */
interface LateLanguage<V> {
	readonly plain: V;
	readonly load: () => Promise<Language<V>>;
}

const UNREAD =
	'L’adresse n’a pas pu être lue, ou écrite\u202F: vérifiez la connexion, puis rechargez la page.';

/** What is shown now. The address owns it: choosing pushes, dragging replaces, back and forward follow. */
export class AddressState<V extends Shared> {
	readonly bundle: Bundle;
	#plain: V;
	#load: () => Promise<Language<V>>;
	#language = $state.raw<Language<V>>();
	/** The language of the address could not be loaded. */
	#unread = $state.raw(false);
	#known: Known | undefined = $derived.by(() => {
		const { manifest, atlas } = this.bundle;
		if (!manifest || !atlas) return undefined;
		return {
			campaigns: manifest.campaigns.map(({ id }) => id),
			localUnreadable: this.bundle.localUnreadable,
			hasTerritory: (ref) => this.bundle.hasTerritory(ref),
			readAs: (ref) => this.bundle.readAs(ref),
			problemOf: (ref) => this.bundle.problemOf(ref)
		};
	});
	/** False while the prerendered page, which was made without an address, is being hydrated. */
	#live = $state.raw(false);
	#parsed: ParsedAddress<V> = $derived.by(() =>
		this.#live && this.#language
			? this.#language.parse(page.url.searchParams, this.#known)
			: { view: this.#plain, problems: [] }
	);
	/** What was asked for and is not in the address yet: another change adds to it. */
	#asked = $state.raw<V>();
	/** The last change of view, settled once the address says it. */
	#going: Promise<void> = Promise.resolve();

	readonly view: V = $derived(this.#parsed.view);
	/** The view as it is about to be: a change to part of a list starts from it. */
	readonly asked: V = $derived(this.#asked ?? this.view);
	/** French sentences on what is not understood in the address. */
	readonly problems: readonly string[] = $derived(
		this.#unread ? [...this.#parsed.problems, UNREAD] : this.#parsed.problems
	);
	/** The view as a query string. */
	readonly query: string = $derived.by(() => this.#language?.format(this.view) ?? '');
	readonly key: AllocationKey = $derived(this.view.key);
	#normText = $derived(new URLSearchParams(formatNormParams(this.view.norm)).toString());
	/** The norm of the address: the same object as long as it says the same, so that nothing is recomputed needlessly. */
	readonly addressNorm: Norm = $derived(parseNormParams(new URLSearchParams(this.#normText)).norm);

	/** The territory of the address. */
	readonly selected: Selected | undefined = $derived.by(() => {
		const { territory } = this.view;
		const { atlas } = this.bundle;
		if (!territory || !atlas) return undefined;
		const position = positionOf(atlas.territories[territory.level], territory.code);
		return position === undefined ? undefined : { level: territory.level, position };
	});

	constructor(bundle: Bundle, language: Language<V> | LateLanguage<V>) {
		this.bundle = bundle;
		if ('load' in language) {
			this.#plain = language.plain;
			this.#load = language.load;
		} else {
			this.#plain = language.parse(new URLSearchParams(), undefined).view;
			this.#load = () => Promise.resolve(language);
			this.#language = language;
		}
		// The territory of a link may be a perimeter, or may not be written as it is published.
		$effect(() => {
			// A step back, or a link inside the page, may be the first that says something.
			if (this.#live && page.url.search !== '') void this.#learn();
			const { territory } = this.view;
			if (bundle.status !== 'ready') return;
			for (const ref of [...(territory ? [territory] : []), ...(this.#parsed.unread ?? [])])
				void bundle.wantTerritory(ref);
		});
	}

	/** From now on the page follows its address, as soon as it can be read; called in the browser. */
	async follow(): Promise<void> {
		if (!this.#language && location.search !== '') await this.#learn();
		this.#live = true;
	}

	async #learn(): Promise<Language<V> | undefined> {
		try {
			this.#language ??= await this.#load();
			this.#unread = false;
		} catch {
			this.#unread = true;
		}
		return this.#language;
	}

	/** Changes part of the view; settles once the address says it. `replace` adds no step to the history: for changes during a drag. */
	set(change: Partial<V>, { replace = false } = {}): Promise<void> {
		const asked = { ...this.asked, ...change };
		const settled = () => {
			if (this.#asked === asked) this.#asked = undefined;
		};
		this.#asked = asked;
		this.#going = this.#go(asked, replace).finally(settled);
		return this.#going;
	}

	async #go(asked: V, replace: boolean): Promise<void> {
		const language = this.#language ?? (await this.#learn());
		if (!language) return;
		const query = language.format(asked);
		await goto(`${query ? `?${query}` : location.pathname}${location.hash}`, {
			replaceState: replace,
			noScroll: true,
			keepFocus: true
		});
	}

	/** Writes the camera in the hash, without a step in the history, once a pending change of view is done. */
	async setCamera(hash: string): Promise<void> {
		await this.#going;
		replaceState(`${location.pathname}${location.search}#${hash}`, page.state);
	}
}
