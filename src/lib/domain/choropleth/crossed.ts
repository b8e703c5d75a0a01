import { COVERAGE_CLASSES, type CoverageClass } from '../figures/classes';
import type { ChoroplethClass } from './palette';
import { COVERAGE_SWATCHES, CROSSED_FILLS } from './palette';
import type { Results } from '../figures/results';
import { classColumn } from '../figures/figures';
import type { Level } from '../territory/atlas';
import { classWord } from '../words/words';

/** Rows of the square, from what lacks most; columns, from the least deprived. */
export const CROSSED_ROWS = ['moins de 50\u202F%', 'de 50 à 100\u202F%', '100\u202F% ou plus'] as const;
/** The agency's stated priority is 4 and 5; they are told apart, for the need of 5 weighs more. */
export const CROSSED_COLUMNS = ['FDep 1–3', 'FDep 4', 'FDep 5'] as const;

/** Row of each class of coverage; those that have none stand beside the square. */
const ROWS: Partial<Record<CoverageClass, number>> = { none: 0, 'very-low': 0, low: 0, partial: 1, met: 2 };
const columnOf = (quintile: number) => (quintile <= 3 ? 0 : quintile - 3);
/** Where a lack is too small to act on, or coverage has no meaning. */
const APART = ['minor', 'outside-priority', 'no-need', 'unknown'] as const;
/** Where each class of coverage goes: a row of the square, or beside it, as −1 − its place there. */
const PLACE_OF = COVERAGE_CLASSES.map((id) => ROWS[id] ?? ~APART.findIndex((apart) => apart === id));

/** Coverage crossed with deprivation: nine classes row by row, then those that stand beside it. */
export function crossedChoropleth(results: Results, level: Level) {
	const crossed: ChoroplethClass[] = CROSSED_ROWS.flatMap((row, r) =>
		CROSSED_COLUMNS.map((column, c) => ({
			id: `x${r}${c}`,
			label: `Couverture\u202F: ${row}, ${column}`,
			fill: CROSSED_FILLS[r]![c]!,
			mark: 'none' as const
		}))
	);
	const apart = APART.map((id) => ({ id, label: classWord(id, results.norm), ...COVERAGE_SWATCHES[id] }));
	const { quintile } = results.profiles[level];
	const classOf = classColumn(results, level).map((coverage, i) => {
		const place = PLACE_OF[coverage]!;
		return place < 0 ? crossed.length + ~place : place * CROSSED_COLUMNS.length + columnOf(quintile[i]!);
	});
	return { classes: [...crossed, ...apart], classOf };
}
