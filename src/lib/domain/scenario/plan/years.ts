import type { Campaign } from '../../campaign/campaign';
import { changeWords } from './change-words';
import type { Setting } from '../setting';
import { startOf, type Change, type Plan } from './plan';
import { planSummaryOf, type PlanSummary } from './summary';

/** Years that a change can be placed into, from the first that follows the base campaign. */
export const YEARS_AHEAD = 8;

/** Year of a campaign, from its identifier; `undefined` where it has none. */
export function campaignYear({ id }: Pick<Campaign, 'id'>): number | undefined {
	const year = /(?:^|\D)(\d{4})-\d{2}$/.exec(id)?.[1];
	return year === undefined ? undefined : Number(year);
}

/** The year in which a change without one begins: that of the month after the base campaign. */
export const firstYear = (base: Campaign, otherwise: number): number =>
	Number(startOf(base, undefined)?.slice(0, 4) ?? otherwise);

export const yearsAhead = (first: number): number[] =>
	Array.from({ length: YEARS_AHEAD }, (_, i) => first + i);

/** The year in which a change begins, within those of a plan: a link may say any. */
export const yearWithin = ({ year }: Pick<Change, 'year'>, first: number): number =>
	Math.min(Math.max(first, year ?? first), first + YEARS_AHEAD - 1);

/** French sentences on the years of changes that a plan does not have. */
export function strayYears(plan: Plan, first: number): string[] {
	const stray = new Set(plan.flatMap(({ year }) => (year === undefined ? [] : [year])));
	return [...stray]
		.filter((year) => yearWithin({ year }, first) !== year)
		.map(
			(year) =>
				`L’année ${year} d’un changement n’est pas de celles du scénario (${first} à ${first + YEARS_AHEAD - 1})\u202F: il est compté en ${yearWithin({ year }, first)}. Choisissez-en une autre dans «\u202FPlanifier\u202F».`
		);
}

/** One year of a plan: everything in force at its end. */
export interface YearRow {
	readonly year: number;
	readonly summary: PlanSummary;
	/** Changes that begin in the year. */
	readonly changes: Plan;
	/** FTE that the year adds to the one before. */
	readonly newFte: number;
	/** Euros that the scenario costs in the year, indexed; `undefined` where a part has no price. */
	readonly euros: number | undefined;
	/** What of `euros` was not spent the year before at the same prices: what the year's own changes cost. */
	readonly newEuros: number | undefined;
}

/**
 * The years of a plan, from the first to the last that a change is placed into, and at least to `until`. Prices are
 * those of the first year, `indexation` (0.02: 2 %) is added for each year after it.
 */
export function yearRows(
	setting: Setting,
	base: Campaign,
	plan: Plan,
	{ pricePerFte, indexation, first, until = first }: YearsAsked
): YearRow[] {
	const placed = plan.map((change) => ({ ...change, year: yearWithin(change, first) }));
	const last = Math.max(until, ...placed.map(({ year }) => year));
	const rows: YearRow[] = [];
	for (let year = first; year <= last; year++) {
		const summary = planSummaryOf(setting, base, placed, pricePerFte, year);
		const before = rows.at(-1)?.summary;
		const index = (1 + indexation) ** (year - first);
		const { euros } = summary;
		const already = before ? before.euros : 0;
		rows.push({
			year,
			summary,
			changes: placed.filter((change) => change.year === year),
			newFte: summary.effect.fte.after - (before ?? summary).effect.fte[before ? 'after' : 'before'],
			euros: euros === undefined ? undefined : euros * index,
			newEuros: euros === undefined || already === undefined ? undefined : (euros - already) * index
		});
	}
	return rows;
}

export interface YearsAsked {
	/** Euros a year of one FTE, where the campaign gives no amount. */
	readonly pricePerFte: number | undefined;
	readonly indexation: number;
	/** First year of the plan. */
	readonly first: number;
	/** Last year shown at least. */
	readonly until?: number;
}

/** Euros of all the years together; `undefined` where one is not known. */
export function totalEuros(rows: readonly YearRow[]): number | undefined {
	let sum = 0;
	for (const { euros } of rows) {
		if (euros === undefined) return undefined;
		sum += euros;
	}
	return sum;
}

/** `+ 1 ETP, Roanne ; Fin du poste A`: what begins in a year. */
export const yearWords = (setting: Setting, { changes }: YearRow): string =>
	changes.map((change) => changeWords(setting.atlas, change)).join('\u202F; ');

/** The plan with a change placed into a year; without one where it is the first. */
export const placedInto = (plan: Plan, index: number, year: number | undefined): Plan =>
	plan.map((change, i) => {
		if (i !== index) return change;
		const { year: before, ...rest } = change;
		void before;
		return year === undefined ? rest : { ...rest, year };
	});

/** The campaign that tells what came of a year: the last one of it that is after the base. */
export const realisedIn = <C extends Pick<Campaign, 'id'>>(
	campaigns: readonly C[],
	base: Pick<Campaign, 'id'>,
	year: number
): C | undefined =>
	campaigns
		.filter((one) => campaignYear(one) === year && one.id > base.id)
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.at(-1);
