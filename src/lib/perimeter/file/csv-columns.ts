import { folded } from '../../domain/text/french';
import { headingSays } from '../../domain/territory/typed/code-column';
import { writtenCode } from '../../domain/territory/typed/code-forms';
import { epcisMeant } from '../../domain/territory/typed/epci-names';
import type { KnownPlaces } from '../../domain/territory/typed/known-places';
import { PART_LEVELS, type LevelOfParts } from '../../domain/territory/perimeter';

/** A list as a table: its heading where it has one, and the rows under it. */
export interface ListTable {
	readonly heading: readonly string[] | undefined;
	readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** A column that names territories, by code or by name. */
export interface TerritoryColumn {
	readonly at: number;
	readonly heading: string | undefined;
	/** The level that most of its values are of, the finest of two alike. */
	readonly level: LevelOfParts;
	/** Number of values, and of those that are known. */
	readonly filled: number;
	readonly known: number;
	/** Known as they stand, with nothing mended. */
	readonly exact: number;
}

const HEADING = /^(?:noms?|libelles?|villes?|communes?|codes?|territoires?|quartiers?|qpv|epci|insee)\b/;
/** Numbers of four or five digits that are no codes. */
const AMOUNT =
	/population|habitant|\bhab\b|\bnb\b|nombre|effectif|superficie|surface|annee|millesime|montant/;

const hasCodeForm = (text: string) => PART_LEVELS.some((level) => writtenCode(text, level) !== undefined);
const namedAt = (level: LevelOfParts, text: string, places: KnownPlaces) =>
	level === 'epci'
		? epcisMeant(text, places)
		: level === 'commune'
			? [...places.named(level, text), ...places.formerlyNamed(text)]
			: places.named(level, text);
const isNamed = (text: string, places: KnownPlaces) =>
	PART_LEVELS.some((level) => namedAt(level, text, places).length > 0);

/** Parts the heading from the rows: its cells are no codes, and are no names of territories either. */
export function listTable(
	all: readonly { readonly line: number; readonly cells: readonly string[] }[],
	places: KnownPlaces
): ListTable {
	const [first, ...rest] = all;
	const isHeading =
		first &&
		!first.cells.some(hasCodeForm) &&
		(first.cells.some((cell) => HEADING.test(folded(cell))) ||
			!first.cells.some((cell) => isNamed(cell, places)));
	return isHeading ? { heading: first.cells, rows: rest } : { heading: undefined, rows: all };
}

interface KnownValue {
	readonly level: LevelOfParts;
	readonly exact: boolean;
}

/** The level of a code, a postal one being its communes'. */
function levelOfCode(text: string, places: KnownPlaces): KnownValue | undefined {
	for (const level of PART_LEVELS) {
		const written = writtenCode(text, level);
		if (!written) continue;
		const { code, mended } = written;
		if (
			places.has(level, code) ||
			(level === 'commune' && (places.carried(code) ?? places.ofPostal(code)[0]))
		)
			return { level, exact: mended !== 'zero' };
	}
	return undefined;
}

const levelOfName =
	(level: LevelOfParts) =>
	(text: string, places: KnownPlaces): KnownValue | undefined =>
		namedAt(level, text, places).length > 0 ||
		(level === 'commune' && places.arrondissementNamed(text) !== undefined)
			? { level, exact: true }
			: undefined;

function columnAt(
	{ heading, rows }: ListTable,
	at: number,
	valueOf: (text: string) => KnownValue | undefined
): TerritoryColumn | undefined {
	const values = rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');
	const known = values.flatMap((value) => valueOf(value) ?? []);
	if (known.length === 0 || AMOUNT.test(folded(heading?.[at] ?? ''))) return undefined;
	const counts = PART_LEVELS.map((level) => known.filter((one) => one.level === level).length);
	return {
		at,
		heading: heading?.[at],
		level: PART_LEVELS[counts.indexOf(Math.max(...counts))]!,
		filled: values.length,
		known: known.length,
		exact: known.filter(({ exact }) => exact).length
	};
}

function columnsOf(table: ListTable, valueOf: (text: string) => KnownValue | undefined): TerritoryColumn[] {
	const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
	const found = Array.from({ length: width }, (_, at) => columnAt(table, at, valueOf) ?? []).flat();
	const mostly = found.filter(({ known, filled }) => known * 2 >= filled);
	return mostly.length > 0 ? mostly : found;
}

const isPostal = ({ heading }: TerritoryColumn) => headingSays(heading) === 'postal';

/**
 * The column of codes that a list is read from: the finest level wins, then the fullest; and a coarser one that says
 * something in rows where that one is empty.
 */
export function codeColumns(
	table: ListTable,
	places: KnownPlaces
): { readonly finest: TerritoryColumn; readonly coarser?: TerritoryColumn } | undefined {
	const all = columnsOf(table, (text) => levelOfCode(text, places));
	const better = all.filter(
		(one) =>
			!all.some(
				(other) =>
					other !== one &&
					other.level === one.level &&
					((isPostal(one) && !isPostal(other)) || (one.exact === 0 && other.exact > 0))
			)
	);
	const rank = ({ level }: TerritoryColumn) => PART_LEVELS.indexOf(level);
	const [finest, ...others] = better.sort(
		(a, b) => rank(a) - rank(b) || b.filled - a.filled || b.known - a.known || a.at - b.at
	);
	if (!finest) return undefined;
	const speaksAlone = ({ at }: TerritoryColumn) =>
		table.rows.some(({ cells }) => (cells[finest.at] ?? '') === '' && (cells[at] ?? '') !== '');
	const coarser = others.find((one) => rank(one) > rank(finest) && speaksAlone(one));
	return { finest, ...(coarser && { coarser }) };
}

/** The column of names that most of the values of are known, communes before EPCIs and QPVs of the same name. */
export function nameColumn(table: ListTable, places: KnownPlaces): TerritoryColumn | undefined {
	const found = (['commune', 'epci', 'qpv'] as const).flatMap((level) =>
		columnsOf(table, (text) => levelOfName(level)(text, places))
	);
	const most = Math.max(0, ...found.map(({ known }) => known));
	return found.find(({ known, filled }) => known === most && known * 2 >= filled);
}
