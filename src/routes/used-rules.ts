const SCOPE = /svelte-[a-z0-9]+/g;

/** Where the block that opens at `start` ends: past its closing brace. */
function endOf(css: string, start: number): number {
	let depth = 0;
	for (let i = start; i < css.length; i++) {
		if (css[i] === '{') depth++;
		else if (css[i] === '}' && --depth === 0) return i + 1;
	}
	throw new Error(`Feuille de style sans fin\u202F: ${css.slice(start, start + 40)}`);
}

/**
 * The rules of a built sheet that may touch a page: those of no component, and those of the components whose scope
 * (`svelte-1ughpz6`) is among `scopes`. Sheets of the site hold the rules of every page; this is for one that is light.
 */
export function usedRules(css: string, scopes: ReadonlySet<string>): string {
	let kept = '';
	for (let at = 0; at < css.length;) {
		const open = css.indexOf('{', at);
		const semicolon = css.indexOf(';', at);
		// `@import` and the like have no block.
		if (semicolon >= 0 && (open < 0 || semicolon < open)) {
			kept += css.slice(at, semicolon + 1);
			at = semicolon + 1;
			continue;
		}
		if (open < 0) break;
		const end = endOf(css, open);
		const head = css.slice(at, open);
		const grouped = /^\s*@(?:media|supports|layer|container)/.test(head);
		const inner = grouped ? usedRules(css.slice(open + 1, end - 1), scopes) : '';
		const own = head.match(SCOPE);
		if (grouped ? inner !== '' : !own || own.some((scope) => scopes.has(scope)))
			kept += grouped ? `${head}{${inner}}` : css.slice(at, end);
		at = end;
	}
	return kept;
}

/** The scopes that a text of HTML holds. */
export const scopesOf = (html: string): ReadonlySet<string> => new Set(html.match(SCOPE));
