import { formatNumber } from '../text/french';
import type { Ignore } from '../text/ignore';
import type { Indicator } from '../figures/indicator';

/** Ways to make classes from the values; the published classes are the absence of a classing. */
export const BREAK_METHODS = ['quantiles', 'equal', 'jenks'] as const;
export type BreakMethod = (typeof BREAK_METHODS)[number];
export const CLASS_COUNTS = [3, 4, 5, 6, 7] as const;
export type ClassCount = (typeof CLASS_COUNTS)[number];

/** How the reader wants the rates classed; their own breaks are in the unit of the screen. */
export type Classing =
	| { readonly method: BreakMethod; readonly count: ClassCount }
	| { readonly method: 'own'; readonly breaks: readonly number[] };

/** Rates that may be classed otherwise than published. */
export const CLASSED = ['coverage', 'fte-10k', 'fdep'] as const;
export type Classed = (typeof CLASSED)[number];
export const isClassed = (indicator: Indicator): indicator is Classed =>
	(CLASSED as readonly Indicator[]).includes(indicator);

/** What a break may be: coverage in percent, FTE per 10 000 inhabitants, the score of the index. */
const LIMITS: Readonly<Record<Classed, readonly [number, number]>> = {
	coverage: [0, 10_000],
	'fte-10k': [0, 1_000],
	fdep: [-10, 10]
};
const METHOD_PARAMS: Readonly<Record<BreakMethod, string>> = {
	quantiles: 'quantiles',
	equal: 'egales',
	jenks: 'jenks'
};
const FEWEST = 2;
const MOST = 6;

/** Breaks between classes: rates begin at zero, so that a break at zero says nothing more. */
export const innerBreaks = (indicator: Classed, breaks: readonly number[]): number[] =>
	indicator === 'fdep' ? [...breaks] : breaks.filter((value) => value > 0);

/** What is wrong with breaks, as the end of a French sentence; `undefined` where they can be used. */
export function breaksProblem(indicator: Classed, breaks: readonly number[]): string | undefined {
	const [least, most] = LIMITS[indicator];
	if (breaks.some((value) => !(value >= least && value <= most)))
		return `chaque seuil est un nombre de ${formatNumber(least)} à ${formatNumber(most)}`;
	if (breaks.some((value, i) => i > 0 && value <= breaks[i - 1]!))
		return 'les seuils vont en croissant, chacun une fois';
	const { length } = innerBreaks(indicator, breaks);
	return length < FEWEST || length > MOST
		? `on attend de ${FEWEST} à ${MOST} seuils${indicator === 'fdep' ? '' : ' au-dessus de zéro'}, soit de ${FEWEST + 1} à ${MOST + 1} classes`
		: undefined;
}

/** Breaks as one types them: `25 ; 50 ; 100`, `0,1 0,25`, `25,50,100`. What is no number is NaN. */
export function readBreaks(text: string): number[] {
	const trimmed = text.trim();
	const tokens = trimmed.includes(';') ? trimmed.split(';') : trimmed.split(/\s+/);
	return tokens
		.map((token) => token.trim().replace(/,$/, ''))
		.flatMap((token) => (token.split(',').length > 2 ? token.split(',') : [token.replace(',', '.')]))
		.filter((token, i, all) => token !== '' || all.length === 1)
		.map((token) => (token === '' ? NaN : Number(token.replace('\u2212', '-'))));
}

/** `quantiles-5`, `0,25,50,100` */
export const formatClassing = (classing: Classing): string =>
	classing.method === 'own'
		? classing.breaks.join(',')
		: `${METHOD_PARAMS[classing.method]}-${classing.count}`;

/** Reads the classes of an address; what cannot be used is said and ignored. */
export function parseClassing(
	text: string | null,
	indicator: Indicator,
	ignore: Ignore
): Classing | undefined {
	if (text === null) return undefined;
	if (!isClassed(indicator)) {
		ignore('classes', text, 'cet indicateur n’a pas de classes à choisir');
		return undefined;
	}
	const [word = '', number = ''] = text.split('-');
	const method = BREAK_METHODS.find((one) => METHOD_PARAMS[one] === word);
	const count = CLASS_COUNTS.find((one) => String(one) === number);
	if (method && count) return { method, count };
	const breaks = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
	const problem = breaksProblem(indicator, breaks);
	if (!problem) return { method: 'own', breaks };
	ignore(
		'classes',
		text,
		/^[-\d.,]+$/.test(text)
			? problem
			: 'on attend quantiles-5, egales-5, jenks-5 (de 3 à 7 classes) ou des seuils, comme 25,50,100'
	);
	return undefined;
}
