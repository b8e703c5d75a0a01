import { isTargetLevel, REMAINDER } from '../../../../domain/campaign/campaign';
import type { KnownPlaces, NamedPlace } from '../../../../domain/territory/typed/known-places';
import { curly, enumerated, formatInteger, NARROW_SPACE } from '../../../../domain/text/french';
import type { AnswerCandidate } from '../../question';
import { readPlaceCell } from './place-cell';
import { NO_CONTEXT } from './place-context';
import type { NamedLevel, PlaceTarget } from './place-reading';

const LEVELS: readonly NamedLevel[] = ['commune', 'qpv', 'epci', 'departement'];

/** A territory as an answer: its code, then what tells it from the others. */
export function placeCandidate(place: NamedPlace, places: KnownPlaces): AnswerCandidate {
	const [departement] = places.departementsOf(place);
	const population = places.peopleOf(place);
	const communes =
		place.level === 'qpv'
			? places.communesOf(place).map((code) => curly(places.nameOf('commune', code)))
			: [];
	const about = [
		...communes,
		...(departement === undefined || place.level === 'departement'
			? []
			: [places.nameOf('departement', departement)]),
		...(population === undefined ? [] : [`${formatInteger(population)}${NARROW_SPACE}hab.`])
	];
	return {
		answer: place.code,
		label: `${place.code} ${curly(place.name)}${about.length > 0 ? ` (${about.join(', ')})` : ''}`,
		level: place.level,
		code: place.code,
		name: curly(place.name),
		...(departement !== undefined && { departement }),
		...(population !== undefined && { population })
	};
}

/** Places that are named while there are few. */
const FEW = 4;

/** Several territories as one answer. */
export const togetherCandidate = (together: readonly NamedPlace[]): AnswerCandidate => ({
	answer: together.map(({ code }) => code).join(' + '),
	label:
		together.length > FEW
			? `toute la région, par ses ${formatInteger(together.length)} départements`
			: `${enumerated(together.map(({ name }) => curly(name)))}, ensemble`
});

/** The territories that an answer names, by codes or exact names; `undefined` where it names none or is a question itself. */
export function answeredPlaces(
	answer: string,
	places: KnownPlaces,
	at?: string
): readonly PlaceTarget[] | undefined {
	const parts = answer.split(/\s*[+;|\n]\s*/).filter((part) => part !== '');
	const targets: PlaceTarget[] = [];
	for (const part of parts) {
		const [first = '', ...rest] = part.split(/\s+/);
		const level = isTargetLevel(first) ? first : undefined;
		// `63032 Beaumont (Puy-de-Dôme, 10 560 hab.)`: what follows the code is for the reader.
		const text = level ? rest.join(' ') : /\d{2}/.test(first) ? first : part;
		const read = readPlaceCell(text, {
			places,
			levels: level && level !== REMAINDER ? [level] : level ? ['commune'] : LEVELS,
			context: NO_CONTEXT,
			digits: 'insee',
			...(at !== undefined && { at })
		});
		if (read.doubts.length > 0 || read.targets.length === 0) return undefined;
		targets.push(...read.targets.map((one) => (level === REMAINDER ? { ...one, level } : one)));
	}
	return targets.length > 0 ? targets : undefined;
}
