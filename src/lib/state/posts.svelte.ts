import { resultsOf, type Results } from '../domain/figures/results';
import { fundersOf, passingPosts, structuresOf, type PostFilter } from '../domain/posts/filter';
import { postMoves } from '../domain/posts/moves';
import { postRows, type PostRow } from '../domain/posts/post-row';
import { sortedPosts } from '../domain/posts/sort';
import { postTotals } from '../domain/posts/totals';
import { ignoredSentence } from '../domain/text/ignore';
import { formatPosts, parsePosts, type PostsView } from '../domain/view/posts-view';
import { AddressState } from './address.svelte';
import type { Bundle } from './bundle.svelte';

/** What the page of posts shows: the posts of a campaign that pass a filter, and what became of them since another. */
export class PostsState extends AddressState<PostsView> {
	#campaigns = $derived.by(() => this.bundle.manifest?.campaigns.map(({ id }) => id) ?? []);
	readonly campaignId: string | undefined = $derived.by(() => this.view.campaign ?? this.#campaigns.at(-1));
	/** The campaign that arrivals are counted from: the one of the address, else the one before; none before the first. */
	readonly sinceId: string | undefined = $derived.by(() => {
		if (this.view.since !== undefined) return this.view.since;
		const at = this.#campaigns.indexOf(this.campaignId ?? '');
		return at > 0 ? this.#campaigns[at - 1] : undefined;
	});
	readonly results: Results | undefined = $derived.by(() => {
		const { atlas, profiles } = this.bundle;
		const presence = this.campaignId === undefined ? undefined : this.bundle.presence(this.campaignId);
		return atlas && profiles && presence && resultsOf(atlas, profiles, presence, this.addressNorm, this.key);
	});
	/** Every post of the campaign. */
	readonly all: readonly PostRow[] | undefined = $derived.by(() => this.results && postRows(this.results));
	readonly structures = $derived.by(() => structuresOf(this.all ?? []));
	readonly funders = $derived.by(() => fundersOf(this.all ?? []));
	// A text, so that opening a post, or sorting, recomputes neither the filter nor the totals.
	#filterText = $derived(JSON.stringify(this.#meant(filterOf(this.view))));
	readonly filter: PostFilter = $derived(
		// Plain data, written just above; what is absent is `undefined` again.
		JSON.parse(this.#filterText) as PostFilter
	);
	#passing = $derived.by(
		() => this.results && this.all && passingPosts(this.results.atlas, this.all, this.filter)
	);
	readonly rows: readonly PostRow[] | undefined = $derived.by(
		() => this.#passing && sortedPosts(this.#passing, this.view.sort)
	);
	readonly totals = $derived.by(
		() => this.results && this.#passing && postTotals(this.results, this.#passing)
	);
	readonly opened: PostRow | undefined = $derived.by(() =>
		this.all?.find(({ post }) => post.id === this.view.post)
	);
	readonly moves = $derived.by(() => {
		const before = this.sinceId === undefined ? undefined : this.bundle.presence(this.sinceId);
		if (!this.results || !before || this.sinceId === this.campaignId) return undefined;
		return postMoves(before.placement.campaign, this.results.presence.placement.campaign);
	});
	/** What the address names and the campaign does not have. */
	readonly unknown: readonly string[] = $derived.by(() => {
		const { post, structure, funder } = this.view;
		if (!this.all) return [];
		const said = (name: string, value: string | undefined, there: boolean, what: string) =>
			value === undefined || there ? [] : [ignoredSentence(name, value, `${what} dans cette campagne`)];
		return [
			...said('poste', post, this.opened !== undefined, 'aucun poste de cet identifiant'),
			...said(
				'structure',
				structure,
				this.structures.includes(structure ?? ''),
				'aucune structure de ce nom'
			),
			...said('financeur', funder, this.funders.includes(funder ?? ''), 'aucun financeur de ce nom')
		];
	});

	constructor(bundle: Bundle) {
		super(bundle, { parse: parsePosts, format: formatPosts });
		// A link, or a step back, may ask for campaigns that are not there yet.
		$effect(() => {
			if (bundle.status !== 'ready') return;
			for (const id of [this.campaignId, this.sinceId]) if (id !== undefined) void bundle.want(id);
		});
	}

	/** The filter without the names that the campaign does not have: these are reported, and ignored. */
	#meant(filter: PostFilter): PostFilter {
		if (!this.all) return filter;
		const { structure, funder } = filter;
		return {
			...filter,
			structure: structure !== undefined && this.structures.includes(structure) ? structure : undefined,
			funder: funder !== undefined && this.funders.includes(funder) ? funder : undefined
		};
	}

	/** Changes part of the view. A campaign is loaded before it is shown: where it cannot be, the view stays as it is. */
	override async set(change: Partial<PostsView>, how?: { readonly replace?: boolean }): Promise<void> {
		const wanted = change.campaign;
		if (wanted !== undefined) {
			if (!(await this.bundle.want(wanted))) return;
			change = { ...change, campaign: wanted === this.#campaigns.at(-1) ? undefined : wanted };
		}
		await super.set(change, how);
	}
}

function filterOf(view: PostsView): PostFilter {
	const { text, structure, type, funder, departement, place, overlapping, territory } = view;
	return { text, structure, type, funder, departement, place, overlapping, territory };
}
