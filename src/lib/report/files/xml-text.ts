/**
 * What XML 1.0 cannot hold, not even escaped: control characters but tab and line breaks, U+FFFE, U+FFFF and halves
 * of pairs (W3C, Extensible Markup Language 1.0, production 2). A Word or Excel file with one of them does not open.
 */
const NOT_XML =
	// eslint-disable-next-line no-control-regex -- these are what is looked for
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text that any XML file can hold: what it cannot is shown as the replacement character `U+FFFD`. */
export const xmlText = (text: string): string => text.replace(NOT_XML, '\uFFFD');

/** The same plain data, every text of it fit for an XML file; bytes and functions stay as they are. */
export function withXmlTexts<T>(plain: T): T {
	if (typeof plain === 'string') return xmlText(plain) as T;
	if (Array.isArray(plain)) return plain.map(withXmlTexts) as T;
	if (plain === null || typeof plain !== 'object' || Object.getPrototypeOf(plain) !== Object.prototype)
		return plain;
	return Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, withXmlTexts(value)])) as T;
}
