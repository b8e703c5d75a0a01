import { preciseFte } from '../figures/catalogue/format';
import { formatPercent, plural } from '../text/french';
import type { CoverageClass } from '../figures/classes';

/** Said instead of a coverage rate where there is none. */
export const noRateWords = (coverageClass: CoverageClass): string =>
	coverageClass === 'unknown' ? 'besoin inconnu' : 'sans besoin';

/** What an interval is about, and the unit that goes with it. */
export type IntervalKind = 'coverage' | 'missing';

/** A range over the variants of the norm, and where the norm in force stands. */
export interface Interval {
	readonly kind: IntervalKind;
	/** NaN where no variant gives a value. */
	readonly low: number;
	readonly high: number;
	/** `undefined` where the norm in force gives none. */
	readonly value: number | undefined;
}

const shown = (kind: IntervalKind, value: number) =>
	kind === 'coverage' ? formatPercent(value) : preciseFte(value);

/** `de 24 % à 58 %`, or `58 %` where the ends are shown alike; `undefined` where no variant gives a value. */
export function endsText({ kind, low, high }: Omit<Interval, 'value'>): string | undefined {
	if (Number.isNaN(low) || Number.isNaN(high)) return undefined;
	const [from, to] = [shown(kind, low), shown(kind, high)];
	const unit = kind === 'missing' ? `\u00A0ETP ${plural(high, 'manquant')}` : '';
	return from === to ? `${to}${unit}` : `de ${from} à ${to}${unit}`;
}

/** The interval in words: present value, then range. */
export function intervalText(interval: Interval): string {
	const { kind, value } = interval;
	const range = endsText(interval);
	const unit = kind === 'missing' ? '\u00A0ETP' : '';
	if (value === undefined)
		return range === undefined
			? 'sans besoin, quelle que soit l’hypothèse'
			: `sans besoin, ${range} selon les hypothèses qui en donnent un`;
	const present = `${shown(kind, value)}${unit}`;
	return range === undefined
		? `${present}, sans besoin selon d’autres hypothèses`
		: `${present}, ${range} selon l’hypothèse`;
}

/** Beyond twice the need a drawing says nothing more. */
const MOST_COVERAGE = 2;

/** From where to where the drawing goes; what lies beyond is cut there and said in words. */
export function extentOf({ kind, low, high, value }: Interval): [number, number] {
	const values = [low, high, ...(value === undefined ? [] : [value])].filter((v) => !Number.isNaN(v));
	if (kind === 'coverage') return [0, Math.min(MOST_COVERAGE, Math.max(1, ...values))];
	return [Math.min(0, ...values), Math.max(0, ...values)];
}
