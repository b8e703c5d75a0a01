import { BundleError } from '../data/bundle/bundle';
import { fetchJson } from '../data/bundle/fetch-file';
import { readNeighbours } from '../data/bundle/neighbours';
import { eligibleOf } from '../domain/figures/groups';
import { partOf } from '../domain/figures/part';
import type { Results } from '../domain/figures/results';
import {
	NEAR_KM,
	NEIGHBOUR_LEVELS,
	neighboursWithin,
	type NeighbourLevel,
	type Neighbours
} from '../domain/territory/neighbours';
import type { GroupWish } from '../domain/view/group-params';
import type { Seen } from '../domain/view/map-options';
import { groupRowsOf, type GroupRow } from '../domain/words/group-rows';
import type { Bundle } from './bundle.svelte';
import type { ViewState } from './view.svelte';

/** What a map shows that groups are made from; nothing of it while a slider moves. */
interface Shown {
	readonly bundle: Bundle;
	readonly state: ViewState;
	readonly rested: Results | undefined;
	readonly restedSeen: Seen | undefined;
}

/** The neighbours that one post could serve, as the view asks for them; loaded when they are first asked for. */
export class NeighbourGroups {
	readonly #shown: Shown;
	#borders = $state.raw<Readonly<Record<NeighbourLevel, Neighbours>>>();
	/** Code of the group pointed at in the list. */
	pointed = $state.raw<string>();

	readonly wish: GroupWish | undefined = $derived.by(() => this.#shown.state.groups);
	/** Absent where they are not asked for, and while what they need is on its way. */
	readonly rows: readonly GroupRow[] | undefined = $derived.by(() => {
		const { wish } = this;
		const { rested, restedSeen, state } = this.#shown;
		if (!wish || !rested || (state.filter && !restedSeen)) return undefined;
		const nextTo = this.#nextTo(rested, wish);
		const { level, part } = state;
		const passes = restedSeen?.passes;
		return nextTo && groupRowsOf(rested, level, { part, size: wish.size, nextTo, passes });
	});
	readonly chosen: GroupRow | undefined = $derived.by(() =>
		this.rows?.find(({ code }) => code === this.wish?.chosen)
	);

	constructor(shown: Shown) {
		this.#shown = shown;
	}

	/** Code of the group that the map lights up. */
	get lit(): string | undefined {
		return this.pointed ?? this.chosen?.code;
	}

	/** Loads which territories share a border; rejects with a French sentence. */
	async load(): Promise<void> {
		const { bundle } = this.#shown;
		const file = bundle.manifest?.roles.neighbours;
		if (this.#borders) return;
		if (file === undefined)
			throw new BundleError(
				'Ces données, plus anciennes, ne disent pas quels territoires se touchent. Choisissez les voisins à moins de 15\u202Fkm.'
			);
		this.#borders = readNeighbours(await fetchJson(bundle.url(file)), file);
	}

	/** Who is next to whom; `undefined` while the borders are on their way. */
	#nextTo(results: Results, { near, size }: GroupWish) {
		const { level, part } = this.#shown.state;
		const bordered = NEIGHBOUR_LEVELS.find((one) => one === level);
		if (bordered && !near) {
			const borders = this.#borders?.[bordered];
			return borders && ((position: number) => borders[position] ?? []);
		}
		const places = this.#shown.bundle.places?.[level];
		if (!places) return undefined;
		const { unmet } = partOf(results.coverage[level], part);
		const among = eligibleOf(unmet, { size, least: results.norm.attention });
		const within = neighboursWithin(places, among, NEAR_KM);
		return (position: number) => within.get(position) ?? [];
	}
}
