import type { Part } from '../domain/figures/part';
import type { GroupWish } from '../domain/view/group-params';
import type { Classing } from '../domain/choropleth/classing';
import type { Norm } from '../domain/norm/norm';
import type { Filter } from '../domain/table/filter';
import type { Level } from '../domain/territory/atlas';
import { DEFAULT_VIEW, type View } from '../domain/view/view';
import { AddressState } from './address.svelte';
import type { Bundle } from './bundle.svelte';
import { NormDraft } from './norm-draft.svelte';

/** What a page writes in its address besides the view. */
export interface Beside {
	/** Names that the view does not read. */
	readonly names: readonly string[];
	readonly params: () => readonly (readonly [name: string, value: string])[];
}

function without(params: URLSearchParams, names: readonly string[]): URLSearchParams {
	if (names.length === 0) return params;
	return new URLSearchParams([...params].filter(([name]) => !names.includes(name)));
}

/** What the map, the table, a sheet or a perimeter shows now. */
export class ViewState extends AddressState<View> {
	// Primitives, and what stays the same object while its fields do: a change of the selected territory must not
	// recompute every figure.
	readonly level = $derived(this.view.level);
	readonly indicator = $derived(this.view.indicator);
	readonly part: Part = $derived(this.view.part ?? 'whole');
	readonly campaign = $derived(this.view.campaign);
	readonly showQpvs = $derived(this.view.showQpvs);
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
	#groupsText = $derived(JSON.stringify(this.view.groups));
	readonly groups: GroupWish | undefined = $derived(
		// Plain data, written just above.
		this.#groupsText === undefined ? undefined : (JSON.parse(this.#groupsText) as GroupWish)
	);
	/** A control that recolours the map is hovered or focused: it may be used at any moment. */
	poised = $state.raw(false);
	/** The norm while a slider moves; the address is written at the end. */
	readonly draft = new NormDraft(
		() => this.addressNorm,
		(norm) => this.set({ norm })
	);
	readonly norm: Norm = $derived(this.draft.norm);

	/**
	 * @param levels those that the page knows; by default, those of the map
	 * @param beside what the page adds to the address
	 */
	constructor(bundle: Bundle, levels?: readonly Level[], beside?: Beside) {
		super(bundle, {
			plain: DEFAULT_VIEW,
			load: async () => {
				const { formatParams } = await import('../domain/view/address');
				const { formatView, parseView } = await import('../domain/view/view-params');
				return {
					parse: (params, known) => parseView(without(params, beside?.names ?? []), known, levels),
					format: (view) =>
						[formatView(view), formatParams(beside?.params() ?? [])].filter((part) => part !== '').join('&')
				};
			}
		});
	}

	/**
	 * Changes part of the view, along with what a slider has moved. A campaign is loaded before it is shown: where it
	 * cannot be, the view stays as it is.
	 */
	override async set(change: Partial<View>, how?: { readonly replace?: boolean }): Promise<void> {
		if ('campaign' in change) {
			const latest = this.bundle.manifest?.campaigns.at(-1)?.id;
			const wanted = change.campaign ?? latest;
			if (wanted !== undefined && !(await this.bundle.want(wanted))) return;
			change = { ...change, campaign: wanted === latest ? undefined : wanted };
		}
		const { moved } = this.draft;
		await super.set({ ...(moved && { norm: moved }), ...change }, how);
	}
}
