import { formatEuros, formatNumber, NARROW_SPACE } from '../../../domain/text/french';
import { keptFte, templateAmount, templateFte } from '../values/numbers';
import type { RawRow } from '../rows/draft';

/** Sums of decimals that are written with two of them. */
const CLOSE = 0.011;

const numbers = (rows: readonly RawRow[], read: (row: RawRow) => string | undefined) =>
	rows.reduce((sum, row) => {
		const number = Number(read(row));
		return Number.isFinite(number) ? sum + number : sum;
	}, 0);

const fteIn = ({ texts, merged }: RawRow) => (merged?.has('etp') ? '' : templateFte(texts.etp ?? ''));
const eurosIn = ({ texts, merged, amounts }: RawRow) => {
	if (amounts)
		return String(
			amounts.reduce((sum, one) => sum + (one.merged ? 0 : Number(templateAmount(one.text)) || 0), 0)
		);
	return merged?.has('montant') ? '' : templateAmount(texts.montant ?? '');
};

const onceEach = (rows: readonly RawRow[]) => {
	const ids = new Set<string>();
	return rows.filter(
		({ texts: { id_poste: id } }) => id === undefined || id === '' || (!ids.has(id) && ids.add(id))
	);
};

/**
 * A line of total that is the sum neither of the rows above it, nor of those since the total before, nor of each post once: a row is
 * missing, hidden, or was read otherwise than its author meant. A French sentence, where that is so.
 */
export function totalMismatch(total: RawRow, rows: readonly RawRow[], before = 0): string | undefined {
	const above = rows.filter(({ line }) => line < total.line);
	const ways = [above, above.filter(({ line }) => line > before), onceEach(above)];
	const differs = (said: number, read: (row: RawRow) => string | undefined) =>
		said > 0 && ways.every((some) => Math.abs(said - numbers(some, read)) > CLOSE);
	const [fte, euros] = [Number(fteIn(total)), Number(eurosIn(total))];
	const wrong = [
		...(differs(fte, fteIn)
			? [`${formatNumber(fte)}${NARROW_SPACE}ETP au lieu de ${formatNumber(keptFte(numbers(above, fteIn)))}`]
			: []),
		...(differs(euros, eurosIn)
			? [`${formatEuros(euros)} au lieu de ${formatEuros(numbers(above, eurosIn))}`]
			: [])
	];
	return wrong.length > 0
		? `La ligne de total (ligne ${total.line}) dit ${wrong.join(' et ')} dans les lignes lues au-dessus\u202F: vérifiez qu’il n’en manque pas.`
		: undefined;
}
