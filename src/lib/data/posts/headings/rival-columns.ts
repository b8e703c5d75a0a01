import { folded } from '../../../domain/text/french';
import { fteUnder } from './fte-unit';
import { headingYear } from './heading';
import { seriesOf } from './heading-words';
import type { Meaning } from './meanings';

/** A column that a heading gives this meaning. */
export interface NamedColumn {
	readonly at: number;
	readonly heading: string;
	readonly values: readonly string[];
}

/** Columns of one series, `Commune 1`, `Commune 2`, `Autres communes`: the post works in all of them. */
export const seriesWith = (first: NamedColumn, others: readonly NamedColumn[]): readonly NamedColumn[] => {
	const series = seriesOf(first.heading);
	// Two columns of one name are told apart by their letters: that is no series.
	const isTwin = ({ heading }: NamedColumn) => /\(colonne [A-Z]+\)$/.test(heading);
	return isTwin(first)
		? [first]
		: [first, ...others.filter((one) => !isTwin(one) && seriesOf(one.heading) === series)];
};

const TOLERANCE = 0.005;
const isTerritoryCode = (text: string) => /^(?:Q[NP]\s?\w{6}|\d{9})\b/i.test(text);
const isCode = (text: string) => /^[\dA-Z]{0,3}\d{2,}/.test(text);

/** Whether two columns say different things of some row; a code beside a name is no contradiction. */
function differ(meaning: Meaning, one: NamedColumn, other: NamedColumn): boolean {
	return one.values.some((text, i) => {
		const beside = other.values[i] ?? '';
		if (text === '' || beside === '') return false;
		if (meaning === 'etp') {
			const [a, b] = [fteUnder(one.heading, text), fteUnder(other.heading, beside)];
			return a !== undefined && b !== undefined && Math.abs(a - b) > TOLERANCE;
		}
		return isCode(text) === isCode(beside) && folded(text) !== folded(beside);
	});
}

/** Columns that hold the codes and the names of the same territories. */
export const codesAndNames = (columns: readonly NamedColumn[]): readonly NamedColumn[] => {
	const codes = columns.find(({ values }) => values.some((text) => isTerritoryCode(text)));
	const names = columns.find(
		(one) => one !== codes && one.values.some((text) => text !== '' && !isTerritoryCode(text))
	);
	return codes && names ? [codes, names] : [];
};

/** Of another year, or a part of what another column gives: `ETP 2024`, `dont ETP vacants`. */
const isNoRival = ({ heading }: NamedColumn, year: number) =>
	(headingYear(heading) ?? year) !== year || /^dont\b/.test(folded(heading));

/** The columns that contradict the one that is read, however sure its heading is. */
export const rivalsOf = (
	meaning: Meaning,
	read: NamedColumn,
	others: readonly NamedColumn[],
	year: number
): readonly NamedColumn[] => others.filter((one) => !isNoRival(one, year) && differ(meaning, read, one));
