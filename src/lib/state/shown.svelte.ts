import { REGION } from '../data/bundle/site';
import { resultsOf, type Presence, type Results } from '../domain/figures/results';
import type { Norm } from '../domain/norm/norm';
import { DEFAULT_NORM } from '../domain/norm/site-norm';
import { sameNorm } from '../domain/norm/params';
import type { Bundle } from './bundle.svelte';
import type { Remarks } from './remarks.svelte';
import type { ViewState } from './view.svelte';

/**
 * What a page shows, from the files and the view: each figure is computed when it is first looked at, and once for
 * its inputs. What no norm changes is in `domain/figures/invariants`, which the first screen does without.
 */
export class Shown {
	readonly bundle: Bundle;
	readonly state: ViewState;
	/** The campaign shown: the one of the view, else the latest. */
	readonly campaignId: string | undefined = $derived.by(
		() => this.state.campaign ?? this.bundle.manifest?.campaigns.at(-1)?.id
	);
	readonly presence: Presence | undefined = $derived.by(() =>
		this.campaignId === undefined ? undefined : this.bundle.presence(this.campaignId)
	);
	#resultsWith = $derived.by(() => {
		const { atlas, profiles } = this.bundle;
		const { presence } = this;
		const { key } = this.state;
		return (norm: Norm): Results | undefined =>
			atlas && profiles && presence && resultsOf(atlas, profiles, presence, this.counted(norm), key);
	});
	/** With the default norm: what a changed norm is compared with. */
	readonly baseline: Results | undefined = $derived.by(() => this.#resultsWith(DEFAULT_NORM));
	/** With the norm at rest. */
	readonly rested: Results | undefined = $derived.by(() => {
		const { rested } = this.state.draft;
		return sameNorm(rested, DEFAULT_NORM) ? this.baseline : this.#resultsWith(rested);
	});
	/** With the norm on the screen, also while a slider moves. */
	readonly results: Results | undefined = $derived.by(() => {
		const { norm, rested } = this.state.draft;
		return norm === rested ? this.rested : this.#resultsWith(norm);
	});
	/** What the field says, on this device and published; absent until `loadRemarks`. */
	#remarks = $state.raw<Remarks>();
	readonly remarks = () => this.#remarks?.all ?? [];

	constructor(bundle: Bundle, state: ViewState) {
		this.bundle = bundle;
		this.state = state;
		// A link, or a step back, may ask for a campaign that is not there yet.
		$effect(() => {
			if (bundle.status === 'ready' && this.campaignId !== undefined) void bundle.want(this.campaignId);
		});
	}

	/** The norm that figures are counted with; a page may settle a part of it. */
	protected counted(norm: Norm): Norm {
		return norm;
	}

	/** Reads the remarks; once the files are there. */
	async loadRemarks(): Promise<void> {
		const { openRemarks } = await import('./remarks.svelte');
		this.#remarks = openRemarks(REGION);
		const file = this.bundle.manifest?.remarks;
		if (file !== undefined) await this.#remarks.load(this.bundle.url(file));
	}
}
