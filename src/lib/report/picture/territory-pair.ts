import type { Indicator } from '../../domain/figures/indicator';
import type { Results } from '../../domain/figures/results';
import { curly } from '../../domain/text/french';
import type { Provenance } from '../tables/provenance';
import type { BesideFigures } from './beside';
import { pairPicture, type Side } from './pair';
import { heldWords, rateHere, territoryContent, type TerritoryMapInput } from './territory-map';

/** The coverage of a territory, and another indicator or another date of it, as one picture. */
export function territoryPair(drawn: TerritoryMapInput, beside: BesideFigures, provenance: Provenance) {
	const { results, level, position } = drawn;
	const { campaign } = results.presence.placement;
	const dates = beside.results.presence.placement.campaign.id !== campaign.id;
	const sideOf = (of: Results, indicator: Indicator): Side => ({
		indicator,
		campaign: of.presence.placement.campaign,
		content: territoryContent({ ...drawn, results: of }, indicator),
		...(dates && { said: rateHere(of, level, position) })
	});
	const shown = sideOf(results, 'coverage');
	const other = sideOf(beside.results, beside.indicator);
	const { held, without } = heldWords(drawn);
	const { svg } = pairPicture({
		name: curly(results.atlas.territories[level].names[position]!),
		sides: beside.older ? [other, shown] : [shown, other],
		subtitle: `${held}${dates ? '' : `, ${campaign.label}\u202F: ${rateHere(results, level, position)}`}.${without}`,
		provenance
	});
	return { svg, variant: beside.variant };
}
