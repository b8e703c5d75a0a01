import { formatEuros, formatTwo, plural } from '../../domain/text/french';
import type { ChangeEffect } from '../../domain/scenario/plan/effect';
import type { Change } from '../../domain/scenario/plan/plan';

const thousands = (euros: number) => formatEuros(euros);

/** What a change does, after its sentence: `0,98 ETP utile, 60 400 €`; of an end, what the model loses. */
export function effectWords({ kind }: Pick<Change, 'kind'>, effect: ChangeEffect | undefined): string {
	if (!effect) return '';
	const { useful, euros, fte } = effect;
	if (fte === 0 && useful === 0 && (euros ?? 0) === 0) return 'sans effet';
	const cost =
		euros === undefined || euros === 0
			? ''
			: euros > 0
				? `, ${thousands(euros)} par an`
				: `, ${thousands(-euros)} de moins par an`;
	const what =
		kind === 'add' || useful > 0
			? `${formatTwo(useful)}\u00A0ETP ${plural(useful, 'utile')}`
			: useful < 0
				? `${formatTwo(-useful)}\u00A0ETP ${plural(useful, 'manquant')} de plus selon le modèle`
				: 'aucun ETP manquant de plus selon le modèle';
	return what + cost;
}
