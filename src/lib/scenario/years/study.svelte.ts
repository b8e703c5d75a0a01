import { deviceStore } from '../../data/files/device';
import { type Results } from '../../domain/figures/results';
import type { Goal } from '../../domain/scenario/plan/goals';
import {
	campaignYear,
	firstYear,
	realisedIn,
	yearRows,
	type YearRow
} from '../../domain/scenario/plan/years';
import { resultsIn } from '../../domain/scenario/setting';
import { KeptAside } from '../../state/kept-aside.svelte';
import type { ScenarioModel } from '../model.svelte';
import { GOALS_KEY, readGoals, writeGoals } from '../draft/kept-goals';

/** First year where the base campaign gives none: not the clock’s, which would differ from one reader to the next. */
const SOME_YEAR = 2027;
const REFUSED =
	'Ce navigateur refuse de garder les cibles, ou n’a plus de place\u202F: elles seront perdues en quittant la page.';

/** The years of the scenario being made, its targets, and what later campaigns say of them. */
export class Study {
	#model: ScenarioModel;
	#store = deviceStore();
	/** Part that prices rise by in a year: a hypothesis of the planner. */
	indexation = $state.raw(0);
	goals = $state.raw<readonly Goal[]>([]);
	/** A French sentence: what could not be kept. */
	problem = $state.raw<string>();
	/** Targets that this device keeps and that cannot be read. */
	readonly unreadable = new KeptAside(this.#store, GOALS_KEY);

	readonly first: number = $derived.by(() =>
		this.#model.base ? firstYear(this.#model.base, SOME_YEAR) : SOME_YEAR
	);
	readonly rows: readonly YearRow[] = $derived.by(() => {
		const { setting, base, draft, price } = this.#model;
		if (!setting || !base) return [];
		const until = Math.max(this.first, ...this.goals.map(({ year }) => year), ...this.#laterYears);
		return yearRows(setting, base, draft.plan, {
			pricePerFte: price,
			indexation: this.indexation,
			first: this.first,
			until: Math.min(until, this.first + 9)
		});
	});
	#later = $derived.by(() => {
		const { base, bundle } = this.#model;
		return base ? (bundle.manifest?.campaigns ?? []).filter(({ id }) => id > base.id) : [];
	});
	#laterYears = $derived.by(() => this.#later.flatMap((one) => campaignYear(one) ?? []));

	constructor(model: ScenarioModel) {
		this.#model = model;
		this.#read();
	}

	#read(): void {
		const { goals, unreadable } = readGoals(this.#store);
		this.goals = goals;
		if (!unreadable) return;
		// What can be read is kept on, the whole is put beside.
		this.unreadable.put();
		writeGoals(this.#store, goals);
	}

	/** Another tab has changed what this device keeps. */
	heard(): void {
		this.#read();
		this.unreadable.read();
	}

	/** Fetches the campaigns that came after the base. */
	wantLater(): void {
		for (const { id } of this.#later) void this.#model.bundle.want(id);
	}

	/** What really stood at the end of a year, in the same setting; `undefined` until a campaign tells. */
	realised(year: number): { readonly label: string; readonly results: Results } | undefined {
		const { base, bundle, setting } = this.#model;
		const found = base && realisedIn(this.#later, base, year);
		const campaign = found && bundle.presence(found.id)?.placement.campaign;
		return campaign && setting && { label: campaign.label, results: resultsIn(setting, campaign) };
	}

	setGoals(goals: readonly Goal[]): void {
		this.goals = goals;
		this.problem = writeGoals(this.#store, goals) || goals.length === 0 ? undefined : REFUSED;
	}
}
