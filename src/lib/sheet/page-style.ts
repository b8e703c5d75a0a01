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

/** Prints the page in that style until the returned function is called; a policy forbids `<style>` elements. */
export function withPageStyle(name: string): () => void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(pageStyle(name));
	document.adoptedStyleSheets.push(sheet);
	return () => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
	};
}
