import { readCells } from '../../data/files/delimited';
import { quoted } from '../../domain/text/french';
import { codeColumn, type FiveDigits } from '../../domain/territory/typed/code-column';
import type { KnownPlaces } from '../../domain/territory/typed/known-places';
import type { LevelOfParts } from '../../domain/territory/perimeter';
import { sortCodes, type ListedCode } from './codes';
import { codeColumns, listTable, nameColumn, type ListTable, type TerritoryColumn } from './csv-columns';
import { PerimeterProblem, type CodeOutcome, type Readings } from './outcome';

const WHOLES: Readonly<Record<LevelOfParts, { all: string; one: string }>> = {
	qpv: { all: 'Les QPV', one: 'un QPV' },
	commune: { all: 'Les communes', one: 'une commune' },
	epci: { all: 'Les EPCI entiers', one: 'un EPCI' }
};
const NAMES: Readonly<Record<LevelOfParts, string>> = {
	qpv: 'de QPV',
	commune: 'de communes',
	epci: 'd’EPCI'
};

/** The values of a column, or of one and, where it is empty, of another. */
function listed({ rows }: ListTable, { at }: TerritoryColumn, otherwise?: TerritoryColumn): ListedCode[] {
	return rows.flatMap(({ cells, line }) => {
		const text = cells[at] || cells[otherwise?.at ?? -1] || '';
		return text === '' ? [] : [{ text, line, others: cells.filter((cell) => cell !== text) }];
	});
}

/** A column read as what its codes are, or both ways where that must be asked. */
function readColumn(
	codes: readonly ListedCode[],
	heading: string | undefined,
	places: KnownPlaces
): CodeOutcome | Readings {
	const column = codeColumn(
		heading,
		codes.map(({ text, others = [] }) => ({ value: text, others })),
		places
	);
	const read = (as: (i: number) => FiveDigits) =>
		sortCodes(
			codes.map((one, i) => ({ ...one, as: as(i) })),
			places
		);
	if (column.kind === 'ask')
		return {
			kind: 'readings',
			question: column.said,
			readings: [
				{ label: 'Ce sont des codes Insee', outcome: read(() => 'insee') },
				{ label: 'Ce sont des codes postaux', outcome: read(() => 'postal') }
			]
		};
	const outcome = read((i) => column.as[i]!);
	return column.said === undefined ? outcome : { ...outcome, notes: [column.said, ...outcome.notes] };
}

/** Rows that name a fine territory, and others that name a coarse one only: which is meant must be asked. */
function askLevel(
	table: ListTable,
	finest: TerritoryColumn,
	coarser: TerritoryColumn,
	places: KnownPlaces
): Readings {
	const [fine, coarse] = [WHOLES[finest.level], WHOLES[coarser.level]];
	const labelled = (label: string, read: CodeOutcome | Readings) =>
		read.kind === 'codes'
			? [{ label, outcome: read }]
			: read.readings.map((one) => ({ ...one, label: `${label} (${one.label.toLowerCase()})` }));
	return {
		kind: 'readings',
		question: `Des lignes nomment ${fine.one}, d’autres ${coarse.one} seulement. Que faut-il ajouter\u202F?`,
		readings: [
			...labelled(
				`${fine.all}, et ${coarse.all.toLowerCase().replace('epci', 'EPCI')} des autres lignes`,
				readColumn(listed(table, finest, coarser), finest.heading, places)
			),
			...labelled(coarse.all, readColumn(listed(table, coarser), coarser.heading, places))
		]
	};
}

function readNames(table: ListTable, column: TerritoryColumn, places: KnownPlaces): CodeOutcome {
	const { level, heading } = column;
	const outcome = sortCodes(
		listed(table, column).map((one) => ({ ...one, level })),
		places
	);
	const where = heading ? `La colonne ${quoted(heading)} est lue` : 'Les lignes sont lues';
	return { ...outcome, notes: [`${where} comme des noms ${NAMES[level]}.`, ...outcome.notes] };
}

/**
 * What a CSV names: its column of codes (communes, QPVs, EPCIs; the finest wins), else its column of names.
 * `notes`: what was said of the file before it was cut into cells.
 */
export function readCsv(
	text: string,
	file: string,
	places: KnownPlaces,
	notes: readonly string[] = []
): CodeOutcome | Readings {
	return readList(readCells(text).rows, file, places, notes);
}

/** What the rows of a list name, whatever the file was. */
export function readList(
	rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
	file: string,
	places: KnownPlaces,
	notes: readonly string[] = []
): CodeOutcome | Readings {
	if (rows.length === 0)
		throw new PerimeterProblem(`Le fichier ${quoted(file)} est vide\u202F: on attend un code par ligne.`);
	const table = listTable(rows, places);
	const columns = codeColumns(table, places);
	const names = columns ? undefined : nameColumn(table, places);
	if (!columns && !names)
		throw new PerimeterProblem(
			`Aucune colonne de ${quoted(file)} ne contient de code ni de nom connu de la région ${places.region}. On attend des codes Insee de communes (63430), des Siren d’EPCI (200070712) ou des codes de QPV (QN06301M), un par ligne, ou les noms de ces territoires.`
		);
	const read = names
		? readNames(table, names, places)
		: columns!.coarser
			? askLevel(table, columns!.finest, columns!.coarser, places)
			: readColumn(listed(table, columns!.finest), columns!.finest.heading, places);
	const withNotes = (outcome: CodeOutcome) => ({ ...outcome, notes: [...notes, ...outcome.notes] });
	return read.kind === 'codes'
		? withNotes(read)
		: { ...read, readings: read.readings.map((one) => ({ ...one, outcome: withNotes(one.outcome) })) };
}
