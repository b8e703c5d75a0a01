import { CODE_FORMS } from '../../src/lib/domain/territory/typed/code-forms';
import { RebuildError, type Where } from './problem';

/** Insee commune code: five characters, `2A`/`2B` included; a spreadsheet may have eaten the leading zero. */
export function communeCode(value: string, where: Where): string {
	const code = /^\d{4}$/.test(value) ? `0${value}` : value.toUpperCase();
	if (CODE_FORMS.commune.pattern.test(code)) return code;
	throw new RebuildError('code de commune mal formé', {
		...where,
		value,
		expected: 'cinq caractères, comme 01001 ou 2A004'
	});
}

/** Codes of a list separated by commas or bars. */
export function communeCodes(value: string, where: Where): string[] {
	return value.split(/[,|]/).map((code) => communeCode(code.trim(), where));
}

/** QPV code of the 2024 geography: `QN00101M`. */
export function qpvCode(value: string, where: Where): string {
	if (CODE_FORMS.qpv.pattern.test(value)) return value;
	throw new RebuildError('code de QPV mal formé', { ...where, value, expected: 'un code comme QN00101M' });
}

export const byCode = <T extends { code: string }>(a: T, b: T) =>
	a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
