import { quoted } from '../../text/french';
import type { Level } from '../atlas';
import { epcisMeant } from './epci-names';
import type { KnownPlaces, NamedPlace } from './known-places';
import { codeAndName, severalNamed, typedTerritory, type Typed } from './typed';

const alone = (place: NamedPlace) => [{ ...place, weight: 1 }];

/** An EPCI whose kind is written otherwise or left out, a commune that has merged since, by its name. */
function byOtherName(text: string, level: Level, places: KnownPlaces): Typed | undefined {
	if (level !== 'epci' && level !== 'commune') return undefined;
	const found = level === 'epci' ? epcisMeant(text, places) : places.formerlyNamed(text);
	const [only, ...others] = found;
	if (!only) return undefined;
	if (others.length > 0) return severalNamed(text.trim(), found);
	const name = quoted(text.trim());
	return level === 'epci'
		? { kind: 'mended', how: 'name', meant: alone(only), said: `${name} est lu comme ${codeAndName(only)}.` }
		: {
				kind: 'mended',
				how: 'merged',
				meant: alone(only),
				said: `${name} n’est plus une commune\u202F: elle est dans ${codeAndName(only)} (codes de ${places.cog}).`
			};
}

/** As `typedTerritory`, by the names too that no list of today has. */
export function typedByAnyName(text: string, level: Level, places: KnownPlaces): Typed {
	const read = typedTerritory(text, level, places);
	return read.kind === 'unknown' ? (byOtherName(text, level, places) ?? read) : read;
}
