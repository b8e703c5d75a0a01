import { CUT_LEVELS } from '../data/geometry/parts';
import { choroplethOf, type Choropleth } from '../domain/choropleth/choropleth';
import type { Certainty } from '../domain/figures/certainty-codes';
import { hasParts, type Part } from '../domain/figures/part';
import type { Results } from '../domain/figures/results';
import type { Level } from '../domain/territory/atlas';
import type * as MapOptions from '../domain/view/map-options';
import type { CertaintySaid, Seen } from '../domain/view/map-options';
import type { NeighbourGroups } from './neighbour-groups.svelte';
import { Shown } from './shown.svelte';

/** What a map shows besides the figures of the page: its colours, and the options of the view. */
export class MapModel extends Shown {
	/** Whether the view asks for more than the plain map. */
	readonly asksForMapOptions: boolean = $derived.by(() => {
		const { filter, hatched, classing } = this.state;
		return filter !== undefined || hatched !== undefined || classing !== undefined;
	});
	#mapOptions = $state.raw<typeof MapOptions>();
	/** How the view's map is made of results; `undefined` where it asks for the plain one. */
	#see = $derived.by(() => {
		const mapOptions = this.#mapOptions;
		if (!this.asksForMapOptions || !mapOptions) return undefined;
		const { level, indicator, part, filter, hatched, classing } = this.state;
		const wish = { level, indicator, part, filter, hatched, classing, remarks: this.remarks };
		return (results: Results, held?: Seen) => mapOptions.seenThrough(results, wish, held);
	});
	/** The map that the view asks for beyond the plain one, while nothing moves. */
	readonly restedSeen: Seen | undefined = $derived.by(() => this.rested && this.#see?.(this.rested));
	/** The same while a slider moves too: its hatches are then those of before. */
	readonly seen: Seen | undefined = $derived.by(() =>
		this.results === this.rested
			? this.restedSeen
			: this.results && this.#see?.(this.results, this.restedSeen)
	);
	/** How sure the lacks of the level, or of its parts that the view counts, are while nothing moves; once the code of the map's options is there. */
	readonly certainty: CertaintySaid | undefined = $derived.by(
		() =>
			this.rested &&
			this.#mapOptions?.certaintySaid(this.rested, this.state.level, this.#parted(this.state.level))
	);
	/** The map is too far away for the communes and EPCIs of a bundle cut by département: it shows départements. */
	far = $state(false);
	/** Level that the map is coloured by. */
	readonly drawnLevel: Level = $derived.by(() =>
		this.far && CUT_LEVELS.some((cut) => cut === this.state.level) ? 'departement' : this.state.level
	);
	readonly choropleth: Choropleth | undefined = $derived.by(
		() => this.instead?.(this.drawnLevel) ?? (this.results && this.#levelColours(this.results, this.seen))
	);
	/** The QPVs above the communes, for the same indicator. */
	readonly qpvChoropleth: Choropleth | undefined = $derived.by(
		() => this.instead?.('qpv') ?? (this.results && this.#qpvColours(this.results, this.seen))
	);

	#levelColours(results: Results, seen: Seen | undefined): Choropleth {
		const { drawnLevel } = this;
		const { level, indicator } = this.state;
		return (
			(drawnLevel === level ? seen?.choropleth : undefined) ??
			choroplethOf(results, drawnLevel, indicator, this.state.part)
		);
	}

	#qpvColours = (results: Results, seen: Seen | undefined): Choropleth =>
		seen?.qpvChoropleth ?? choroplethOf(results, 'qpv', this.state.indicator);

	/** What the same view makes of other results; a reader's own classes keep their breaks. */
	protected coloured(results: Results): Pick<Seen, 'choropleth' | 'qpvChoropleth'> {
		const seen = this.#see?.(results, this.seen?.breaks && this.seen);
		return {
			choropleth: this.#levelColours(results, seen),
			qpvChoropleth: this.#qpvColours(results, seen)
		};
	}

	/** The part that the view counts, where a level has parts. */
	#parted = (level: Level): Part => (hasParts(level) ? this.state.part : 'whole');

	/** How sure the lack of a territory is, of the part that the view counts, once that has been computed for the sentence; not while a slider moves. */
	certaintyAt(level: Level, position: number): Certainty | undefined {
		const { rested, results, certainty } = this;
		if (!rested || results !== rested || !certainty) return undefined;
		return this.#mapOptions?.certaintyAt(rested, level, position, this.#parted(level));
	}

	/** Neighbours that one post could serve, once they have been asked for. */
	#groups = $state.raw<NeighbourGroups>();
	get groups(): NeighbourGroups | undefined {
		return this.#groups;
	}

	/** Loads what makes them: the code, and which territories share a border. */
	async openGroups(): Promise<void> {
		const { NeighbourGroups } = await import('./neighbour-groups.svelte');
		this.#groups ??= new NeighbourGroups(this);
		await this.#groups.load();
	}
	/** What a page draws of a level instead of the indicator; absent on most. */
	protected instead?(level: Level): Choropleth | undefined;

	/** Loads what a filtered map needs; what it computes waits until a view asks for it. */
	async loadMapOptions(): Promise<void> {
		await this.loadRemarks();
		this.#mapOptions ??= await import('../domain/view/map-options');
	}
}
