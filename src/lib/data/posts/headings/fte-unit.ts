import { folded } from '../../../domain/text/french';
import { templateFte, plainNumber } from '../values/numbers';

/** What a number under a heading of FTE is written with: `%`, `h/semaine`; absent where it is an FTE itself. */
export function fteUnit(heading: string, unit = ''): string | undefined {
	const both = `${heading} ${unit}`;
	const words = folded(both);
	if (/%|\bpourcentages?\b|\bpour cent\b/i.test(both)) return '%';
	const per = /\b(?:mois|mensuel\w*)\b/.test(words)
		? 'mois'
		: /\b(?:an|annees?|annuel\w*)\b/.test(words)
			? 'an'
			: 'semaine';
	if (/\b(?:heures?|h|horaires?|hebdo\w*)\b/.test(words) && !/\bjours?\b/.test(words)) return `h/${per}`;
	return /\b(?:jours?|j)\b/.test(words) ? `jours/${per}` : undefined;
}

/** Up to here a number under a heading of rates or of hours is an FTE already: the spreadsheet keeps 80 % as 0,8. */
const ALREADY_FTE = 2;

/** A number with the unit of its heading. */
export function withFteUnit(text: string, unit: string | undefined): string {
	const number = plainNumber(text);
	if (unit === undefined || text === '' || Number.isNaN(number)) return text;
	return !unit.startsWith('j') && number <= ALREADY_FTE ? text : `${text} ${unit}`;
}

/** The FTE that a text under a heading stands for; `undefined` where it is none. */
export function fteUnder(heading: string, text: string): number | undefined {
	const read = templateFte(withFteUnit(text, fteUnit(heading)));
	const fte = read === undefined ? NaN : Number(read);
	if (Number.isNaN(fte)) return undefined;
	return fte > 10 && fte <= 100 ? fte / 100 : fte;
}
