/**
 * The norm: the parameters that turn inhabitants into required FTE. No agency has published its ratio;
 * these are working hypotheses, each with its evidence in DOMAIN.md and on the method page.
 */

/** Weight of each national FDep quintile, Q1…Q5. */
export type QuintileWeights = readonly [number, number, number, number, number];

export interface AccessWeights {
	/** Weighs remainders by access to GPs when true (needs a bundle built with APL). */
	readonly enabled: boolean;
	/** Visits per inhabitant and year under which access is low, and very low. */
	readonly lowBelow: number;
	readonly veryLowBelow: number;
	readonly low: number;
	readonly veryLow: number;
	/** Weights apply from this quintile on. */
	readonly fromQuintile: number;
}

export interface Norm {
	/** Inhabitants of a QPV per FTE. */
	readonly qpvRatio: number;
	/** Inhabitants outside QPVs per FTE, before weights. */
	readonly baseRatio: number;
	readonly fdepWeights: QuintileWeights;
	readonly access: AccessWeights;
	/** Weights of Insee's density classes 5 (rural) and 6–7 (dispersed). */
	readonly densityWeights: { readonly rural: number; readonly dispersed: number };
	/** Least FTE of a QPV, and of an EPCI that has any need. */
	readonly floorFte: number;
	/** Outside QPVs, quintiles below this one have no need. */
	readonly priorityFrom: number;
	/** Scales all needs to this sum: `funded` is the FTE that the campaign funds. */
	readonly envelope: 'none' | 'funded' | number;
	/** FTE under which a lack is too small to act on; 0 turns that class off. */
	readonly attention: number;
}

/** Log-linear weights from 1 in Q1 to `end` in Q5 (the shape of Rey 2009); exact, screens round them. */
export function logLinearWeights(end: number): QuintileWeights {
	const weight = (quintile: number) => end ** ((quintile - 1) / 4);
	return [weight(1), weight(2), weight(3), weight(4), weight(5)];
}

/** The working hypotheses that Maillage comes with, each with its evidence. */
export const MAILLAGE_NORM: Norm = {
	qpvRatio: 6_000,
	baseRatio: 40_000,
	fdepWeights: logLinearWeights(3),
	access: { enabled: false, lowBelow: 2.5, veryLowBelow: 1.5, low: 1.63, veryLow: 2, fromQuintile: 4 },
	densityWeights: { rural: 1, dispersed: 1 },
	floorFte: 0.2,
	priorityFrom: 4,
	envelope: 'none',
	attention: 0.1
};

export const PRESETS = {
	ars: MAILLAGE_NORM,
	'tous-publics': { ...MAILLAGE_NORM, priorityFrom: 1 },
	rey: { ...MAILLAGE_NORM, fdepWeights: logLinearWeights(1.24) },
	edi: { ...MAILLAGE_NORM, fdepWeights: logLinearWeights(2.2) },
	enveloppe: { ...MAILLAGE_NORM, envelope: 'funded' }
} as const satisfies Record<string, Norm>;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];
