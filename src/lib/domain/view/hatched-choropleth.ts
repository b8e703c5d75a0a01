import type { Choropleth } from '../choropleth/choropleth';
import type { Hatched } from '../choropleth/hatched';
import { surenessAmong } from '../figures/certainty';
import { CERTAINTIES } from '../figures/certainty-codes';
import type { Results } from '../figures/results';

const UNCERTAIN = CERTAINTIES.indexOf('uncertain');

/** Hatches what is uncertain; only a map of classes of coverage has something to hatch. */
export function hatchedChoropleth(
	results: Results,
	choropleth: Choropleth,
	hatched: Hatched | undefined
): Choropleth {
	if (!hatched || choropleth.indicator !== 'coverage' || choropleth.method !== undefined) return choropleth;
	const { certainty } = surenessAmong(results)(choropleth.level);
	return { ...choropleth, uncertain: certainty.map((at) => (at === UNCERTAIN ? 1 : 0)) };
}
