import type { Atlas } from '../territory/atlas';
import type { FigureDefinition } from '../figures/catalogue/definition';
import type { Covered } from '../figures/covered';
import { formatInteger, formatPercent } from '../text/french';
import type { Table } from './table';
import type { Union } from './union';

/** Where the table finds a figure of the catalogue. */
export interface TableReading {
	/** Whether the bundle has what it shows; always where absent. */
	readonly loadedIn?: (atlas: Atlas) => boolean;
	/** What the column is sorted by; NaN (no meaning here) comes last either way. */
	values(table: Table): ArrayLike<number>;
	/** What the screen writes, where it is more than the value; empty where it has no meaning. */
	text?(table: Table, position: number): string;
	/** Between what and what it lies, and where it is now, for a drawing; NaN where it has no meaning. */
	range?(
		table: Table,
		position: number
	): { readonly low: number; readonly high: number; readonly value: number };
	/** What several territories have together, where the figures of their cells do not say it. */
	total?(union: Union, table: Table): number | string;
}

/** One column of the table: a figure, and where it is found. */
export interface TableColumn extends FigureDefinition {
	/** Meaning, and how it is sorted where that is not plain. */
	readonly hint: string;
	/** True for figures: aligned right, largest first. */
	readonly figures: boolean;
	readonly loadedIn?: TableReading['loadedIn'];
	readonly values: TableReading['values'];
	readonly range?: TableReading['range'];
	readonly text: (table: Table, position: number) => string;
	/** True total of several territories, as it is written; empty where there is none. */
	readonly total: (union: Union, table: Table) => string;
}

/** `0,2 à 1,4`, or one figure where both are written the same; empty where there is none. */
export function rangeText(low: number, high: number, format: (value: number) => string): string {
	if (Number.isNaN(low)) return '';
	const [from, to] = [format(low), format(high)];
	return from === to ? from : `${from} à ${to}`;
}

/** `3 sur 12`; empty where there is nothing to cover. */
export const outOfText = (count: number, total: number) =>
	total === 0 ? '' : `${formatInteger(count)} sur ${formatInteger(total)}`;

/** `12 300 (45 %)`; empty where nobody is counted, or not everybody. */
export const shareCellText = ({
	population,
	totalPopulation
}: Pick<Covered, 'population' | 'totalPopulation'>) =>
	totalPopulation > 0 ? `${formatInteger(population)} (${formatPercent(population / totalPopulation)})` : '';
