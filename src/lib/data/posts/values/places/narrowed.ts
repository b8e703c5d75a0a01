import type { KnownPlaces, NamedPlace } from '../../../../domain/territory/typed/known-places';
import { curly, quoted } from '../../../../domain/text/french';
import type { CellReading } from './place-reading';
import type { PlaceTarget } from './place-reading';
import { communesOfTarget, placeOfTarget } from './targets';

const WIDTH: Readonly<Record<PlaceTarget['level'], number>> = {
	qpv: 0,
	'hors-qpv': 1,
	commune: 1,
	epci: 2,
	departement: 3
};

/** The communes of a territory, where they are known: those of an EPCI are asked of it one by one. */
function isInside(finer: PlaceTarget, wider: NamedPlace, places: KnownPlaces): boolean {
	const communes =
		finer.level === 'epci'
			? places.all('commune').flatMap(({ code }) => (places.epciOf(code) === finer.code ? [code] : []))
			: communesOfTarget(finer, places);
	return communes.some((commune) => places.holds(wider, commune));
}

/** Whether a département stands with finer places that are outside of it. */
export function apart(targets: readonly PlaceTarget[], places: KnownPlaces): boolean {
	const [wider, ...others] = targets.filter(({ level }) => level === 'departement');
	if (!wider || others.length > 0) return false;
	const place = placeOfTarget(wider, places);
	return targets.some((target) => target !== wider && !isInside(target, place, places));
}

/** How what holds the other places of its cell is told in a sentence. */
const WHOLE: Readonly<Partial<Record<PlaceTarget['level'], readonly [alone: string, too: string]>>> = {
	commune: ['la commune entière n’est pas comptée', 'dans la commune entière'],
	epci: ['l’intercommunalité entière n’est pas comptée', 'dans l’intercommunalité entière'],
	departement: ['le département entier n’est pas compté', 'dans le département entier']
};

/**
 * A territory named with places inside it: what stands between them tells whether it is worked in as a whole. `narrows`:
 * the wider one only says where the finer ones are, as in `Saint-Étienne - Montreynaud`.
 */
export function narrowed(
	text: string,
	read: CellReading,
	narrows: boolean,
	places: KnownPlaces
): CellReading {
	if (read.targets.length < 2 || read.doubts.length > 0) return read;
	const widest = Math.max(...read.targets.map(({ level }) => WIDTH[level]));
	const wide = read.targets.filter(({ level }) => WIDTH[level] === widest);
	const finer = read.targets.filter((target) => !wide.includes(target));
	const placeOf = (target: PlaceTarget) => placeOfTarget(target, places);
	const cell = quoted(text.replace(/\s+/g, ' '));
	const inNone = (target: PlaceTarget) => !wide.some((one) => isInside(target, placeOf(one), places));
	if (wide[0]!.level === 'departement' && finer.some(inNone)) {
		// `Loire, Vienne`: a name of a river, and a commune elsewhere.
		const names = wide.map((one) => curly(placeOf(one).name)).join(', ');
		return {
			...read,
			said: [...read.said, `${cell} nomme tout un département (${names}) et un lieu qui n’y est pas.`]
		};
	}
	const holding = wide.find((one) => finer.some((target) => isInside(target, placeOf(one), places)));
	const words = holding && WHOLE[holding.level];
	if (!holding || !words || holding.part) return read;
	const place = placeOf(holding);
	const only = wide.length === 1 && finer.every((target) => isInside(target, place, places));
	// Beside another one as wide, it is one of a list.
	if (!only && wide.length === 1) return read;
	const name = curly(place.name);
	const said =
		narrows && only
			? `${cell} est lu comme un lieu précis (${name})\u202F: ${words[0]}.`
			: `${cell} nomme ${name} et un lieu qui s’y trouve\u202F: le poste est compté ${words[1]} aussi.`;
	return { ...read, ...(narrows && only && { targets: finer }), said: [...read.said, said] };
}
