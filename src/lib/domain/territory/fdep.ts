/**
 * National population-weighted cut points of FDep20 (Rey 2009; Inserm CépiDc, Santé publique France),
 * bracketed from the published file: the score up to which a place is in quintile 1, 2, 3, 4.
 */
export const FDEP_CUTS = [-0.7595, -0.1677, 0.2796, 0.8247] as const;

/** National quintile of a score, 1 (least deprived) to 5; 0 where the score is unknown. */
export function quintileOf(fdep: number): number {
	if (Number.isNaN(fdep)) return 0;
	const above = FDEP_CUTS.findIndex((cut) => fdep <= cut);
	return above < 0 ? 5 : above + 1;
}

/**
 * Mean of what is known, each value weighed by the people that it is true of; NaN where none of them has one
 * (and where nobody lives).
 */
export function weightedMean<T>(
	items: Iterable<T>,
	peopleOf: (item: T) => number,
	valueOf: (item: T) => number
): number {
	let [people, sum] = [0, 0];
	for (const item of items) {
		const value = valueOf(item);
		if (Number.isNaN(value)) continue;
		const weight = peopleOf(item);
		people += weight;
		sum += weight * value;
	}
	return people > 0 ? sum / people : NaN;
}
