/** A text as CSS writes it between quotes. */
const cssString = (text: string) =>
	`"${text.replace(/[\\"<\n\r]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

const margin = (place: string, content: string) =>
	`@${place} { content: ${content}; font: 7pt sans-serif; color: #3c4653; }`;

/** What stands in the margins of every printed page. */
export interface PageMargins {
	/** What is printed, and the notice that goes with it. */
	readonly head: string;
	/** The day, in words. */
	readonly date: string;
	/** The name of the site, or the address where it is short enough. */
	readonly foot: string;
	readonly landscape: boolean;
}

/** A4, and our own words in the margins: a browser puts neither its address nor its date there. */
export const pageStyle = ({ head, date, foot, landscape }: PageMargins): string =>
	`@page { size: A4${landscape ? ' landscape' : ''}; margin: 9mm 11mm 11mm; ${[
		margin('top-left', cssString(head)),
		margin('top-right', cssString(date)),
		margin('bottom-left', cssString(foot)),
		margin('bottom-right', `"page " counter(page) " sur " counter(pages)`)
	].join(' ')} }`;

/** Prints the page in that style until the returned function is called; a policy forbids `<style>` elements. */
export function withPageStyle(margins: PageMargins): () => void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(pageStyle(margins));
	document.adoptedStyleSheets.push(sheet);
	return () => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
	};
}
