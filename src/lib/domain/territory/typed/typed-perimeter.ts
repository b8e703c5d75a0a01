import { counted, enumerated } from '../../text/french';
import { enumeratedSome } from '../../text/some';
import { PART_LEVELS } from '../perimeter';
import { WITHOUT, writePerimeter, writtenPerimeter } from '../perimeter-code';
import { unknownCodesSentence } from '../perimeter-parts';
import type { KnownPlaces } from './known-places';
import { typedByAnyName } from './other-names';
import { severalNamed, typedAmong, type Meant, type Mending, type Typed } from './typed';

/** The perimeter of a link whose codes are not all published ones. */
export interface TypedPerimeter {
	/** The same with published codes only; absent where none is left. */
	readonly code?: string;
	/** A French sentence each: what was read otherwise, what may be several things, what is unknown. */
	readonly said: readonly string[];
}

/** Codes that a sentence names; the others are counted. */
const NAMED = 8;

const WHY: Readonly<Record<Mending, string | undefined>> = {
	writing: undefined,
	zero: 'zéro initial remis',
	merged: 'commune fusionnée',
	split: 'commune séparée',
	arrondissement: 'arrondissement',
	name: 'par son nom',
	postal: 'code postal'
};

/** A code, or a name that only one territory of these levels has or had. */
function typedPart(text: string, places: KnownPlaces): Typed {
	const read = typedAmong(text, PART_LEVELS, places);
	if (read.kind === 'exact' || (read.kind === 'mended' && read.how !== 'name')) return read;
	const known = PART_LEVELS.map((level) => typedByAnyName(text, level, places)).filter(
		({ kind }) => kind !== 'unknown'
	);
	const named = known.flatMap((one) =>
		one.kind === 'several' ? one.candidates : one.kind === 'unknown' ? [] : one.meant
	);
	if (known.length > 1) return severalNamed(text, named);
	return known[0] ?? read;
}

const someOf = (all: readonly string[]) => enumeratedSome(all, NAMED);

const inFull = ({ code, name }: Meant) => `${code} ${name}`;

function mendedSentence(mended: readonly string[]): string {
	const one = mended.length === 1;
	const what = one
		? 'Un code du périmètre de l’adresse est lu'
		: `${counted(mended.length, 'code')} du périmètre de l’adresse sont lus`;
	return `${what} autrement\u202F: ${someOf(mended)}.`;
}

/** Where a list has postal codes: its Insee codes that are postal codes of other communes too. */
function bothSentence(exact: readonly Meant[], places: KnownPlaces): string[] {
	const both = exact.flatMap((place) => {
		const [other] = places.ofPostal(place.code).filter(({ code }) => code !== place.code);
		return other && place.level === 'commune' ? [`${place.code} (${place.name}, et non ${other.name})`] : [];
	});
	if (both.length === 0) return [];
	return [
		`Dans le périmètre de l’adresse, ${someOf(both)} ${both.length > 1 ? 'sont lus comme codes' : 'est lu comme code'} Insee.`
	];
}

/** The last of each: what a later code says of a cell counts. */
const lastOfEach = (codes: readonly string[]) => [...new Set(codes.toReversed())].toReversed();

/** Reads the codes of a perimeter as somebody typed them, or as they were in another year; `undefined` where it is no perimeter. */
export function typedPerimeter(text: string, places: KnownPlaces): TypedPerimeter | undefined {
	const written = writtenPerimeter(text);
	if (!written) return undefined;
	const codes: string[] = [];
	const mended: string[] = [];
	const asked: string[] = [];
	const unknown: string[] = [];
	const exact: Meant[] = [];
	let postal = false;
	for (const one of written.codes) {
		const sign = one.startsWith(WITHOUT) ? WITHOUT : '';
		const typed = one.slice(sign.length);
		const read = typedPart(typed, places);
		postal ||= places.ofPostal(typed).length > 0 && !places.has('commune', typed);
		switch (read.kind) {
			case 'exact':
			case 'mended': {
				codes.push(...read.meant.map(({ code }) => sign + code));
				if (read.kind === 'exact') {
					exact.push(...read.meant);
					break;
				}
				const why = WHY[read.how];
				const meant = `${typed} pour ${enumerated(read.meant.map(inFull))}`;
				mended.push(why === undefined ? meant : `${meant} (${why})`);
				break;
			}
			case 'several':
				asked.push(`Laissé de côté dans le périmètre de l’adresse\u202F: ${read.said}`);
				break;
			case 'unknown':
				unknown.push(typed);
				break;
			default:
				throw new TypeError(read satisfies never);
		}
	}
	const unknownSaid = unknownCodesSentence(unknown, places.region);
	return {
		...(codes.length > 0 && { code: writePerimeter(written.name, lastOfEach(codes)) }),
		said: [
			...(mended.length > 0 ? [mendedSentence(mended)] : []),
			...(postal ? bothSentence(exact, places) : []),
			...asked,
			...(unknownSaid === undefined ? [] : [unknownSaid])
		]
	};
}
