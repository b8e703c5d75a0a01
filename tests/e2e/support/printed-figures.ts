import type { Page } from 'playwright-core';

/** A figure as a screen prints it: of what, of which territory. */
export interface Printed {
	/** Path of its sheet, else its name as a table gives it. */
	readonly who: string;
	readonly what: string;
	readonly text: string;
}

/** A column of a table that ends with a total. */
export interface Column {
	readonly table: string;
	readonly what: string;
	readonly parts: readonly string[];
	readonly total: string;
	/** True where the page says beside it that figures are rounded. */
	readonly rounded: boolean;
}

export interface Screen {
	readonly text: string;
	readonly figures: readonly Printed[];
	readonly columns: readonly Column[];
}

/** What a number is worth, and half of its last digit; `undefined` for what is no plain number. */
export function amount(text: string): { value: number; half: number } | undefined {
	const match = /^[+]?([−]?)(\d[\d\u202F\u00A0 ]*)(?:,(\d+))?[\u202F\u00A0 ]*(?:%|ETP|€|k€|M€)?$/u.exec(
		text.trim()
	);
	if (!match) return undefined;
	const [, sign, whole = '', decimals = ''] = match;
	const value = Number(`${whole.replace(/\D/g, '')}.${decimals || 0}`);
	return { value: sign ? -value : value, half: 0.5 * 10 ** -decimals.length };
}

/** Whether two texts can be one number, each rounded in its own way. */
export function agree(a: string, b: string): boolean {
	const [one, other] = [amount(a), amount(b)];
	if (!one || !other) return true;
	return Math.abs(one.value - other.value) <= one.half + other.half + 1e-9;
}

/** Everything that a screen says with figures, read off what is rendered. `main`: the path of the sheet of what it is about. */
export const readScreen = (page: Page, main: string): Promise<Screen> =>
	page.evaluate((main) => {
		const WHATS: readonly (readonly [RegExp, string])[] = [
			[/^(?:ETP )?financés?$/, 'financés'],
			[/^(?:ETP )?requis$/, 'requis'],
			[/^(?:ETP )?manquants?$/, 'manquants'],
			[/^Écart net$/, 'écart net'],
			[/^Habitants$/, 'habitants'],
			[/^(?:Couverture|Couvert)$/, 'couverture'],
			[/^Postes$/, 'postes']
		];
		const SUMS = /^(?:financés|requis|manquants|habitants)$/;
		const whatOf = (head: string) => WHATS.find(([pattern]) => pattern.test(head.trim()))?.[1];
		const textOf = (element: Element | null | undefined) =>
			((element as HTMLElement | null | undefined)?.innerText ?? '').trim();
		/** The figure itself, without what a cell says under it. */
		const figureOf = (cell: Element | undefined) => textOf(cell).split('\n')[0]!.trim();
		const pathOf = (link: HTMLAnchorElement | null) => link && new URL(link.href).pathname;
		const shown = (element: Element) => element.getClientRects().length > 0;

		const figures: { who: string; what: string; text: string }[] = [];
		const columns: {
			table: string;
			what: string;
			parts: string[];
			total: string;
			rounded: boolean;
		}[] = [];
		const name = textOf(document.querySelector('#territoire, [data-sheet] h1, main h1'));
		const say = (who: string, what: string | undefined, text: string) => {
			if (what && text) figures.push({ who, what, text });
		};

		for (const table of [...document.querySelectorAll('table')].filter(shown)) {
			const heads = [...table.querySelectorAll('thead th')].map((head) =>
				figureOf(head).replace(/ [↑↓]$/, '')
			);
			const caption = textOf(table.querySelector('caption')) || heads.join(' ');
			const all = [...table.querySelectorAll('tbody tr')];
			const rows = all.filter(shown);
			/** The parts between the last whole and the total. */
			const parts = heads.map((): string[] => []);
			for (const row of rows) {
				const cells = [...row.children];
				const head = row.querySelector('th');
				const first = figureOf(head ?? undefined);
				if (first === 'Total') {
					const near = textOf(table.closest('section, article, [role="region"]')?.parentElement ?? table);
					heads.forEach((label, i) => {
						const total = figureOf(cells[i]);
						// A long table is not shown whole at first; a rate is no sum.
						if (SUMS.test(whatOf(label) ?? '') && total && rows.length === all.length)
							columns.push({
								table: caption,
								what: label,
								parts: parts[i]!,
								total,
								rounded: /arrondi/.test(near)
							});
					});
				} else if (!row.classList.contains('sub'))
					heads.forEach((_, i) => parts[i]!.push(figureOf(cells[i])));
				const link = head?.querySelector<HTMLAnchorElement>('a[href*="/territoire/"]') ?? null;
				const ours = /^(?:Norme affichée|Total$)/.test(first) || first === name;
				const part = /^(En QPV|Hors QPV)$/.exec(first)?.[1];
				const who = pathOf(link) ?? (ours ? main : part ? `${main} ${part}` : undefined);
				// A table of key figures is the other way round: what stands in its rows.
				if (heads[0] === 'Chiffre') say(main, whatOf(first), figureOf(cells[1]));
				else if (who) heads.forEach((label, i) => say(who, whatOf(label), figureOf(cells[i])));
			}
		}
		for (const list of [...document.querySelectorAll('article dl, [data-sheet] dl, .first dl')].filter(shown))
			for (const term of list.querySelectorAll('dt'))
				say(main, whatOf(textOf(term)), textOf(term.parentElement?.querySelector('dd')));
		// The ranking: the figure of a row, of a part where one is asked for, leads to its sheet.
		for (const link of document.querySelectorAll<HTMLAnchorElement>('ol a[href$="#pourquoi"]'))
			if (shown(link)) {
				const asked = /\b(en|hors) QPV/.exec(textOf(link.closest('section')?.querySelector('p')))?.[1];
				const part = asked === undefined ? '' : asked === 'en' ? ' En QPV' : ' Hors QPV';
				say(pathOf(link)! + part, 'manquants', textOf(link));
			}
		// Bars: a rate leads to its sheet.
		for (const link of document.querySelectorAll<HTMLAnchorElement>('td a[href$="#pourquoi"]'))
			if (shown(link) && /%$/.test(textOf(link)))
				say(link.hash === link.getAttribute('href') ? main : pathOf(link)!, 'couverture', textOf(link));
		return { text: document.body.innerText, figures, columns };
	}, main);
