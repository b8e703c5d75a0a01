import type * as MapOptions from '../domain/view/map-options';
import type { Seen } from '../domain/view/map-options';
import { positionOf, type Level } from '../domain/territory/atlas';
import { choroplethOf, type Choropleth } from '../domain/choropleth/choropleth';
import { DEFAULT_NORM } from '../domain/norm/norm';
import { resultsOf, type Results } from '../domain/figures/results';
import type { FragileCounts } from '../domain/table/fragile-sentence';
import { CUT_LEVELS } from '../data/geometry/parts';
import { REGION } from '../data/bundle/site';
import type { Remarks } from './remarks.svelte';
import type { Bundle } from './bundle.svelte';
import type { ViewState } from './view.svelte';

export interface Selected {
	readonly level: Level;
	readonly position: number;
}

/** Every figure of what is shown, recomputed when the view or the files change, never twice. */
export class Coverage {
	#bundle: Bundle;
	#state: ViewState;
	/** The campaign shown: the one of the view, else the latest. */
	readonly campaignId: string | undefined = $derived.by(
		() => this.#state.campaign ?? this.#bundle.manifest?.campaigns.at(-1)?.id
	);
	readonly results: Results | undefined = $derived.by(() => {
		const { atlas, profiles } = this.#bundle;
		const presence = this.campaignId === undefined ? undefined : this.#bundle.presence(this.campaignId);
		if (!atlas || !profiles || !presence) return undefined;
		return resultsOf(atlas, profiles, presence, this.#state.norm, this.#state.key);
	});
	/** Whether the view asks for more than the plain map. */
	readonly asksForMapOptions: boolean = $derived.by(() => {
		const { filter, hatched, classing } = this.#state;
		return filter !== undefined || hatched !== undefined || classing !== undefined;
	});
	#mapOptions = $state.raw<typeof MapOptions>();
	/** For a filter that asks for them. */
	#remarks = $state.raw<Remarks>();
	#mapOptionsBase = $derived.by(() => {
		const { atlas, profiles } = this.#bundle;
		const presence = this.campaignId === undefined ? undefined : this.#bundle.presence(this.campaignId);
		return (
			this.#mapOptions &&
			atlas &&
			profiles &&
			presence &&
			this.#mapOptions.mapOptionsBaseOf(
				atlas,
				profiles,
				presence,
				this.#state.key,
				() => this.#remarks?.all ?? []
			)
		);
	});
	/** What was seen last: its hatches stay while a slider moves. */
	#lastSeen: Seen | undefined;
	/** The map that the view asks for beyond the plain one; `undefined` where it asks for none. */
	readonly seen: Seen | undefined = $derived.by(() => {
		const { level, indicator, filter, hatched, classing } = this.#state;
		if (!this.asksForMapOptions || !this.#mapOptions || !this.#mapOptionsBase || !this.results)
			return undefined;
		const wish = { level, indicator, filter, hatched, classing };
		const held = this.#state.draft.moving ? this.#lastSeen : undefined;
		return (this.#lastSeen = this.#mapOptions.seenThrough(this.#mapOptionsBase, this.results, wish, held));
	});
	/** How many classes of the level are fragile; computed once the map options is there, and when no slider moves. */
	readonly fragileCounts: FragileCounts | undefined = $derived.by(() => {
		if (!this.#mapOptions || !this.#mapOptionsBase || !this.results) return undefined;
		const { level, draft } = this.#state;
		if (draft.moving && this.#lastCounts?.level === level) return this.#lastCounts;
		return (this.#lastCounts = this.#mapOptions.fragileCounts(this.#mapOptionsBase, this.results, level));
	});
	#lastCounts: FragileCounts | undefined;
	/** How sure the classes of the level are, in words. */
	readonly fragility: string | undefined = $derived(
		this.fragileCounts && this.#mapOptions?.fragileSentence(this.fragileCounts)
	);
	/** The map is too far away for the communes and EPCIs of a bundle cut by département: it shows départements. */
	far = $state(false);
	/** Level that the map is coloured by. */
	readonly drawnLevel: Level = $derived.by(() =>
		this.far && CUT_LEVELS.some((cut) => cut === this.#state.level) ? 'departement' : this.#state.level
	);
	readonly choropleth: Choropleth | undefined = $derived.by(
		() =>
			(this.drawnLevel === this.#state.level ? this.seen?.choropleth : undefined) ??
			(this.results && choroplethOf(this.results, this.drawnLevel, this.#state.indicator))
	);
	/** The QPVs above the communes, for the same indicator. */
	readonly qpvChoropleth: Choropleth | undefined = $derived.by(
		() =>
			this.seen?.qpvChoropleth ?? (this.results && choroplethOf(this.results, 'qpv', this.#state.indicator))
	);
	/** The same with the default norm: what a change of the norm is held against. */
	readonly baseline: Results | undefined = $derived.by(() => {
		const { results } = this;
		if (!results || this.#state.norm === DEFAULT_NORM) return results;
		return resultsOf(results.atlas, results.profiles, results.presence, DEFAULT_NORM, results.key);
	});
	readonly selected: Selected | undefined = $derived.by(() => {
		const { territory } = this.#state.view;
		const { atlas } = this.#bundle;
		if (!territory || !atlas) return undefined;
		const position = positionOf(atlas.territories[territory.level], territory.code);
		return position === undefined ? undefined : { level: territory.level, position };
	});

	constructor(bundle: Bundle, state: ViewState) {
		this.#bundle = bundle;
		this.#state = state;
	}

	/** What the view asks of the map, for a file that says it. */
	get asked() {
		const { filter, hatched } = this.#state;
		return { filter, hatched };
	}

	/** Loads what a filtered map needs; what it computes waits until a view asks for it. */
	async loadMapOptions(): Promise<void> {
		await this.#loadRemarks();
		this.#mapOptions ??= await import('../domain/view/map-options');
	}

	async #loadRemarks(): Promise<void> {
		const { openRemarks } = await import('./remarks.svelte');
		this.#remarks = openRemarks(REGION);
		const file = this.#bundle.manifest?.remarks;
		if (file !== undefined) await this.#remarks.load(this.#bundle.url(file));
	}
}
