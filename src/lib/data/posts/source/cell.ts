import { formatInteger } from '../../../domain/text/french';
import { isCellError, NEVER_COMPUTED } from '../values/cell-errors';
import { SOURCE_LIMITS, Refusal } from './refusal';
import type { SourceCell } from './source';

export const BLANK_CELL: SourceCell = { text: '', kind: 'text' };

/** A cell in error keeps what is shown as its text, too: it is never taken for a blank one. */
export const errorCell = (shown: string): SourceCell => ({ text: shown, error: shown, kind: 'text' });

/** What a cell says whose formula was never computed. */
export const NOT_COMPUTED = errorCell(NEVER_COMPUTED);

/** Digits and letters that are as wide as a Chinese character: those of everyone. */
const narrow = (text: string) =>
	text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** A text without the spaces round it, its line breaks `\n`; what spreadsheets show of an error is one. */
export function textCell(raw: string): SourceCell {
	const text = narrow(raw.replace(/\r\n?/g, '\n')).trim();
	if (text === '') return BLANK_CELL;
	if (text.length > SOURCE_LIMITS.letters)
		throw new Refusal(
			`Une cellule a ${formatInteger(text.length)} caractères, et commence par «\u202F${text.slice(0, 40)}…\u202F»\u202F: un tableur en accepte ${formatInteger(SOURCE_LIMITS.letters)}. Vérifiez que c’est le bon fichier, et que ses lignes sont séparées.`
		);
	return isCellError(text) ? errorCell(text) : { text, kind: 'text' };
}

export const booleanCell = (value: boolean): SourceCell => ({
	text: value ? 'VRAI' : 'FAUX',
	kind: 'boolean'
});

export const dateCell = (iso: string): SourceCell => ({ text: iso, kind: 'date' });

/** A decimal comma, no noise of binary (2,3000000000000003 is 2,3); integers keep all their digits. */
export function numberText(value: number): string {
	const clean = Number.isInteger(value) ? value : Number(value.toPrecision(14));
	return String(clean).replace('.', ',');
}

/** A number as a file writes it; what is no finite number stays as it is written. */
export function numberCell(raw: string): SourceCell {
	const value = Number(raw);
	return { text: Number.isFinite(value) ? numberText(value) : raw.trim(), kind: 'number' };
}
