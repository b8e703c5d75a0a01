import type { Campaign } from '../domain/campaign/campaign';
import type { Choropleth } from '../domain/choropleth/choropleth';
import { changeChoropleth } from '../domain/change/choropleth';
import { classChanges } from '../domain/figures/class-changes';
import { presenceOf, type Presence, type Results } from '../domain/figures/results';
import type { Norm } from '../domain/norm/norm';
import { changeEffects, effectOf } from '../domain/scenario/plan/effect';
import { plannedCampaign, type Planned } from '../domain/scenario/plan/plan';
import { campaignWithout, type PostSubject } from '../domain/scenario/plan/subject';
import { pricePerFte } from '../domain/scenario/plan/price';
import { frozenNorm, resultsIn, type Setting } from '../domain/scenario/setting';
import type { Level } from '../domain/territory/atlas';
import { preciseFte } from '../domain/figures/catalogue/format';
import type { Bundle } from '../state/bundle.svelte';
import { MapModel } from '../state/map-model.svelte';
import type { ViewState } from '../state/view.svelte';
import type { ScenarioDraft } from './draft/draft.svelte';
import type { Ground } from './work/messages';

/** What the map shows of a scenario. */
export type ScenarioMode = 'before' | 'after' | 'swipe' | 'difference';

/** The figures of a base campaign with the changes of a draft, before and after. */
export class ScenarioModel extends MapModel {
	readonly draft: ScenarioDraft;
	mode = $state.raw<ScenarioMode>('after');

	readonly #basePresence: Presence | undefined = $derived.by(() =>
		this.campaignId === undefined ? undefined : this.bundle.presence(this.campaignId)
	);
	readonly base: Campaign | undefined = $derived.by(() => this.#basePresence?.placement.campaign);
	readonly planned: Planned | undefined = $derived.by(
		() => this.base && plannedCampaign(this.base, this.draft.plan)
	);
	readonly #plannedPresence: Presence | undefined = $derived.by(() => {
		const { atlas } = this.bundle;
		if (this.draft.plan.length === 0) return this.#basePresence;
		return atlas && this.planned && presenceOf(atlas, this.planned.campaign);
	});
	override readonly presence: Presence | undefined = $derived.by(() =>
		this.mode === 'before' ? this.#basePresence : this.#plannedPresence
	);
	/** What no question changes, for the workers: the same object as long as the files are the same. */
	readonly ground: Ground | undefined = $derived.by(() => {
		const { atlas, profiles, places } = this.bundle;
		if (!atlas || !profiles || !places) return undefined;
		const pointsOf = ({ lon, lat }: { lon: Float64Array; lat: Float64Array }) => ({ lon, lat });
		return { atlas, profiles, points: { commune: pointsOf(places.commune), qpv: pointsOf(places.qpv) } };
	});
	readonly setting: Setting | undefined = $derived.by(() => {
		if (!this.ground || !this.base) return undefined;
		return { ...this.ground, norm: frozenNorm(this.state.norm, this.base), key: this.state.key };
	});
	readonly before: Results | undefined = $derived.by(
		() => this.setting && this.base && resultsIn(this.setting, this.base)
	);
	readonly after: Results | undefined = $derived.by(() => {
		if (!this.setting || !this.planned) return undefined;
		return this.draft.plan.length === 0 ? this.before : resultsIn(this.setting, this.planned.campaign);
	});
	readonly effect = $derived.by(() => this.before && this.after && effectOf(this.before, this.after));
	/** What the map was before, where it is to be seen beside what it becomes. */
	readonly swept = $derived.by(() =>
		this.mode === 'swipe' && this.before ? this.coloured(this.before) : undefined
	);
	/** Territories of the level shown that change class. */
	readonly classes = $derived.by(
		() => this.before && this.after && classChanges(this.before, this.after, this.state.level)
	);
	/** Euros of one FTE: the planner's, else the campaign's; `undefined` where it gives no amount. */
	readonly campaignPrice: number | undefined = $derived.by(() => this.base && pricePerFte(this.base));
	readonly price: number | undefined = $derived.by(() => this.draft.price ?? this.campaignPrice);
	/** What each change adds to those before it. */
	readonly effects = $derived.by(() =>
		this.before ? changeEffects(this.before, this.draft.plan, this.price) : []
	);
	/** Euros a year that the whole adds; `undefined` where a part has no price. */
	readonly euros: number | undefined = $derived.by(() => {
		let sum = 0;
		for (const { euros } of this.effects) {
			if (euros === undefined) return undefined;
			sum += euros;
		}
		return sum;
	});

	constructor(bundle: Bundle, state: ViewState, draft: ScenarioDraft) {
		super(bundle, state);
		this.draft = draft;
	}

	/** The figures of the scenario without a post of it, on which what that post adds is weighed. */
	without(subject: PostSubject): Results | undefined {
		if (!this.setting || !this.base) return undefined;
		if (subject.kind === 'new') return this.after;
		return resultsIn(this.setting, campaignWithout(this.base, this.draft.plan, subject));
	}

	/** What the scenario changes at a territory, for the tooltip: `Scénario : 0 puis 1,00 ETP`. */
	noteAt(level: Level, position: number): string | undefined {
		const [from, to] = [this.before, this.after].map((results) => results?.coverage[level].fte[position]);
		if (from === undefined || to === undefined || Math.abs(to - from) < 1e-9) return undefined;
		return `Scénario\u202F: ${preciseFte(from)} puis ${preciseFte(to)}\u00A0ETP`;
	}

	protected override counted(norm: Norm): Norm {
		return this.base ? frozenNorm(norm, this.base) : norm;
	}

	/** The difference map: the change in FTE per 10 000 inhabitants. */
	protected override instead(level: Level): Choropleth | undefined {
		if (this.mode !== 'difference' || !this.before || !this.after) return undefined;
		return changeChoropleth({ from: this.before, to: this.after }, level);
	}
}
