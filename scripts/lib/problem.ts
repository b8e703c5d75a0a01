import { formatInteger, quoted } from '../../src/lib/domain/text/french';

/** What is known of the place and the nature of something that the rebuild cannot trust. */
export interface Where {
	/** File name, never a path of this machine. */
	readonly file?: string;
	readonly line?: number;
	/** Code of the feature in a GeoJSON file. */
	readonly feature?: string;
	readonly column?: string;
	/** Path of a value in a JSON file: `0.files.84`. */
	readonly field?: string;
	readonly value?: string;
	readonly expected?: string;
}

/** A reason to stop: one French sentence that says file, line or feature, value, and what was expected. */
export class RebuildError extends Error {
	override readonly name = 'RebuildError';

	constructor(
		message: string,
		readonly where: Where = {}
	) {
		super(sentenceOf(message, where));
	}
}

function sentenceOf(message: string, { file, line, feature, column, field, value, expected }: Where): string {
	const place = [
		file,
		line === undefined ? undefined : `ligne ${formatInteger(line)}`,
		feature === undefined ? undefined : `objet ${feature}`,
		column === undefined ? undefined : `colonne ${quoted(column)}`,
		field === undefined ? undefined : `champ ${quoted(field)}`
	].filter((part) => part !== undefined);
	const facts = [
		value === undefined ? undefined : `lu\u202F: ${quoted(value)}`,
		expected === undefined ? undefined : `attendu\u202F: ${expected}`
	].filter((part) => part !== undefined);
	const head = place.length > 0 ? `${place.join(', ')}\u202F: ` : '';
	return head + message + (facts.length > 0 ? ` (${facts.join('\u202F; ')})` : '');
}
