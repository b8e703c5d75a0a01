import { MONTHS, monthNumber } from '../../../domain/campaign/dates';
import { folded } from '../../../domain/text/french';

/** A name of a sheet or of a file that tells which state of a list it holds. */
export interface DatedName {
	/** What is left of it, folded: two states of one list have the same. */
	readonly of: string;
	/** In which way it is told: only states told in the same way are compared. */
	readonly by: 'version' | 'month' | 'day';
	/** The greater the later: a number of a version, of a month of any year, or of a day. */
	readonly at: number;
	/** `2026-06`, where the year is told. */
	readonly month?: string;
}

const LETTERS = MONTHS.map((name) => folded(name)).join('|');
const NAMED = new RegExp(`\\b(${LETTERS}|janv|fevr|avr|juil|sept|oct|nov|dec) ?(20\\d\\d|\\d\\d(?!\\d))?\\b`);
/** `31 12 2026`, `2026 12`, `12 2026`, once folded; no number of a département. */
const NUMBERS: readonly (readonly [RegExp, (parts: readonly string[]) => readonly (string | undefined)[]])[] =
	[
		[/\b(\d{1,2}) (\d{1,2}) (20\d\d)\b/, ([, day, month, year]) => [year, month, day]],
		[/\b(20\d\d) ?(\d{2}) ?(\d{2})\b/, ([, year, month, day]) => [year, month, day]],
		[/\b(20\d\d) (\d{1,2})\b/, ([, year, month]) => [year, month]],
		[/(?<!\b(?:dd|dt|dep|dept|dpt|departement) )\b(\d{1,2}) (20\d\d)\b/, ([, month, year]) => [year, month]]
	];
const VERSION = /^(.*?) ?\bv(?:ersion)? ?(\d+(?: \d+)?)$/;

const pad = (text: string) => text.padStart(2, '0');

function dated(of: string, year: string | undefined, month: number, day?: string): DatedName | undefined {
	if (!(month >= 1 && month <= 12) || (day !== undefined && !(Number(day) >= 1 && Number(day) <= 31)))
		return undefined;
	const months = (year === undefined ? 0 : Number(year) * 12) + month;
	return {
		of: `${of.replace(/\s+/g, ' ').trim()}${year === undefined ? '' : '\n'}`,
		by: day === undefined ? 'month' : 'day',
		at: day === undefined ? months : months * 31 + Number(day),
		...(year !== undefined && { month: `${year}-${pad(String(month))}` })
	};
}

/** Which state of a list a name tells: `Postes V2`, `Décembre`, `liste 12-2026`; `undefined` where it tells none. */
export function datedName(name: string): DatedName | undefined {
	const words = folded(name.replace(/(\d)\.(?=\d)/g, '$1 '));
	const version = VERSION.exec(words);
	if (version) return { of: version[1]!, by: 'version', at: Number(version[2]!.replace(' ', '.')) };
	const named = NAMED.exec(words);
	if (named) {
		const year = named[2]?.length === 2 ? `20${named[2]}` : named[2];
		return dated(words.replace(named[0], ' '), year, monthNumber(named[1]!) ?? 0);
	}
	for (const [pattern, partsOf] of NUMBERS) {
		const found = pattern.exec(words);
		if (!found) continue;
		const [year, month, day] = partsOf(found);
		const read = dated(words.replace(found[0], ' '), year, Number(month), day);
		if (read) return read;
	}
	return undefined;
}

/** Of names that tell states of one list, the one that is due in a month (ISO, `2026-12`): the last that is not later. */
function dueAmong<T extends DatedName>(states: readonly T[], month?: string): T | undefined {
	const due = states.filter((one) => month === undefined || one.month === undefined || one.month <= month);
	return (due.length > 0 ? due : states).toSorted((a, b) => b.at - a.at)[0];
}

/**
 * The state of its list that is due in the place of one, `undefined` where that is due itself: among those whose names tell
 * states of one list, and that hold the same posts (`alike`).
 */
export function dueInstead<T extends DatedName>(
	own: T,
	states: readonly T[],
	alike: (one: T, other: T) => boolean,
	month?: string
): T | undefined {
	const same = states.filter((other) => own.of === other.of && own.by === other.by && alike(own, other));
	const due = dueAmong(same, month);
	return due && due.at !== own.at ? due : undefined;
}
