import { deviceStore, readText, writeText, type TextStore } from '../../data/files/device';
import { REGION } from '../../data/bundle/site';
import { type Results } from '../../domain/figures/results';
import { formatGoals, parseGoals, type Goal } from '../../domain/scenario/plan/goals';
import {
	campaignYear,
	firstYear,
	realisedIn,
	yearRows,
	type YearRow
} from '../../domain/scenario/plan/years';
import { resultsIn } from '../../domain/scenario/setting';
import type { ScenarioModel } from '../model.svelte';

const KEY = `maillage:cibles:${REGION}`;
/** Where neither the base nor the clock would be the same for everybody. */
const SOME_YEAR = 2027;
const REFUSED = 'Ce navigateur refuse de garder les cibles\u202F: elles seront perdues en quittant la page.';

/** The targets kept on a device, as they are written. */
export const goalsText = (store: TextStore | undefined): string => readText(store, KEY) ?? '';

/** The years of the scenario being made, its targets, and what later campaigns say of them. */
export class Study {
	#model: ScenarioModel;
	#store = deviceStore();
	/** Part that prices rise by in a year: a hypothesis of the planner. */
	indexation = $state.raw(0);
	goals = $state.raw<readonly Goal[]>([]);
	/** French sentences: what could not be read or kept. */
	problems = $state.raw<readonly string[]>([]);

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
		const { goals, problems } = parseGoals(goalsText(this.#store));
		this.goals = goals;
		this.problems = problems;
	}

	/** Fetches the campaigns that came after the base. */
	wantLater(): void {
		for (const { id } of this.#later) void this.#model.bundle.want(id);
	}

	/** What really was at the end of a year, in the same setting; `undefined` as long as no campaign tells. */
	realised(year: number): { readonly label: string; readonly results: Results } | undefined {
		const { base, bundle, setting } = this.#model;
		const found = base && realisedIn(this.#later, base, year);
		const campaign = found && bundle.presence(found.id)?.placement.campaign;
		return campaign && setting && { label: campaign.label, results: resultsIn(setting, campaign) };
	}

	setGoals(goals: readonly Goal[]): void {
		this.goals = goals;
		const kept = writeText(this.#store, KEY, goals.length > 0 ? formatGoals(goals) : undefined);
		this.problems = kept || goals.length === 0 ? [] : [REFUSED];
	}
}
