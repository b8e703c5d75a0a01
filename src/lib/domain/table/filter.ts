import { LEVELS, type FRR_CLASSES, type Level } from '../territory/atlas';
import type { Certainty } from '../figures/certainty-codes';
import { hasParts, type Part } from '../figures/part';
import type { CoverageClass } from '../figures/classes';
import { folded } from '../text/french';
import { PRIORITIES } from '../remarks/priority';
import type { DensityGroup } from '../territory/density';

export const QUINTILES = [1, 2, 3, 4, 5] as const;
export type Quintile = (typeof QUINTILES)[number];
export type FrrClass = (typeof FRR_CLASSES)[number];

/** A remark of any priority, or of one. */
export const REMARK_WISHES = ['any', ...PRIORITIES] as const;
export type RemarkWish = (typeof REMARK_WISHES)[number];

/** What a territory must satisfy to be shown; an empty list or `undefined` asks for nothing. */
export interface Filter {
	/** Beginnings of words of the name, or of the code. */
	readonly text: string;
	/** Codes; a territory over two départements is in the one where most people live. */
	readonly departements: readonly string[];
	readonly epci: string | undefined;
	readonly classes: readonly CoverageClass[];
	readonly quintiles: readonly Quintile[];
	readonly withQpv: boolean | undefined;
	/** Above the commune, of the place where most people live; likewise `frr`. */
	readonly densities: readonly DensityGroup[];
	readonly frr: readonly FrrClass[];
	/** What the variants of the norm say of its lack; of what is missing in its QPVs; outside them. */
	readonly certainties: readonly Certainty[];
	readonly qpvCertainties: readonly Certainty[];
	readonly outsideCertainties: readonly Certainty[];
	readonly populationFrom: number | undefined;
	readonly populationTo: number | undefined;
	/** FTE that are missing at least; outside QPVs. */
	readonly missingFrom: number | undefined;
	readonly missingOutsideFrom: number | undefined;
	/** Distinct structures that work there, at least. */
	readonly structuresFrom: number | undefined;
	/** With a remark of the field, published or on this device. */
	readonly remark: RemarkWish | undefined;
	/** Only these codes: a selection that was kept. */
	readonly among: { readonly level: Level; readonly codes: readonly string[] } | undefined;
}
export type FilterField = keyof Filter;

export const NO_FILTER: Filter = {
	text: '',
	departements: [],
	epci: undefined,
	classes: [],
	quintiles: [],
	withQpv: undefined,
	densities: [],
	frr: [],
	certainties: [],
	qpvCertainties: [],
	outsideCertainties: [],
	populationFrom: undefined,
	populationTo: undefined,
	missingFrom: undefined,
	missingOutsideFrom: undefined,
	structuresFrom: undefined,
	remark: undefined,
	among: undefined
};

/** The criterion of certainty of each part. */
export const CERTAINTY_FIELDS = {
	whole: 'certainties',
	qpv: 'qpvCertainties',
	outside: 'outsideCertainties'
} as const satisfies Record<Part, FilterField>;
export type CertaintyField = (typeof CERTAINTY_FIELDS)[Part];

/** The part that each of them is of. */
export const CERTAINTY_PARTS: Readonly<Record<CertaintyField, Part>> = {
	certainties: 'whole',
	qpvCertainties: 'qpv',
	outsideCertainties: 'outside'
};

/** Levels whose territories have a part in QPVs and a part outside them. */
const PARTED: readonly Level[] = LEVELS.filter(hasParts);

/** Levels where a criterion has a meaning; the others have it everywhere. */
const FIELD_LEVELS: Partial<Record<FilterField, readonly Level[]>> = {
	departements: ['commune', 'qpv', 'epci', 'arrondissement', 'departement', 'cls', 'perimetre'],
	epci: ['commune', 'qpv'],
	missingOutsideFrom: PARTED,
	qpvCertainties: PARTED,
	outsideCertainties: PARTED,
	withQpv: PARTED
};

export const fieldApplies = (level: Level, field: FilterField): boolean =>
	FIELD_LEVELS[field]?.includes(level) ?? true;

/** The criteria that are set and have a meaning at a level. */
export function activeFields(filter: Filter, level: Level): FilterField[] {
	// The keys of a Filter are its fields.
	return (Object.keys(NO_FILTER) as FilterField[]).filter((field) => {
		const value = filter[field];
		if (!fieldApplies(level, field)) return false;
		if (field === 'text') return folded(filter.text) !== '';
		if (field === 'among') return filter.among?.level === level;
		return Array.isArray(value) ? value.length > 0 : value !== undefined;
	});
}

/** A filter without one of its criteria. */
export const without = (filter: Filter, field: FilterField): Filter => ({
	...filter,
	[field]: NO_FILTER[field]
});
