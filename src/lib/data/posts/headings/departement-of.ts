import type { KnownPlaces } from '../../../domain/territory/typed/known-places';
import { folded } from '../../../domain/text/french';

/** Regions, of today and of before 2016, whose names hold those of départements. */
const REGIONS = /\b(?:rhone alpes|pays de (?:la )?loire|centre val de loire|val de loire|provence alpes)\b/g;

/** The one département that the name of a sheet or of a file names: `DD63`, `Puy-de-Dôme`, `69 - Rhône`. */
export function departementNamed(name: string, places: KnownPlaces): string | undefined {
	// The region's own name holds those of others: Auvergne-Rhône-Alpes is not the Rhône.
	const words = ` ${folded(name).replace(folded(places.region), ' ').replace(REGIONS, ' ')} `;
	const code = /\b(?:dd|dt|dep|dpt|departement)[\s-]*(\d{2,3}|2[ab])\b/.exec(words)?.[1]?.toUpperCase();
	if (code !== undefined && places.has('departement', code)) return code;
	// A number before other words may only count the files: `12 postes`.
	const alone = /^ (\d{2}|2[ab]) $/.exec(words)?.[1]?.toUpperCase();
	if (alone !== undefined && places.has('departement', alone)) return alone;
	const named = places
		.all('departement')
		.map((place) => ({ ...place, words: ` ${folded(place.name)} ` }))
		.filter((place) => words.includes(place.words));
	// `Haute-Savoie` holds `Savoie`: the longer name is meant.
	const whole = named.filter(
		(one) => !named.some((other) => other !== one && other.words.includes(one.words))
	);
	return whole.length === 1 ? whole[0]!.code : undefined;
}
