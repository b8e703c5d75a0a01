import { fteText } from '$lib/domain/figures/catalogue/format';
import {} from '$lib/domain/text/french';
import { MAILLAGE_NORM } from '$lib/domain/norm/norm';
import { DEFAULT_NORM } from '$lib/domain/norm/site-norm';
import { NORM_EVIDENCE } from '$lib/domain/norm/evidence';

/** What the site's own norm changes: `Ratio dans les QPV : 7 500 (Maillage : 6 000)`. */
export const OWN_NORM: readonly string[] = [
	...NORM_EVIDENCE.filter(({ value }) => value(DEFAULT_NORM) !== value(MAILLAGE_NORM)).map(
		({ label, value }) => `${label}\u202F: ${value(DEFAULT_NORM)} (Maillage\u202F: ${value(MAILLAGE_NORM)})`
	),
	...(DEFAULT_NORM.envelope === 'none'
		? []
		: [
				DEFAULT_NORM.envelope === 'funded'
					? 'Besoin ramené au total financé'
					: `Besoin ramené à ${fteText(DEFAULT_NORM.envelope)} ETP`
			])
];
