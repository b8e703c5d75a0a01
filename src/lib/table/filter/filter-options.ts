import type { Atlas } from '../../domain/territory/atlas';
import { curly } from '../../domain/text/french';
import { geographiesOf } from '../../domain/figures/invariants';
import { lazyOf } from '../../domain/text/lazy';

/** A choice between all, those that have something and those that have not. */
export type YesNo = 'all' | 'yes' | 'no';
export const YES_NO_VALUES: Readonly<Record<YesNo, boolean | undefined>> = {
	all: undefined,
	yes: true,
	no: false
};
export const yesNo = (value: boolean | undefined): YesNo =>
	value === undefined ? 'all' : value ? 'yes' : 'no';

interface EpciOption {
	readonly value: string;
	readonly label: string;
	readonly group?: string;
	readonly departement?: string;
}

/** EPCIs by département, then by name. */
const allEpcis = lazyOf((atlas: Atlas): readonly EpciOption[] => {
	const { epci, departement } = atlas.territories;
	const geography = geographiesOf(atlas)('epci');
	const main = geography.main('departement');
	const ranks = geography.nameRanks('epci');
	return Array.from(epci.codes.keys())
		.sort((a, b) => main[a]! - main[b]! || ranks[a]! - ranks[b]!)
		.map((i) => ({
			value: epci.codes[i]!,
			label: curly(epci.names[i]!),
			group: curly(departement.names[main[i]!] ?? ''),
			departement: departement.codes[main[i]!]
		}));
});

/** EPCIs of the chosen départements (all of them where none is chosen), and the one that is chosen; without the files only « Tous ». */
export function epciOptions(
	atlas: Atlas | undefined,
	departements: readonly string[],
	chosen: string | undefined
): EpciOption[] {
	return [
		{ value: '', label: 'Tous les EPCI' },
		...(atlas ? allEpcis(atlas) : []).filter(
			({ value, departement }) =>
				departements.length === 0 || value === chosen || departements.includes(departement ?? '')
		)
	];
}
