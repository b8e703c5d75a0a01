import { formatInteger } from '../../../domain/text/french';

/** Why a file is not read: a French sentence that says what to do. Anything else that is thrown is a fault of ours. */
export class Refusal extends Error {}

/** What a list of posts never needs, and what would cost too much to read. */
export const SOURCE_LIMITS = {
	/** Bytes of all that a workbook holds, once inflated. */
	inflated: 250_000_000,
	/** An archive is a bomb where it swells more than this, once it is large. */
	ratio: 250,
	ratioFrom: 30_000_000,
	sheets: 200,
	/** Rows of one file that are not blank. */
	rows: 200_000,
	/** Cells of one file, blank ones between two others counted. */
	cells: 10_000_000,
	columns: 500,
	/** The last row of a spreadsheet. */
	row: 1_048_576,
	/** Letters of a cell, as spreadsheets have it. */
	letters: 32_767,
	/** Elements inside elements. */
	depth: 100,
	elements: 12_000_000,
	/** Letters between two tags. */
	token: 8_000_000
} as const;

export const SAVE_AGAIN =
	'Ouvrez-le dans un tableur, vérifiez-le et enregistrez-le de nouveau en XLSX, ou en CSV.';

/** Of a workbook that ends too early, or whose parts do not hold together. */
export const incomplete = () => new Refusal(`Ce fichier n’est pas un classeur Excel complet. ${SAVE_AGAIN}`);

/** Of a workbook that a writer would not make: what is wrong in it. */
export const damaged = (what: string) =>
	new Refusal(`Ce classeur est endommagé\u202F: ${what}. ${SAVE_AGAIN}`);

export const tooMuch = (what: string) =>
	new Refusal(
		`${what} Vérifiez que c’est le bon fichier\u202F; si oui, copiez la seule liste des postes dans un nouveau classeur.`
	);

export const tooManyRows = () =>
	tooMuch(
		`Ce fichier a plus de ${formatInteger(SOURCE_LIMITS.rows)} lignes\u202F: une liste de postes en a moins.`
	);
