import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** A cell whose formula failed: `<c r="F4" t="e"><v>#REF!</v></c>`. */
const ERROR_CELL = /(<(?:\w+:)?c\s[^>]*?\bt=)(["'])e\2/g;

/**
 * The workbook with its cells in error as texts (`#REF!`): the reader gives them as empty, and a list must not be read
 * as if nothing had been there.
 */
export function withErrorTexts(bytes: Uint8Array): Uint8Array {
	const files = unzipSync(bytes);
	const changed = Object.entries(files).flatMap(([name, content]): [string, Uint8Array][] => {
		if (!SHEET.test(name)) return [];
		const xml = strFromU8(content);
		const mended = xml.replace(ERROR_CELL, '$1$2str$2');
		return mended === xml ? [] : [[name, strToU8(mended)]];
	});
	return changed.length === 0 ? bytes : zipSync({ ...files, ...Object.fromEntries(changed) }, { level: 0 });
}
