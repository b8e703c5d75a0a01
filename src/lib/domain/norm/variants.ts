import { formatInteger, formatNumber, formatTwo } from '../text/french';
import { logLinearWeights, type Norm } from './norm';
import { sameNorm } from './params';

/**
 * Doubt about the norm (DOMAIN.md, "How sure is it"): each of its hypotheses moved over what its evidence
 * supports, all else as it is.
 */
export interface Hypothesis {
	readonly id: 'base' | 'qpv' | 'f5' | 'plancher';
	readonly label: string;
	/** Ends of the range that the evidence supports: where the need is least, and where it is greatest. */
	readonly leastNeed: number;
	readonly mostNeed: number;
	get(norm: Norm): number;
	set(norm: Norm, value: number): Norm;
	/** A value with its unit, for the screen. */
	text(value: number): string;
}

export const HYPOTHESES: readonly Hypothesis[] = [
	{
		id: 'base',
		label: 'Ratio hors QPV',
		leastNeed: 50_000,
		mostNeed: 30_000,
		get: (norm) => norm.baseRatio,
		set: (norm, value) => ({ ...norm, baseRatio: value }),
		text: (value) => `1\u00A0ETP pour ${formatInteger(value)}\u00A0habitants`
	},
	{
		id: 'qpv',
		label: 'Ratio dans les QPV',
		leastNeed: 7_500,
		mostNeed: 6_000,
		get: (norm) => norm.qpvRatio,
		set: (norm, value) => ({ ...norm, qpvRatio: value }),
		text: (value) => `1\u00A0ETP pour ${formatInteger(value)}\u00A0habitants`
	},
	{
		id: 'f5',
		label: 'Poids du quintile 5 (log-linéaire)',
		leastNeed: 1.24,
		mostNeed: 3,
		get: (norm) => norm.fdepWeights[4],
		set: (norm, value) => ({ ...norm, fdepWeights: logLinearWeights(value) }),
		text: (value) => `×\u00A0${formatTwo(value)}`
	},
	{
		id: 'plancher',
		label: 'Plancher',
		leastNeed: 0,
		mostNeed: 0.2,
		get: (norm) => norm.floorFte,
		set: (norm, value) => ({ ...norm, floorFte: value }),
		text: (value) => (value === 0 ? 'aucun' : `${formatNumber(value)}\u00A0ETP`)
	}
];

/** The range of a hypothesis, widened to the value in force where that lies outside. */
export function endsOf(
	{ leastNeed, mostNeed, get }: Hypothesis,
	norm: Norm
): { least: number; most: number } {
	const value = get(norm);
	// A ratio asks for more FTE as it falls, a weight or a floor as it rises.
	const falls = mostNeed < leastNeed;
	const [low, high] = falls ? [mostNeed, leastNeed] : [leastNeed, mostNeed];
	const [from, to] = [Math.min(low, value), Math.max(high, value)];
	return falls ? { least: to, most: from } : { least: from, most: to };
}

/** A norm whose need is one of those that the evidence supports. */
export interface Variant {
	/** What differs from the norm in force, for the screen. */
	readonly label: string;
	readonly norm: Norm;
}

const allAt = (norm: Norm, end: 'least' | 'most'): Norm =>
	HYPOTHESES.reduce((moved, hypothesis) => hypothesis.set(moved, endsOf(hypothesis, norm)[end]), norm);

/**
 * The norm in force, each hypothesis at each end, all at their least need, all at their greatest: eleven at most,
 * equal ones once, the norm in force first. The envelope, if there is one, is that of the norm in force.
 */
export function variantsOf(norm: Norm): Variant[] {
	const moved = HYPOTHESES.flatMap((hypothesis): Variant[] => {
		const { least, most } = endsOf(hypothesis, norm);
		return [least, most].map((value) => ({
			label: `${hypothesis.label}\u202F: ${hypothesis.text(value)}`,
			norm: hypothesis.set(norm, value)
		}));
	});
	const all: Variant[] = [
		{ label: 'Norme affichée', norm },
		...moved,
		{ label: 'Toutes les hypothèses au besoin le plus faible', norm: allAt(norm, 'least') },
		{ label: 'Toutes les hypothèses au besoin le plus fort', norm: allAt(norm, 'most') }
	];
	return all.filter((variant, i) => all.findIndex((other) => sameNorm(other.norm, variant.norm)) === i);
}
