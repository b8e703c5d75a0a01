import { counted, enumerated, folded, quoted } from '../../domain/text/french';
import { PART_FIELDS, PART_LEVELS, type LevelOfParts } from '../../domain/territory/perimeter';
import type { FiveDigits } from '../../domain/territory/typed/code-column';
import type { KnownPlaces } from '../../domain/territory/typed/known-places';
import { typedByAnyName } from '../../domain/territory/typed/other-names';
import {
	codeAndName,
	typedAmong,
	typedPostal,
	typedTerritory,
	type Mending,
	type Typed
} from '../../domain/territory/typed/typed';
import type { CodeOutcome, Homonyms, UnknownCode } from './outcome';

/** A value of a list, and how it is to be read where that is known. */
export interface ListedCode {
	readonly text: string;
	readonly line: number;
	/** The other cells of its row: they may name the commune of a postal code. */
	readonly others?: readonly string[];
	readonly as?: FiveDigits;
	/** The level that the column names; absent: any. */
	readonly level?: LevelOfParts;
}

/** Candidates of a name that lie in the département that the row names. */
function inNamedDepartement(
	text: string,
	read: Typed,
	others: readonly string[],
	places: KnownPlaces
): Typed {
	if (read.kind !== 'several') return read;
	const departements = others.flatMap((other) => {
		const typed = typedTerritory(other, 'departement', places);
		// A number that lost its zero may count anything.
		const told = typed.kind === 'exact' || (typed.kind === 'mended' && typed.how === 'name');
		return told ? typed.meant.map(({ code }) => code) : [];
	});
	const [only, ...more] = read.candidates.filter((place) =>
		places.departementsOf(place).some((code) => departements.includes(code))
	);
	if (!only || more.length > 0) return read;
	const said = `${quoted(text.trim())} est lu comme ${codeAndName(only)}, du département de sa ligne.`;
	return { kind: 'mended', how: 'name', meant: [{ ...only, weight: 1 }], said };
}

function readOne({ text, others = [], as, level }: ListedCode, places: KnownPlaces): Typed {
	const postal = as === 'postal' ? typedPostal(text, others, places) : undefined;
	if (postal) return postal;
	const read = level ? typedByAnyName(text, level, places) : typedAmong(text, PART_LEVELS, places);
	const named = read.kind === 'unknown' && !level ? typedByAnyName(text, 'epci', places) : read;
	return inNamedDepartement(text, named, others, places);
}

/** Mended in so many rows that they are counted, or of no matter. */
const COUNTED: readonly Mending[] = ['writing', 'zero', 'postal'];
/** Postal codes that a note names; the others are counted. */
const NAMED = 6;

/** What a mended code is said to be, one sentence a line. */
function mendedNote({ text, line }: ListedCode, read: Typed, places: KnownPlaces): string | undefined {
	if (read.kind !== 'mended' || COUNTED.includes(read.how)) return undefined;
	const { name } = read.meant[0]!;
	if (read.how === 'name' && folded(text) === folded(name)) return undefined;
	const names = enumerated(read.meant.map(({ code, name }) => `${name} (${code})`));
	const isCode = /^\d/.test(text.trim());
	if (!isCode || (read.how !== 'merged' && read.how !== 'split')) return `Ligne ${line}\u202F: ${read.said}`;
	return `Ligne ${line}\u202F: ${text.trim()} n’est plus un code de commune en ${places.cog}\u202F; il est compris dans ${names}.`;
}

function postalNote(read: readonly string[]): string {
	const more = read.length > NAMED ? `, et ${counted(read.length - NAMED, 'autre')}` : '';
	return `${counted(read.length, 'code postal est lu', 'codes postaux sont lus')} comme ${read.length > 1 ? 'leur' : 'sa'} commune\u202F: ${read.slice(0, NAMED).join(', ')}${more}.`;
}

/** Sorts what a list names into levels, each once; says what was mended, and keeps what is to be asked about. */
export function sortCodes(lines: readonly ListedCode[], places: KnownPlaces): CodeOutcome {
	const found = { epcis: new Set<string>(), communes: new Set<string>(), qpvs: new Set<string>() };
	const unknown: UnknownCode[] = [];
	const homonyms: Homonyms[] = [];
	const notes: string[] = [];
	const postal = new Set<string>();
	let zeros = 0;
	for (const one of lines) {
		const read = readOne(one, places);
		switch (read.kind) {
			case 'unknown':
				unknown.push({ code: one.text.trim(), line: one.line });
				break;
			case 'several':
				homonyms.push({
					line: one.line,
					text: one.text.trim(),
					codes: read.candidates.map(({ code }) => code)
				});
				break;
			case 'exact':
			case 'mended': {
				// `PART_LEVELS` are the only levels that are asked for.
				for (const { level, code } of read.meant) found[PART_FIELDS[level as LevelOfParts]].add(code);
				if (read.kind === 'mended' && read.how === 'zero') zeros++;
				if (read.kind === 'mended' && read.how === 'postal')
					postal.add(`${one.text.trim()} ${read.meant[0]!.name}`);
				const note = mendedNote(one, read, places);
				if (note !== undefined) notes.push(note);
				break;
			}
			default:
				throw new TypeError(read satisfies never);
		}
	}
	if (zeros > 0)
		notes.push(
			`${counted(zeros, 'code')} à quatre chiffres\u202F: le zéro de tête, qu’un tableur efface, a été remis.`
		);
	if (postal.size > 0) notes.push(postalNote([...postal]));
	return {
		kind: 'codes',
		epcis: [...found.epcis],
		communes: [...found.communes],
		qpvs: [...found.qpvs],
		unknown,
		homonyms,
		notes
	};
}

/** What an unknown code may be, in a few words. */
export function unknownCodeWords({ code, line }: UnknownCode, region: string): string {
	return `ligne ${line}\u202F: ${quoted(code)} n’est ni une commune, ni un EPCI, ni un QPV de la région ${region}`;
}
