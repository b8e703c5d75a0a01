import { itemsOf, type Level } from '../../domain/territory/atlas';
import { territoriesAmong } from '../../domain/territory/containment';
import { lackCounts } from '../../domain/figures/classes';
import { figuresOfCells } from '../../domain/figures/figures';
import { partsOf } from '../../domain/figures/composition';
import { preciseFte, SEEN_FTE } from '../../domain/figures/catalogue/format';
import type { Results } from '../../domain/figures/results';
import { counted, enumerated, plural } from '../../domain/text/french';
import { inhabitantsText } from '../../domain/words/sentences/known-people';
import { rateText } from '../../domain/words/figure-words';
import { nameOf } from '../../domain/words/names';

/** Where FTE are missing, in words: for a summary, a picture, and the EPCIs of a perimeter. */

/** Places that a sentence names. */
const NAMED = 3;
/** EPCIs that get a sentence of their own; the others share one. */
const MOST_EPCIS = 8;

/** `Thiers (0,42 ETP)`: the places among some cells where most is missing, the greatest lack first. */
function lackingPlaces(results: Results, cells: Uint32Array): string[] {
	const { atlas } = results;
	const inside = new Set(cells);
	return territoriesAmong(atlas, cells, 'commune')
		.map((commune) => {
			const own = itemsOf(atlas.cellsOf.commune, commune).filter((cell) => inside.has(cell));
			return { commune, unmet: figuresOfCells(results, own).unmet };
		})
		.filter(({ unmet }) => unmet >= SEEN_FTE && lackCounts(unmet, results.norm.attention))
		.sort((a, b) => b.unmet - a.unmet || a.commune - b.commune)
		.slice(0, NAMED)
		.map(({ commune, unmet }) => `${nameOf(atlas, 'commune', commune)} (${preciseFte(unmet)}\u00A0ETP)`);
}

/** « Le plus grand manque : Thiers (0,42 ETP), Ambert (0,31 ETP). » */
export function greatestLacks(results: Results, level: Level, position: number): string {
	const cells = itemsOf(results.atlas.cellsOf[level], position);
	const places = lackingPlaces(results, cells);
	return places.length === 0
		? 'Aucune commune n’y manque à elle seule de quoi agir.'
		: `Là où il manque le plus d’ETP\u202F: ${enumerated(places)}.`;
}

/** What each EPCI of a territory has inside it, the greatest lack first. */
export function epcisHere(results: Results, level: Level, position: number) {
	const { atlas } = results;
	const cells = itemsOf(atlas.cellsOf[level], position);
	return territoriesAmong(atlas, cells, 'epci')
		.map((epci) => {
			const own = cells.filter((cell) => atlas.territoryOf.epci[cell] === epci);
			return { epci, cells: own, figures: figuresOfCells(results, own) };
		})
		.sort((a, b) => b.figures.unmet - a.figures.unmet || a.epci - b.epci);
}

/** EPCI by EPCI, in a sentence each; nothing where the territory is in one. */
export function lackSentences(results: Results, level: Level, position: number): string[] {
	const all = epcisHere(results, level, position);
	if (all.length < 2) return [];
	const told = all.length > MOST_EPCIS + 1 ? all.slice(0, MOST_EPCIS) : all;
	const others = all.slice(told.length);
	const sentences = told.map(({ epci, cells, figures }) => {
		const places = lackingPlaces(results, cells);
		const where = places.length === 0 ? '' : `, d’abord à ${enumerated(places)}`;
		const name = nameOf(results.atlas, 'epci', epci);
		const people = inhabitantsText(figures);
		return figures.unmet < SEEN_FTE
			? `${name} (${people})\u202F: ${figures.need > 0 ? `le besoin de ${preciseFte(figures.need)}\u00A0ETP est couvert` : 'aucun besoin selon cette norme'}.`
			: `${name} (${people})\u202F: ${preciseFte(figures.fte)}\u00A0ETP pour un besoin de ${preciseFte(figures.need)} (${rateText(figures.coverageRate)})\u202F; il manque ${preciseFte(figures.unmet)}\u00A0ETP${where}.`;
	});
	if (others.length === 0) return sentences;
	const together = figuresOfCells(results, Uint32Array.from(others.flatMap(({ cells }) => [...cells])));
	return [
		...sentences,
		`Les ${counted(others.length, 'autre EPCI', 'autres EPCI')}\u202F: il manque ${preciseFte(together.unmet)}\u00A0ETP en tout.`
	];
}

/** How many of its parts lack enough to act on, for those who cannot see the map. */
export function mapWords(results: Results, level: Level, position: number): string {
	const parts = partsOf(results, level, position);
	const lacking = parts.filter(({ figures }) => lackCounts(figures.unmet, results.norm.attention)).length;
	return `${greatestLacks(results, level, position)} ${counted(lacking, 'lieu', 'lieux')} sur ${counted(parts.length, 'lieu', 'lieux')} de la carte ${plural(lacking, 'manque', 'manquent')} de quoi agir.`;
}
