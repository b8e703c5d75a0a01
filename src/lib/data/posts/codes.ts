import { codeLevelOf, type TargetLevel } from '../../domain/campaign/campaign';
import { CODE_FORMS, writingWords, writtenCode } from '../../domain/territory/typed/code-forms';
import { typedPostal, typedTerritory, type Meant, type Typed } from '../../domain/territory/typed/typed';
import { typedPlaceWords, unknownWords } from '../../domain/words/typed-words';
import { invalid, valid, type Parsed } from './fields';
import type { Against } from './against';

/** Where a row's post works: one territory, or several where the one that its code named was split since. */
export interface Target {
	readonly code: string;
	/** Share of the row's own share, 0…1. */
	readonly weight: number;
}

const targetsOf = (meant: readonly Meant[]): Target[] => meant.map(({ code, weight }) => ({ code, weight }));

/** Without places any code of the right form will do. */
function parseForm(text: string, level: ReturnType<typeof codeLevelOf>): Parsed<readonly Target[]> {
	const written = writtenCode(text, level);
	return written
		? valid([{ code: written.code, weight: 1 }], writingWords(written))
		: invalid(CODE_FORMS[level].expected);
}

/**
 * The territories of a code. What a spreadsheet did to it is mended and said; so is a code of another year and, where the
 * column holds them (`postal`: what stands beside it), a postal code.
 */
export function parseTargets(
	text: string,
	target: TargetLevel,
	{ places, at, elsewhere }: Against = {},
	postal?: readonly string[]
): Parsed<readonly Target[]> {
	const level = codeLevelOf(target);
	if (!places) return parseForm(text, level);
	const read: Typed =
		(postal && level === 'commune' ? typedPostal(text, postal, places) : undefined) ??
		typedTerritory(text, level, places, at);
	switch (read.kind) {
		case 'exact':
			return valid(targetsOf(read.meant));
		case 'mended':
			// The column is one of codes: a name is proposed, and never taken for granted.
			if (!writtenCode(text, level))
				return invalid(CODE_FORMS[level].expected, typedPlaceWords(read.meant[0]!));
			return valid(targetsOf(read.meant), read.said);
		case 'several':
			return invalid(read.said);
		case 'unknown': {
			// A list that was accepted before keeps a code of the right form, to be counted as not located.
			if (elsewhere === 'kept' && read.code !== undefined) return parseForm(text, level);
			const { expected, nearest } = unknownWords(read, level, places);
			return invalid(expected, nearest);
		}
		default:
			throw new TypeError(read satisfies never);
	}
}
