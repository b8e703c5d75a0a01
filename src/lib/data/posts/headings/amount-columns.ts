import { group } from 'd3-array';
import { folded } from '../../../domain/text/french';
import { templateAmount } from '../values/numbers';
import { amountHeading, funderWords } from './amounts';
import { headingYear } from './heading';

/** Answered where each of several columns of amounts is one funder's. */
export const EACH_FUNDER = 'chacune';

/** A column of amounts, and whose they are; absent where the heading does not say it. */
export interface AmountColumn {
	readonly at: number;
	readonly funder?: string;
}

/** A column that may be of amounts. */
interface Named {
	readonly at: number;
	readonly heading: string;
	readonly confidence: number;
	/** A person said that it is one. */
	readonly chosen: boolean;
	readonly values: readonly string[];
}

/** Columns of the year of the campaign, where others are of other years. */
function ofYear(columns: readonly Named[], year: number): readonly Named[] {
	const now = columns.filter(({ heading }) => headingYear(heading) === year);
	return now.length === 0
		? columns
		: columns.filter(({ heading }) => (headingYear(heading) ?? year) === year);
}

/** The template's own column of those that say the same, then the only one that is filled. */
function surest(columns: readonly Named[]): readonly Named[] {
	const own = columns.filter(({ confidence }) => confidence >= 1);
	const first = own.length > 0 ? own : columns;
	const filled = first.filter(({ values }) => values.some((value) => value !== ''));
	return filled.length === 1 ? filled : first;
}

const euros = (text: string | undefined) => Number(templateAmount(text ?? '') ?? 0) || 0;

/** Whether a column is the sum of others in every row. */
const isSum = (column: Named, others: readonly Named[]) =>
	column.values.every(
		(value, i) =>
			Math.abs(euros(value) - others.reduce((sum, other) => sum + euros(other.values[i]), 0)) < 0.01
	);

/**
 * Which of several columns of amounts are read: one of each funder that headings name, without totals and other years.
 * Where they do not say whose they are, it is asked (`rivals`), but for those that a person has chosen.
 */
export function amountColumns(
	all: readonly Named[],
	year: number,
	answer: string | undefined
): { readonly columns: readonly AmountColumn[]; readonly rivals: readonly string[] } {
	const answered = all.filter(({ heading }) => folded(heading) === folded(answer ?? ''));
	if (answered.length > 0) return { columns: [{ at: answered[0]!.at }], rivals: [] };
	const funderOf = ({ heading, chosen }: Named, each: boolean) =>
		amountHeading(heading).funder ?? (chosen || each ? funderWords(heading) : undefined);
	const current = ofYear(all, year);
	const chosen = current.filter((one) => one.chosen);
	const each = folded(answer ?? '') === EACH_FUNDER;
	const parts = current.filter(({ heading, chosen: said }) => said || !amountHeading(heading).total);
	const some = chosen.length > 1 ? chosen : parts.length > 0 ? parts : current;
	const groups = group(some, (one) => folded(funderOf(one, each || chosen.length > 1) ?? ''));
	const unnamed = surest(groups.get('') ?? []);
	const named = [...groups].filter(([key]) => key !== '').map(([, own]) => surest(own));
	const doubtful = named.filter((own) => own.length > 1);
	if (doubtful.length > 0) return { columns: [], rivals: doubtful[0]!.map(({ heading }) => heading) };
	const single = named.map((own) => own[0]!);
	if (unnamed.length > 1 || (unnamed.length === 1 && single.length > 0 && !isSum(unnamed[0]!, single)))
		return {
			columns: [...unnamed.slice(0, 1), ...single].map(({ at }) => ({ at })),
			rivals: [...unnamed, ...single].map(({ heading }) => heading)
		};
	const kept = single.length > 0 ? single : unnamed;
	return {
		columns: kept.map((one): AmountColumn => {
			const funder = kept.length > 1 ? funderOf(one, true) : undefined;
			return { at: one.at, ...(funder !== undefined && { funder }) };
		}),
		rivals: []
	};
}
