import { COVERAGE_CLASSES } from '../figures/classes';
import type { ChoroplethClass } from './palette';
import { COVERAGE_SWATCHES, CROSSED_FILLS } from './palette';
import type { Results } from '../figures/results';
import { classColumn } from '../figures/figures';
import type { Level } from '../territory/atlas';
import { classWord } from '../words/words';

/** Rows of the square, from what lacks most; columns, from the least deprived. */
export const CROSSED_ROWS = ['moins de 50\u202F%', 'de 50 à 100\u202F%', '100\u202F% ou plus'] as const;
/**
 * Around the national middle fifth: the agency's stated priority (4 and 5), the middle (3), the rest. Thirds
 * would cut through the priority.
 */
export const CROSSED_COLUMNS = ['FDep 1–2', 'FDep 3', 'FDep 4–5'] as const;

/** Row of a class of coverage; −1 where coverage has no meaning. */
const ROW_OF = COVERAGE_CLASSES.map((id) =>
	id === 'none' || id === 'low' ? 0 : id === 'partial' ? 1 : id === 'met' ? 2 : -1
);
const columnOf = (quintile: number) => (quintile <= 2 ? 0 : quintile === 3 ? 1 : 2);
const APART = ['outside-priority', 'no-need', 'unknown'] as const;

/** Coverage crossed with deprivation: nine classes row by row, then those where coverage has no meaning. */
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
		const row = ROW_OF[coverage]!;
		// `APART` is the end of the classes of coverage.
		return row < 0
			? crossed.length + coverage - (COVERAGE_CLASSES.length - APART.length)
			: row * CROSSED_COLUMNS.length + columnOf(quintile[i]!);
	});
	return { classes: [...crossed, ...apart], classOf };
}
