import type { Results } from '../figures/results';
import { itemsOf, type Level } from '../territory/atlas';
import { territoriesAmong } from '../territory/containment';
import { counted, formatInteger, formatNumber, plural } from '../text/french';
import { nameOf } from './names';

/** EPCIs that a sentence names, each with its numbers; more are counted. */
const NAMED = 3;

/** What the region's border does to the floor of an EPCI: « partie régionale ». */
function borderSentence({ atlas, norm }: Results, epci: number): string {
	const all = atlas.epcis.population[epci]!;
	const share = atlas.epcis.insideShare[epci]!;
	const inside = formatInteger(share * all);
	const floor = norm.floorFte;
	return (
		`${nameOf(atlas, 'epci', epci)}\u202F: la limite de la région coupe cet EPCI. Seule sa partie régionale est comptée ici, ${inside} de ses ${counted(all, 'habitant')}.` +
		(floor > 0
			? ` Le plancher y vaut cette part\u202F: ${formatNumber(floor)} × ${inside} ÷ ${formatInteger(all)} = ${formatNumber(floor * share)}\u00A0ETP.`
			: '')
	);
}

/** Sentences on the EPCIs of a territory that the region's border cuts; none where none is cut. */
export function borderNotes(results: Results, level: Level, position: number): string[] {
	const { atlas } = results;
	const cells = itemsOf(atlas.cellsOf[level], position);
	const cut = territoriesAmong(atlas, cells, 'epci').filter((epci) => atlas.epcis.insideShare[epci]! < 1);
	if (cut.length <= NAMED) return cut.map((epci) => borderSentence(results, epci));
	return [
		`${counted(cut.length, 'EPCI', 'EPCI')} ${plural(cut.length, 'est coupé', 'sont coupés')} par la limite de la région\u202F: de chacun, seule la partie régionale est comptée, et le plancher y vaut la part de ses habitants qui y vivent.`
	];
}
