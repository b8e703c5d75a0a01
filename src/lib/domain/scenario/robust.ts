import type { Campaign } from '../campaign/campaign';
import { keyColumn } from '../campaign/allocation';
import { variantsOf, type Variant } from '../norm/variants';
import { allotmentsOf } from './allotment';
import { quickAnswer } from './search/answer';
import { postWorthOf, valueOf, type Band, type PostWorth } from './search/measure';
import { lowestMeasure, missingMeasure, peopleMeasure } from './search/objectives';
import type { Copies, PlacementProblem } from './search/problem';
import { problemOf, type Posed } from './posed';
import { resultsIn } from './setting';

/** The measure of the candidates under one variant of the norm, and the best that is known there. */
interface UnderVariant {
	readonly variant: Variant;
	readonly measure: PostWorth;
	readonly best: number;
	readonly copies: Copies;
}

/** How a choice holds when the hypotheses of the norm move over what their evidence supports. */
export interface Robustness {
	readonly variants: readonly Variant[];
	/** For each variant, the value of the choice ÷ the best that is known under it; 1 where nothing can be gained. */
	readonly kept: readonly number[];
	/** For each candidate, the number of variants whose own best choice holds it. */
	readonly chosenUnder: Int32Array;
	/** The choice that keeps most where it keeps least, and what it keeps under each. */
	readonly robust: { readonly copies: Copies; readonly kept: readonly number[] };
}

function measureUnder(posed: Posed, base: Campaign, variant: Variant): PostWorth {
	const { setting, candidates, question } = posed;
	const before = resultsIn({ ...setting, norm: variant.norm }, base);
	const posts = candidates.map(({ size, assignments }) => ({ fte: size, assignments }));
	// By need, what a post gives to cells follows the variant too.
	const given = allotmentsOf(setting.atlas, posts, keyColumn(setting.atlas, setting.key, before.cellNeed));
	switch (question.objective) {
		case 'missing':
			return missingMeasure(before, given, question.qpvWeight);
		case 'lowest':
			return lowestMeasure(before, given, question.qpvWeight);
		case 'people':
		case 'missing-then-people':
			return peopleMeasure(before, given);
		default:
			throw new TypeError(question.objective satisfies never);
	}
}

/** Measures one beside the other, each worth 1 where its best is reached: as submodular as each of them. */
export function sideBySide(each: readonly Pick<UnderVariant, 'measure' | 'best'>[]): PostWorth {
	const worth = each.filter(({ best }) => best > 0);
	const count = worth.length;
	/** Which measure a row or a unit of all of them is of, and which one it is there. */
	const within = (one: number) => ({ ...worth[one % count]!, at: Math.floor(one / count) });
	return postWorthOf(
		each[0]!.measure.columns.map((_, j) =>
			worth.flatMap(({ measure }, which) => {
				const { rows, amounts } = measure.columns[j]!;
				return Array.from(rows, (row, i) => [row * count + which, amounts[i]!] as const);
			})
		),
		(row) => {
			const { measure, at } = within(row);
			return { room: measure.room[at]!, unit: measure.unitOf[at]! * count + (row % count) };
		},
		(unit): Band[] => {
			const { measure, best, at } = within(unit);
			const [from, to] = [measure.bandStart[at]!, measure.bandStart[at + 1]!];
			return Array.from(measure.slope.subarray(from, to), (slope, i) => ({
				slope: slope / best,
				width: measure.width[from + i]!
			}));
		}
	);
}

const keptUnder = (each: readonly UnderVariant[], copies: Copies): number[] =>
	each.map(({ measure, best }) => (best > 0 ? Math.min(1, valueOf(measure, copies) / best) : 1));

/**
 * Holds a choice against the variants of the norm, among the candidates of the norm in force. The robust choice is
 * the one, of the choices for each variant and of the one for all of them together, whose worst case is best.
 */
export function robustnessOf(posed: Posed, copies: Copies): Robustness {
	const { objective } = posed.question;
	const problem: PlacementProblem = problemOf(
		posed,
		objective === 'missing-then-people' ? 'people' : objective
	);
	const variants = variantsOf(posed.setting.norm);
	const answers = variants.map((variant): UnderVariant => {
		const measure = measureUnder(posed, posed.campaign, variant);
		const { value, copies } = quickAnswer({ ...problem, measure });
		return { variant, measure, best: value, copies };
	});
	// A choice made for another variant may do better than the one that was searched for this one.
	const tries = [copies, ...answers.map((one) => one.copies)];
	const each = answers.map((one) => ({
		...one,
		best: Math.max(...tries.map((copies) => valueOf(one.measure, copies)))
	}));
	const together = quickAnswer({ ...problem, measure: sideBySide(each) }).copies;
	const ranked = [copies, together, ...each.map((one) => one.copies)].map((copies) => ({
		copies,
		kept: keptUnder(each, copies)
	}));
	const robust = ranked.reduce((a, b) => (Math.min(...b.kept) > Math.min(...a.kept) + 1e-9 ? b : a));
	return {
		variants,
		kept: keptUnder(each, copies),
		chosenUnder: problem.least.map((_, j) => each.filter((one) => one.copies[j]! > 0).length),
		robust
	};
}
