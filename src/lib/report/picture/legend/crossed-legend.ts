import { CROSSED_COLUMNS, CROSSED_ROWS } from '../../../domain/choropleth/crossed';
import { formatInteger } from '../../../domain/text/french';
import type { ClassTally } from '../../../domain/choropleth/choropleth';
import type { ChoroplethClass } from '../../../domain/choropleth/palette';
import { short, textAt } from '../svg';
import { INK, MUTED } from '../../../domain/choropleth/palette';

const ID = /^x(\d)(\d)$/;
/** True for a class that is one of the nine squares. */
export const isCrossed = ({ id }: ChoroplethClass) => ID.test(id);

const [LEFT, WIDE, HIGH] = [84, 40, 24];

/** The nine classes as a square, each with its count of territories: coverage down, deprivation across. */
export function crossedSquare(
	classes: readonly ChoroplethClass[],
	tallies: readonly ClassTally[],
	/** What is counted: `communes`. */
	many: string,
	x: number,
	y: number
) {
	const columns = CROSSED_COLUMNS.map((label, c) =>
		textAt(x + LEFT + (c + 0.5) * WIDE, y, label.replace('FDep ', ''), { size: 11, anchor: 'middle' })
	);
	const top = y + 6;
	const rows = CROSSED_ROWS.map((label, r) => textAt(x, top + (r + 0.5) * HIGH + 4, label, { size: 11 }));
	const squares = classes.flatMap(({ id, fill }, i) => {
		const [, r, c] = ID.exec(id) ?? [];
		if (r === undefined || c === undefined) return [];
		const [left, at] = [x + LEFT + Number(c) * WIDE, top + Number(r) * HIGH];
		const count = formatInteger(tallies[i]?.territories ?? 0);
		return [
			`<rect x="${short(left)}" y="${short(at)}" width="${WIDE}" height="${HIGH}" fill="${fill}" stroke="${INK}" stroke-opacity="0.3"/>`,
			textAt(left + WIDE / 2, at + HIGH / 2 + 4, count, { size: 10.5, anchor: 'middle', halo: true })
		];
	});
	const under = top + HIGH * CROSSED_ROWS.length + 13;
	const words = textAt(x, under, `Dans chaque case\u202F: nombre de ${many}`, { size: 10.5, fill: MUTED });
	const height = under - y + 20;
	return {
		markup: [textAt(x, y, 'Couverture / FDep', { size: 10 }), ...columns, ...squares, ...rows, words].join(
			''
		),
		height
	};
}
