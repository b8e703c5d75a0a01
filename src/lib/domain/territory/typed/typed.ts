import { curly, enumerated, formatDate, quoted } from '../../text/french';
import type { Level } from '../atlas';
import { writingWords, writtenCode, type WrittenCode } from './code-forms';
import type { KnownPlaces, NamedPlace } from './known-places';
import type { Recoded } from '../former-codes';

/** A territory as somebody typed it. One reading for links, search, lists of posts, perimeters and remarks. */
export type Typed =
	/** As it is published. */
	| { readonly kind: 'exact'; readonly meant: readonly Meant[] }
	/** What it must be; `said` is a French sentence on what was mended. */
	| {
			readonly kind: 'mended';
			readonly how: Mending;
			readonly meant: readonly Meant[];
			readonly said: string;
	  }
	/** To be asked about. */
	| { readonly kind: 'several'; readonly candidates: readonly NamedPlace[]; readonly said: string }
	| {
			readonly kind: 'unknown';
			/** What was typed has the form of a code: this one. */
			readonly code?: string;
			/** A code of another level. */
			readonly elsewhere?: NamedPlace;
			readonly nearest?: NamedPlace;
	  };

export type Mending = 'writing' | 'zero' | Recoded['kind'] | 'name' | 'postal';

/** A territory that was meant, with its share (0…1) where one code has become several. */
export interface Meant extends NamedPlace {
	readonly weight: number;
}

const alone = (place: NamedPlace): readonly Meant[] => [{ ...place, weight: 1 }];

/** `63430 (Thiers)` */
export const codeAndName = ({ code, name }: NamedPlace) => `${code} (${curly(name)})`;
/** Candidates that a sentence names; the others are counted. */
const NAMED = 6;

function listed(places: readonly NamedPlace[]): string {
	const words = places.slice(0, NAMED).map((place) => `${curly(place.name)} (${place.code})`);
	const more = places.length - NAMED;
	return more > 0 ? `${words.join(', ')} et ${more} de plus` : enumerated(words);
}

function recoded(code: string, { kind, codes, date }: Recoded, places: KnownPlaces): Typed {
	const names = codes.map((one) => `${one} ${places.nameOf('commune', one)}`);
	const people = codes.map((one) => places.populationOf(one));
	const all = people.reduce((sum, some) => sum + some, 0);
	const meant = codes.map((one, i) => ({
		level: 'commune' as const,
		code: one,
		name: places.nameOf('commune', one),
		weight: all > 0 ? people[i]! / all : 1 / codes.length
	}));
	if (kind === 'split')
		return {
			kind: 'mended',
			how: kind,
			meant,
			said: `La commune ${code} a été séparée le ${formatDate(date!)}, après cette campagne\u202F: le poste est reporté sur ${enumerated(names)}.`
		};
	const why = kind === 'arrondissement' ? 'est un arrondissement' : 'n’est plus celui d’une commune';
	return {
		kind: 'mended',
		how: kind,
		meant: [{ ...meant[0]!, weight: 1 }],
		said: `Le code ${code} ${why}\u202F: il est reporté sur ${names[0]!} (codes de ${places.cog}).`
	};
}

/** A code of the level, or one of another year; `undefined` where no list knows it. */
function byCode(
	written: WrittenCode,
	level: Level,
	places: KnownPlaces,
	at: string | undefined
): Typed | undefined {
	const { code, mended } = written;
	const said = writingWords(written);
	const carried = level === 'commune' ? places.carried(code, at) : undefined;
	if (carried) {
		const read = recoded(code, carried, places);
		return said !== undefined && read.kind === 'mended' ? { ...read, said: `${said} ${read.said}` } : read;
	}
	if (!places.has(level, code)) return undefined;
	const meant = alone({ level, code, name: places.nameOf(level, code) });
	return mended && said !== undefined
		? { kind: 'mended', how: mended, meant, said }
		: { kind: 'exact', meant };
}

/** The question that a name of several territories is. */
export const severalNamed = (text: string, candidates: readonly NamedPlace[]): Typed => ({
	kind: 'several',
	candidates,
	said: `${quoted(text)} est le nom de ${candidates.length} territoires\u202F: ${listed(candidates)}. Donnez le code de celui qui est voulu.`
});

function byName(text: string, level: Level, places: KnownPlaces): Typed | undefined {
	const arrondissement = level === 'commune' ? places.arrondissementNamed(text) : undefined;
	if (arrondissement !== undefined) {
		const carried = places.carried(arrondissement);
		if (carried) return recoded(arrondissement, carried, places);
	}
	const named = places.named(level, text);
	if (named.length === 0) return undefined;
	if (named.length === 1)
		return {
			kind: 'mended',
			how: 'name',
			meant: alone(named[0]!),
			said: `${quoted(text)} est lu ${codeAndName(named[0]!)}.`
		};
	return severalNamed(text, named);
}

/** A postal code: its only commune, or the one that what stands beside it (`others`) names; `undefined` where it is none. */
export function typedPostal(text: string, others: readonly string[], places: KnownPlaces): Typed | undefined {
	const code = writtenCode(text, 'commune')?.code;
	const served = code === undefined ? [] : places.ofPostal(code);
	if (served.length === 0) return undefined;
	const named = new Set(served.length > 1 ? others.flatMap((other) => places.communesNamed(other)) : []);
	const kept = served.filter((place) => named.has(place.code));
	const found = served.length === 1 ? served[0] : kept.length === 1 ? kept[0] : undefined;
	if (found)
		return {
			kind: 'mended',
			how: 'postal',
			meant: alone(found),
			said: `${code!} est un code postal\u202F: il est lu ${codeAndName(found)}, le code Insee de la commune.`
		};
	return {
		kind: 'several',
		candidates: served,
		said: `${code!} est un code postal, et non un code Insee\u202F: il dessert ${listed(served)}. Donnez le code Insee de la commune voulue.`
	};
}

/**
 * What was typed for a territory of a level: its code, however written, a code of another year (`at`: ISO date of
 * what it describes), a name, a postal code that is no commune's code.
 */
export function typedTerritory(text: string, level: Level, places: KnownPlaces, at?: string): Typed {
	const written = writtenCode(text, level);
	const found =
		(written && byCode(written, level, places, at)) ??
		(level === 'commune' ? typedPostal(text, [], places) : undefined) ??
		(/\p{L}/u.test(text) ? byName(text, level, places) : undefined);
	if (found) return found;
	const code = written?.code;
	const elsewhere = places.levelOf(code ?? text.replace(/\s/g, '').toUpperCase());
	const nearest = places.nearest(level, text);
	return {
		kind: 'unknown',
		...(code !== undefined && { code }),
		...(elsewhere && elsewhere.level !== level && { elsewhere }),
		...(nearest && { nearest })
	};
}

/** The same where the level is not said: the first of `levels` that knows it, else the first question. */
export function typedAmong(text: string, levels: readonly Level[], places: KnownPlaces, at?: string): Typed {
	const read = levels.map((level) => typedTerritory(text, level, places, at));
	const order = ['exact', 'mended', 'several'] as const;
	for (const kind of order) {
		const found = read.find((one) => one.kind === kind);
		if (found) return found;
	}
	return read[0] ?? { kind: 'unknown' };
}
