/** A text as CSS writes it between quotes. */
const cssString = (text: string) =>
	`"${text.replace(/[\\"<\n\r]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

const margin = (place: string, content: string) =>
	`@${place} { content: ${content}; font: 7pt sans-serif; color: #3c4653; }`;

/** A4, and our own words in the margins: a browser puts neither its address nor its date there. */
export const pageStyle = (name: string): string =>
	`@page { size: A4; margin: 9mm 11mm 11mm; ${[
		margin('top-left', '""'),
		margin('top-right', '""'),
		margin('bottom-left', cssString(name)),
		margin('bottom-right', `"page " counter(page) " sur " counter(pages)`)
	].join(' ')} }`;
