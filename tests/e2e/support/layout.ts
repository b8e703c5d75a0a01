import type { Page } from 'playwright-core';

/** Pixels by which the page is wider than the screen. */
export const sideways = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What WCAG 1.4.12 lets a reader ask of any page. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** Sets the letters apart as a reader may, until what it returns is called. */
export async function spaceOut(page: Page): Promise<() => Promise<void>> {
	const style = await page.addStyleTag({ content: SPACING });
	return async () => {
		await style.evaluate((element) => (element as Element).remove());
		await style.dispose();
	};
}

/**
 * Texts that cannot be read whole: cut by a box that hides what leaves it and does not scroll, or beyond the block that
 * they stand in. What is for the ear alone is let be, as are texts set as they were typed.
 */
export const unreadableTexts = (page: Page) =>
	page.evaluate(() => {
		const found = new Set<string>();
		// Read once for each element: most texts stand in the same ones.
		const looks = new Map<
			Element,
			{ style: Record<'position' | 'clipPath' | 'display' | 'overflowX' | 'overflowY', string>; box: DOMRect }
		>();
		const look = (element: Element) => {
			const known = looks.get(element);
			if (known) return known;
			const { position, clipPath, display, overflowX, overflowY } = getComputedStyle(element);
			const one = {
				style: { position, clipPath, display, overflowX, overflowY },
				box: element.getBoundingClientRect()
			};
			looks.set(element, one);
			return one;
		};
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			const words = node.textContent?.trim().slice(0, 40);
			if (!parent || !words || parent.closest('svg, option, noscript, script, style, pre')) continue;
			if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
			const around: ReturnType<typeof look>[] = [];
			for (let one: Element | null = parent; one && one !== document.body; one = one.parentElement) {
				const seen = look(one);
				around.push(seen);
				if (seen.style.position === 'fixed') break;
			}
			if (around.some(({ style }) => style.clipPath !== 'none')) continue;
			const block = around.find(({ style }) => style.display !== 'inline');
			const range = document.createRange();
			range.selectNodeContents(node);
			for (const line of range.getClientRects()) {
				if (line.width < 1) continue;
				const beyond = (box: DOMRect) => line.right > box.right + 1.5 || line.left < box.left - 1.5;
				const [scrollsX, scrollsY] = (['overflowX', 'overflowY'] as const).map((axis) =>
					around.findIndex(({ style }) => /auto|scroll/.test(style[axis]))
				);
				if (block?.style.overflowX === 'visible' && beyond(block.box))
					found.add(`beyond its block: ${words}`);
				around.forEach(({ style, box }, i) => {
					const within = (scrolls = -1) => scrolls < 0 || i < scrolls;
					if (/hidden|clip/.test(style.overflowX) && within(scrollsX) && beyond(box))
						found.add(`cut at its side: ${words}`);
					// The box of a line is a little higher than its letters.
					if (
						/hidden|clip/.test(style.overflowY) &&
						within(scrollsY) &&
						(line.bottom > box.bottom + 3 || line.top < box.top - 3)
					)
						found.add(`cut in its height: ${words}`);
				});
			}
		}
		return [...found];
	});

/** Controls smaller than a thumb: what they say and their size. Links in running text are let be. */
export const tooSmall = (
	page: Page,
	controlled = 'button, select, input, summary, nav a, header a',
	narrowest = 44
) =>
	page.evaluate(
		([controlled, narrowest]) => {
			const controls = document.querySelectorAll<HTMLElement>(controlled);
			return [...controls].flatMap((control) => {
				// A radio hidden under its segment is touched through it.
				const target = control.closest('label') ?? control;
				const { width, height } = target.getBoundingClientRect();
				const seen = target.checkVisibility({ opacityProperty: true, visibilityProperty: true });
				if (!seen || width === 0 || (width >= narrowest - 0.5 && height >= 43.5)) return [];
				const name = control.getAttribute('aria-label') ?? target.textContent?.trim().slice(0, 40);
				return [`${name}: ${Math.round(width)} × ${Math.round(height)}`];
			});
		},
		[controlled, narrowest] as const
	);

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Whether one hides a part of the other; both must be on the screen. */
export function overlap(one: Box | null, other: Box | null): boolean {
	if (!one || !other) throw new Error('one of them is not on the screen');
	return (
		one.x < other.x + other.width &&
		other.x < one.x + one.width &&
		one.y < other.y + other.height &&
		other.y < one.y + one.height
	);
}

/** Records what moves while a page comes, from before it is opened. */
export const recordShifts = (page: Page) =>
	page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				shifts.push((entry as PerformanceEntry & { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
	});

/** How much moved each time, as Chromium measures layout shifts; `undefined` where nothing was recorded. */
export const shiftsOf = (page: Page) =>
	page.evaluate(() => (window as Window & { shifts?: number[] }).shifts);
