import { goto, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { formatView, parseView, type Known, type View } from '../domain/view/view';
import type { Norm } from '../domain/norm/norm';
import type { Classing } from '../domain/choropleth/classing';
import type { Filter } from '../domain/table/filter';
import { formatNormParams, parseNormParams } from '../domain/norm/params';
import type { Bundle } from './bundle.svelte';
import { NormDraft } from './norm-draft.svelte';

/** What is shown now. The address owns it: choosing pushes, dragging replaces, back and forward follow. */
export class ViewState {
	#bundle: Bundle;
	#known: Known | undefined = $derived.by(() => {
		const { manifest, atlas } = this.#bundle;
		if (!manifest || !atlas) return undefined;
		return {
			campaigns: manifest.campaigns.map(({ id }) => id),
			hasTerritory: (ref) => this.#bundle.hasTerritory(ref),
			readAs: (ref) => this.#bundle.readAs(ref),
			problemOf: (ref) => this.#bundle.problemOf(ref)
		};
	});
	/** The last change of view, settled once the address says it. */
	#going: Promise<void> = Promise.resolve();
	/** False while the prerendered page is taken over: it was made without an address. */
	#live = $state.raw(false);
	#parsed = $derived(parseView(this.#live ? page.url.searchParams : new URLSearchParams(), this.#known));
	readonly view: View = $derived(this.#parsed.view);
	/** French sentences on what the address says that is not understood. */
	readonly problems: readonly string[] = $derived(this.#parsed.problems);

	// Primitives, and a norm and a filter that stay the same objects while their fields do: a change of the selected
	// territory must not recompute every figure.
	readonly level = $derived(this.view.level);
	readonly indicator = $derived(this.view.indicator);
	readonly campaign = $derived(this.view.campaign);
	readonly key = $derived(this.view.key);
	#classingText = $derived(JSON.stringify(this.view.classing));
	readonly classing: Classing | undefined = $derived(
		// Plain data, written just above.
		this.#classingText === undefined ? undefined : (JSON.parse(this.#classingText) as Classing)
	);
	readonly hatched = $derived(this.view.hatched);
	#filterText = $derived(JSON.stringify(this.view.filter));
	readonly filter: Filter | undefined = $derived(
		// Plain data, written just above.
		this.#filterText === undefined ? undefined : (JSON.parse(this.#filterText) as Filter)
	);
	#normParams = $derived(new URLSearchParams(formatNormParams(this.view.norm)).toString());
	readonly #addressNorm: Norm = $derived(parseNormParams(new URLSearchParams(this.#normParams)).norm);
	/** What recolours the map is pointed at or has the focus: that may happen at any moment. */
	poised = $state.raw(false);
	/** The norm while a slider moves; the address is written at the end. */
	readonly draft = new NormDraft(
		() => this.#addressNorm,
		(norm) => this.set({ norm })
	);
	readonly norm: Norm = $derived(this.draft.norm);

	constructor(bundle: Bundle) {
		this.#bundle = bundle;
	}

	/** From now on the address counts; called once the page is in the browser. */
	follow(): void {
		this.#live = true;
	}

	/** Changes part of the view; settles once the address says it. `replace` leaves no step in the history: for what changes while one drags. */
	set(change: Partial<View>, { replace = false } = {}): Promise<void> {
		const query = formatView({ ...this.view, ...change });
		this.#going = goto(`${query ? `?${query}` : location.pathname}${location.hash}`, {
			replaceState: replace,
			noScroll: true,
			keepFocus: true
		});
		return this.#going;
	}

	/** Writes the camera in the hash, without a step in the history; after a change of view that is on its way. */
	async setCamera(hash: string): Promise<void> {
		await this.#going;
		replaceState(`${location.pathname}${location.search}#${hash}`, page.state);
	}
}
