/** A text as HTML writes it, in an element or an attribute. */
export const escapeHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What a link to a page shows where it is shared: properties of Open Graph, without their prefix. */
export const openGraph = (properties: Readonly<Record<string, string>>): string =>
	Object.entries(properties)
		.map(([name, content]) => `<meta property="og:${name}" content="${escapeHtml(content)}">`)
		.join('');
