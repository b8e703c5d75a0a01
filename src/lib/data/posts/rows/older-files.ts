import { quoted } from '../../../domain/text/french';
import { datedName, dueAmong, isState } from '../table/dated-name';
import { shareRows } from '../table/shared-rows';
import type { NamedReading } from '../source/source';

/**
 * Files that are earlier or later states of another one, by their names (`postes 2026-06`, `postes 2026-12`; `V1`, `V2`)
 * and their texts: why the other one is read in their place. `month`: that of the campaign, `2026-12`.
 */
export function olderFiles(readings: readonly NamedReading[], month: string): ReadonlyMap<string, string> {
	const states = readings.flatMap((named) => {
		const state = datedName(named.file.replace(/\.\w+$/, ''));
		return state && named.reading.refused === undefined ? [{ ...state, named }] : [];
	});
	return new Map(
		states.flatMap((own): [string, string][] => {
			const same = states.filter(
				(other) => isState(own, other) && shareRows(own.named.reading.sheets, other.named.reading.sheets)
			);
			const due = dueAmong(same, month);
			if (!due || due.at === own.at) return [];
			const name = quoted(due.named.file);
			return [
				[
					own.named.file,
					due.at > own.at ? `${name} est un état plus récent de la même liste` : `${name} est l’état du mois`
				]
			];
		})
	);
}
