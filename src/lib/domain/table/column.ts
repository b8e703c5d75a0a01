import type { Atlas, Level } from '../territory/atlas';
import { FTE_EPSILON } from '../figures/coverage';
import { formatFte, formatInteger, formatPercent } from '../text/french';
import type { Covered } from '../figures/covered';
import type { Table } from './table';
import type { Union } from './union';

export const COLUMN_GROUPS = [
	'Territoire',
	'Habitants',
	'Médiation',
	'Besoin et couverture',
	'Est-ce sûr\u202F?',
	'Présence'
] as const;
export type ColumnGroup = (typeof COLUMN_GROUPS)[number];

/** One column of the table: how it is named, sorted, written and totalled. */
export interface TableColumn {
	readonly label: string;
	readonly group: ColumnGroup;
	/** What it counts, with its unit and its edges, in a sentence. */
	readonly hint: string;
	/** True for figures: aligned right, largest first. */
	readonly figures: boolean;
	/** Whether the bundle has what it shows; always where absent. */
	readonly loadedIn?: (atlas: Atlas) => boolean;
	/** Levels where it has a meaning; all of them where absent. */
	readonly levels?: readonly Level[];
	/** What the column is sorted by; NaN (no meaning here) comes last either way. */
	values(table: Table): ArrayLike<number>;
	/** What the screen writes; empty where it has no meaning. */
	text(table: Table, position: number): string;
	/** Between what and what it lies, and where it is now, for a drawing; NaN where it has no meaning. */
	range?(
		table: Table,
		position: number
	): { readonly low: number; readonly high: number; readonly value: number };
	/** The true total of several territories; absent where there is none. */
	total?(union: Union, table: Table): string;
}

/** FTE to one decimal, but a plain 0 where there is none, and never `0,00` where there is a little. */
export function fteText(fte: number): string {
	if (Math.abs(fte) < FTE_EPSILON) return '0';
	if (Math.abs(fte) < 0.005) return fte > 0 ? '<\u202F0,01' : '>\u202F−0,01';
	return formatFte(fte);
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

/** `12 300 (45 %)`; empty where nobody is counted. */
export const shareText = ({
	population,
	totalPopulation
}: Pick<Covered, 'population' | 'totalPopulation'>) =>
	totalPopulation === 0
		? ''
		: `${formatInteger(population)} (${formatPercent(population / totalPopulation)})`;
