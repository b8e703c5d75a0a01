import { quoted } from '../../../domain/text/french';
import { datedName, dueInstead, type DatedName } from '../table/dated-name';
import { shareRows } from '../table/shared-rows';
import type { NamedReading } from '../source/source';

type FileState = DatedName & { readonly named: NamedReading };

const alike = (one: FileState, other: FileState) =>
	shareRows(one.named.reading.sheets, other.named.reading.sheets);

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
			const due = dueInstead(own, states, alike, month);
			if (!due) return [];
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
