import { counted, enumerated } from '../domain/text/french';
import type { Dossier, DossierRow, DossierSection, SectionId } from '../report/dossier/dossier';

/** Two pages of A4 with what matters most, or every row of every table, on as many pages as it takes. */
export type PaperChoice = 'two-pages' | 'whole';

/** Positions of the rows of a long table that two pages hold, its total aside; none where it is left out. */
export type PaperRows = Readonly<Partial<Record<SectionId, ReadonlySet<number>>>>;

/** Lines of tables that the second page has room for, beside its headings, the method and the sources. */
const LINES = 24;
/** Of them, what structures may take, with what is said of their overlap; a few are always there. */
const STRUCTURE_LINES = 9;
const STRUCTURES = 3;
/** Places that are always there. */
const PLACES = 12;
/** Lines of a heading, a paragraph, a caption and column headings. */
const AROUND = 6;
/** A row or two more take no more room than the sentence that would replace them. */
const SPARE = 2;

/** Characters that a line of each column of the structures holds, and one of a sentence. */
const STRUCTURE_CHARACTERS = [28, 16, 7, 7, 7, 32, 16] as const;
const SENTENCE_CHARACTERS = 150;
const PLACE_CHARACTERS = 30;

/** Rows but the total, with their positions. */
const bodyOf = (rows: readonly DossierRow[]) =>
	rows.map((row, at) => ({ ...row, at })).filter(({ kind }) => kind !== 'total');
const positions = (rows: readonly { readonly at: number }[]) => new Set(rows.map(({ at }) => at));

const linesOf = ({ cells }: DossierRow) =>
	Math.max(1, ...cells.map((cell, i) => Math.ceil(cell.length / (STRUCTURE_CHARACTERS[i] ?? 54))));

function keptStructures(section: DossierSection | undefined) {
	const all = bodyOf(section?.tables[0]?.rows ?? []);
	let lines = (section?.paragraphs ?? [])
		.slice(1)
		.reduce((sum, { length }) => sum + Math.ceil(length / SENTENCE_CHARACTERS), 0);
	const kept = all.filter((row, i) => {
		const more = linesOf(row);
		if (i >= STRUCTURES && lines + more > STRUCTURE_LINES) return false;
		lines += more;
		return true;
	});
	return { kept: positions(kept), lines, cut: kept.length < all.length };
}

/** The rows there is room for: all of them, else those that are no part of another, else the first ones. */
function keptPlaces(rows: readonly DossierRow[], room: number) {
	const all = bodyOf(rows);
	const main = all.filter(({ kind }) => kind !== 'sub');
	const linesOfPlace = ({ cells }: DossierRow) => Math.ceil((cells[0]?.length ?? 0) / PLACE_CHARACTERS);
	const height = (some: readonly DossierRow[]) => some.reduce((sum, row) => sum + linesOfPlace(row), 0);
	if (height(all) <= room + SPARE) return positions(all);
	if (height(main) <= room + SPARE) return positions(main);
	let lines = 0;
	return positions(all.filter((row) => (lines += linesOfPlace(row)) <= room));
}

/**
 * What two pages hold of the long tables: the places give way to the structures, the peers to both;
 * `reserved` lines are for what comes after the dossier.
 */
export function paperRows({ sections }: Dossier, reserved = 0): PaperRows {
	const section = (id: SectionId) => sections.find((one) => one.id === id);
	const structures = keptStructures(section('postes'));
	// A table of structures that is cut is as tall as it may be.
	const room = structures.cut ? PLACES : Math.max(PLACES, LINES - structures.lines - reserved);
	const lieux = keptPlaces(section('lieux')?.tables[0]?.rows ?? [], room);
	const peers = section('comparables')?.tables[0]?.rows;
	const roomForPeers = peers !== undefined && peers.length + AROUND <= room - lieux.size;
	return {
		postes: structures.kept,
		lieux,
		...(peers && { comparables: roomForPeers ? positions(bodyOf(peers)) : new Set<number>() })
	};
}

/** Where what two pages leave out is. */
export const WHERE = 'tout est dans le tableur (XLSX) et le document Word de la fiche';

/** What two pages leave out, in a sentence; nothing where they hold everything. */
export function leftOut({ sections }: Dossier, kept: PaperRows): string | undefined {
	const missing = (id: SectionId) => {
		const rows = sections.find((one) => one.id === id)?.tables[0]?.rows;
		return rows ? bodyOf(rows).length - (kept[id]?.size ?? 0) : 0;
	};
	const words = [
		...(missing('lieux') > 0 ? [`${counted(missing('lieux'), 'ligne')} du tableau des lieux`] : []),
		...(missing('postes') > 0 ? [counted(missing('postes'), 'structure')] : []),
		...(missing('comparables') > 0 ? ['les territoires comparables'] : [])
	];
	return words.length === 0 ? undefined : `Sur deux pages, il manque ${enumerated(words)}\u202F: ${WHERE}.`;
}
