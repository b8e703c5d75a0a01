import type { CellExplanation } from '../figures/explanation';
import { curly, ofPlace, quoted } from '../text/french';

/** Communes that have a QPV cell among these: their other cell is a rest. */
export const dividedCommunes = (cells: readonly CellExplanation[]): Set<number> =>
	new Set(cells.flatMap(({ qpv, commune }) => (qpv ? [commune] : [])));

/** Name of a cell: its QPV (and commune, unless all are of one), or the commune's rest, or the commune. */
export function cellName(
	{ qpv, commune, communeName }: CellExplanation,
	divided: ReadonlySet<number>,
	oneCommune = false
): string {
	const name = curly(communeName);
	if (!qpv) return divided.has(commune) ? `Reste ${ofPlace(name)}` : name;
	const quarter = `QPV ${quoted(curly(qpv.name))}`;
	return oneCommune ? quarter : `${quarter}, ${name}`;
}
