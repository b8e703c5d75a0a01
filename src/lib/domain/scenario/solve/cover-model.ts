import { LIMIT_EPSILON, type PlacementLimits } from '../search/limits';
import { ModelBuilder, type LinearModel } from './linear-model';
import type { PostWorth } from '../search/measure';
import type { Copies, PlacementProblem } from '../search/problem';

type Terms = [column: number, value: number][];

/**
 * Adds a measure of the first columns, the copies: what each row takes (no more than its room and than what is
 * brought), then the bands of each unit. Returns the terms whose sum is the measure.
 */
export function addMeasure(builder: ModelBuilder, measure: PostWorth): Terms {
	const { room, unitOf, bandStart, slope, width, columns } = measure;
	const brought: Terms[] = Array.from(room, () => []);
	columns.forEach(({ rows, amounts }, j) => rows.forEach((row, i) => brought[row]!.push([j, -amounts[i]!])));
	const taken: Terms[] = Array.from({ length: bandStart.length - 1 }, () => []);
	room.forEach((upper, row) => {
		const column = builder.column({ upper });
		builder.row([...brought[row]!, [column, 1]], { upper: 0 });
		taken[unitOf[row]!]!.push([column, -1]);
	});
	return taken.flatMap((rows, unit): Terms => {
		const [from, to] = [bandStart[unit]!, bandStart[unit + 1]!];
		// One band: its rows are worth the same, all along.
		if (to - from === 1 && rows.length === 1) return [[rows[0]![0], slope[from]!]];
		const bands: Terms = [];
		for (let band = from; band < to; band++)
			bands.push([builder.column({ upper: width[band]! }), slope[band]!]);
		builder.row([...rows, ...bands.map(([column]): [number, number] => [column, 1])], { upper: 0 });
		return bands;
	});
}

/** Columns of the copies of each candidate, which come first in every model. */
export function addCopies(
	builder: ModelBuilder,
	{ least, most }: Pick<PlacementProblem, 'least' | 'most'>
): void {
	least.forEach((lower, j) => builder.column({ lower, upper: most[j]!, integer: true }));
}

function addLimits(builder: ModelBuilder, { budgets, groups }: PlacementLimits): void {
	for (const { costs, most } of budgets)
		builder.row(
			[...costs].flatMap((cost, j): Terms => (cost > 0 ? [[j, cost]] : [])),
			{ upper: most + LIMIT_EPSILON / 2 }
		);
	groups?.least.forEach((lower, group) => {
		const upper = groups.most[group]!;
		if (lower <= 0 && upper === Infinity) return;
		const terms = [...groups.of].flatMap((of, j): Terms => (of === group ? [[j, 1]] : []));
		builder.row(terms, { lower, upper });
	});
}

/**
 * Leaves out every choice with at least the copies of `refused`: a solver's tolerance let a choice through that
 * breaks a budget, and so would all that hold it.
 */
function addRefusal(builder: ModelBuilder, { most }: PlacementProblem, refused: Copies): void {
	const marks: Terms = [];
	refused.forEach((copies, j) => {
		if (copies === 0) return;
		// Its mark must be up (1) for the copies to reach those that are refused.
		const mark = builder.column({ upper: 1, integer: true });
		builder.row(
			[
				[j, 1],
				[mark, -(most[j]! - copies + 1)]
			],
			{ upper: copies - 1 }
		);
		marks.push([mark, 1]);
	});
	builder.row(marks, { upper: marks.length - 1 });
}

/** The problem for a solver: copies first, then what they bring. */
export function coverModel(problem: PlacementProblem, refused: readonly Copies[] = []): LinearModel {
	const builder = new ModelBuilder();
	addCopies(builder, problem);
	builder.objective(addMeasure(builder, problem.measure));
	addLimits(builder, problem.limits);
	if (problem.keep) {
		const { measure, value } = problem.keep;
		builder.row(addMeasure(builder, measure), { lower: value });
	}
	for (const one of refused) addRefusal(builder, problem, one);
	return builder.build(true);
}
