import { goto } from '$app/navigation';
import { page } from '$app/state';
import { changesAt, changeSteps, changeSummary, type ChangeSteps } from '$lib/domain/change/change';
import { changeChoropleth } from '$lib/domain/change/choropleth';
import { DEFAULT_CHANGE, formatChange, parseChange, type ChangeView } from '$lib/domain/view/change-view';
import { isCut } from '$lib/data/geometry/parts';
import type { Norm } from '$lib/domain/norm/norm';
import { formatNormParams, parseNormParams } from '$lib/domain/norm/params';
import type { Bundle } from '$lib/state/bundle.svelte';

/** What the page of changes shows: the address owns it. */
export class ChangeState {
	#bundle: Bundle;
	/** False while the prerendered page is taken over: it was made without an address. */
	#live = $state.raw(false);
	#campaigns = $derived.by(() => this.#bundle.manifest?.campaigns.map(({ id }) => id));
	#parsed = $derived.by(() =>
		parseChange(
			this.#live ? page.url.searchParams : new URLSearchParams(),
			this.#campaigns && {
				campaigns: this.#campaigns,
				hasTerritory: (ref) => this.#bundle.hasTerritory(ref)
			}
		)
	);
	readonly view: ChangeView = $derived(this.#parsed.view);
	readonly problems: readonly string[] = $derived(this.#parsed.problems);
	readonly from: string | undefined = $derived.by(
		() => this.view.from ?? this.#campaigns?.at(-2) ?? this.#campaigns?.at(-1)
	);
	readonly to: string | undefined = $derived.by(() => this.view.to ?? this.#campaigns?.at(-1));
	// A norm that stays the same object while its fields do: unfolding a row must not compute everything anew.
	#normText = $derived(new URLSearchParams(formatNormParams(this.view.norm)).toString());
	readonly norm: Norm = $derived(parseNormParams(new URLSearchParams(this.#normText)).norm);
	readonly key = $derived(this.view.key);
	/** Whether the address asks for something else than what was computed when the site was built. */
	readonly other: boolean = $derived(
		this.view.from !== undefined ||
			this.view.to !== undefined ||
			this.key !== DEFAULT_CHANGE.key ||
			this.#normText !== ''
	);
	readonly steps: ChangeSteps | undefined = $derived.by(() => {
		const { atlas } = this.#bundle;
		if (!atlas || this.from === undefined || this.to === undefined) return undefined;
		const [before, after] = [this.from, this.to].map((id) => this.#bundle.presence(id)?.placement.campaign);
		if (!before || !after) return undefined;
		const { norm, key } = this;
		return changeSteps({ atlas, norm, campaign: before }, { atlas, norm, campaign: after }, key);
	});
	readonly summary = $derived.by(() => this.steps && changeSummary(this.steps));
	readonly level = $derived(this.view.level);
	readonly changes = $derived.by(() => this.steps && changesAt(this.steps, this.level));
	/** The map is too far away for contours that are cut by département: it shows départements. */
	far = $state(false);
	readonly drawnLevel: ChangeView['level'] = $derived(
		this.far && isCut(this.level) ? 'departement' : this.level
	);
	readonly choropleth = $derived.by(() => this.steps && changeChoropleth(this.steps, this.drawnLevel));
	readonly qpvChoropleth = $derived.by(() => this.steps && changeChoropleth(this.steps, 'qpv'));

	constructor(bundle: Bundle) {
		this.#bundle = bundle;
	}

	/** From now on the address counts. */
	follow(): void {
		this.#live = true;
	}

	set(change: Partial<ChangeView>): Promise<void> {
		const query = formatChange({ ...this.view, ...change });
		return goto(query ? `?${query}` : location.pathname, { noScroll: true, keepFocus: true });
	}
}
