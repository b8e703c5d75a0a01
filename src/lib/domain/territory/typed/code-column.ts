import { curly, folded, quoted } from '../../text/french';
import { writtenCode } from './code-forms';
import type { KnownPlaces, NamedPlace } from './known-places';

/** A value of a column of communes' codes, and what stands in the other columns of its row. */
export interface CodeCell {
	readonly value: string;
	readonly others: readonly string[];
}

/** What five digits are: a commune's Insee code or a postal code; the same five digits are often both. */
export type FiveDigits = 'insee' | 'postal';

/** How a column is read: each of its values, unless it must be asked. */
export type CodeColumn =
	| {
			readonly kind: 'read';
			/** One a value. */
			readonly as: readonly FiveDigits[];
			/** A sentence where codes read as Insee codes are postal codes of other communes too. */
			readonly said?: string;
	  }
	/** Both readings are possible: a sentence that names them. */
	| { readonly kind: 'ask'; readonly said: string };

/** From so many different codes on, all of them being postal codes too is no chance. */
const NO_CHANCE = 3;

/** What a heading says of the five digits under it. */
export function headingSays(heading: string | undefined): FiveDigits | undefined {
	const words = folded(heading ?? '');
	if (/\bpostale?s?\b|^cp\b|\bcp$|codepostal/.test(words)) return 'postal';
	return /insee|codgeo|depcom|\bcog\b|^(?:code |codes )?(?:com|communes?)(?: code)?$/.test(words)
		? 'insee'
		: undefined;
}

interface Meanings {
	readonly code: string;
	readonly insee: readonly NamedPlace[];
	readonly postal: readonly NamedPlace[];
	/** What the rest of the row says. */
	readonly named?: FiveDigits;
}

function meaningsOf({ value, others }: CodeCell, places: KnownPlaces): Meanings | undefined {
	const code = writtenCode(value, 'commune')?.code;
	if (code === undefined) return undefined;
	const codes = places.carried(code)?.codes ?? (places.has('commune', code) ? [code] : []);
	const insee = codes.map((one) => ({
		level: 'commune' as const,
		code: one,
		name: places.nameOf('commune', one)
	}));
	const served = places.ofPostal(code);
	// The postal code of that commune alone is no other reading.
	const postal = served.every((place) => codes.includes(place.code)) ? [] : served;
	if (insee.length === 0 && postal.length === 0) return undefined;
	const names = new Set(others.flatMap((other) => places.communesNamed(other)));
	const isNamed = (place: NamedPlace) => names.has(place.code);
	// A commune whose own code is also its postal code is told by both: nothing to choose.
	const named = insee.some(isNamed) ? 'insee' : postal.some(isNamed) ? 'postal' : undefined;
	return { code, insee, postal, ...(named && { named }) };
}

/**
 * Values of a column of names that are an Insee code and a postal code, where nothing else in it tells which: no name
 * beside any of them, and fewer than three codes that are of one kind alone. Each is to be asked about. A column whose
 * values are codes, most of them, is read as a whole.
 */
export function codesOfTwoKinds(cells: readonly CodeCell[], places: KnownPlaces): ReadonlySet<string> {
	const known = cells.flatMap((cell) => {
		const meanings = meaningsOf(cell, places);
		return meanings ? [{ value: cell.value, ...meanings }] : [];
	});
	const both = known.filter(({ insee, postal }) => insee.length > 0 && postal.length > 0);
	const others = new Set(known.filter((one) => !both.includes(one)).map(({ code }) => code));
	const ofCodes = 2 * known.length > cells.filter(({ value }) => value !== '').length;
	const told = ofCodes || known.some(({ named }) => named !== undefined) || others.size >= NO_CHANCE;
	return new Set(told ? [] : both.map(({ value }) => value));
}

const namesOf = (places: readonly NamedPlace[]) =>
	places.length > 2
		? `${curly(places[0]!.name)} et ${places.length - 1} autres communes`
		: places.map(({ name }) => curly(name)).join(' et ');

/** `63430 est un code Insee (Thiers) et un code postal (Pont-du-Château)` */
const bothOf = ({ code, insee, postal }: Meanings) =>
	`${code} est un code Insee (${namesOf(insee)}) et un code postal (${namesOf(postal)})`;

/**
 * Tells Insee codes from postal codes: by the names in each row, then by the heading, then by what is known of the
 * values. Where neither says, a column that can be read both ways is to be asked about.
 */
export function codeColumn(
	heading: string | undefined,
	cells: readonly CodeCell[],
	places: KnownPlaces
): CodeColumn {
	const meanings = cells.map((cell) => meaningsOf(cell, places));
	const known = meanings.filter((one) => one !== undefined);
	const votes = new Set(known.flatMap(({ named }) => named ?? []));
	const read = (rest: FiveDigits, said?: string): CodeColumn => ({
		kind: 'read',
		as: meanings.map((one) => one?.named ?? rest),
		...(said !== undefined && { said })
	});
	if (known.every(({ named }) => named !== undefined)) return read('insee');
	if (votes.size === 1) return read([...votes][0]!);
	const says = headingSays(heading);
	if (says) return read(says);
	const different = [...new Map(known.map((one) => [one.code, one])).values()];
	const both = different.filter(({ insee, postal }) => insee.length > 0 && postal.length > 0);
	const asInsee = different.filter(({ insee }) => insee.length > 0);
	const asPostal = different.filter(({ postal }) => postal.length > 0);
	if (asInsee.length === 0) return read('postal');
	if (
		votes.size > 1 ||
		(both.length === different.length && both.length >= NO_CHANCE) ||
		(both.length < different.length && asPostal.length >= asInsee.length)
	) {
		const example = both[0] ? `${bothOf(both[0])}.` : '';
		const where = heading === undefined || heading === '' ? 'Les codes' : `Les codes de ${quoted(heading)}`;
		return {
			kind: 'ask',
			said: `${where} se lisent de deux façons, codes Insee ou codes postaux\u202F: ${example}`.replace(
				/\u202F: $/,
				'.'
			)
		};
	}
	return both.length === different.length
		? read(
				'insee',
				`${both.map(bothOf).join('\u202F; ')}\u202F: ${both.length > 1 ? 'ils sont lus comme codes' : 'il est lu comme code'} Insee.`
			)
		: read('insee');
}
