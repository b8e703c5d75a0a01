import type { CellExplanation } from '../figures/explanation';
import { curly, ofPlace, quoted } from '../text/french';

export const DENSITY_WORDS = [
	'inconnue',
	'grand centre urbain',
	'centre urbain intermédiaire',
	'petite ville',
	'ceinture urbaine',
	'bourg rural',
	'rural à habitat dispersé',
	'rural à habitat très dispersé'
] as const;

export const FRR_WORDS = [
	'hors zonage',
	'France ruralités revitalisation',
	'France ruralités revitalisation «\u202Fplus\u202F»',
	'ancienne ZRR, effets maintenus',
	'ancienne ZRR, effets maintenus sur une partie',
	'inconnu'
] as const;

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
