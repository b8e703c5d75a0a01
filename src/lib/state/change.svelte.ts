import { isCut } from '../data/geometry/parts';
import { comparedByDefault } from '../domain/campaign/compared';
import { changesAt, changeSteps, changeSummary, type ChangeSteps } from '../domain/change/change';
import { changeChoropleth } from '../domain/change/choropleth';
import { sameNorm } from '../domain/norm/params';
import { DEFAULT_CHANGE, formatChange, parseChange, type ChangeView } from '../domain/view/change-view';
import { AddressState } from './address.svelte';
import type { Bundle } from './bundle.svelte';

/** What the page of changes shows: two campaigns, and what changed from one to the other. */
export class ChangeState extends AddressState<ChangeView> {
	#compared = $derived.by(() => comparedByDefault(this.bundle.manifest?.campaigns ?? []));
	readonly from: string | undefined = $derived.by(() => this.view.from ?? this.#compared?.[0].id);
	readonly to: string | undefined = $derived.by(() => this.view.to ?? this.#compared?.[1].id);
	/** Whether the address asks for something else than what was computed when the site was built. */
	readonly other: boolean = $derived(
		this.view.from !== undefined ||
			this.view.to !== undefined ||
			this.key !== DEFAULT_CHANGE.key ||
			!sameNorm(this.addressNorm, DEFAULT_CHANGE.norm)
	);
	readonly steps: ChangeSteps | undefined = $derived.by(() => {
		const { atlas } = this.bundle;
		if (!atlas || this.from === undefined || this.to === undefined) return undefined;
		const [before, after] = [this.from, this.to].map((id) => this.bundle.presence(id)?.placement.campaign);
		if (!before || !after) return undefined;
		const { addressNorm: norm, key } = this;
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
		super(bundle, { parse: parseChange, format: formatChange });
		// A link, or a step back, may ask for campaigns that are not there yet.
		$effect(() => {
			if (bundle.status !== 'ready') return;
			for (const campaign of [this.from, this.to]) if (campaign !== undefined) void bundle.want(campaign);
		});
	}
}
