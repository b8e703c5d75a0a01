import type { CrosshairPoint } from '$lib/map/first/crosshair-keys';

export const strong = (text: string) =>
	Object.assign(document.createElement('strong'), { textContent: text });

/** What a tooltip says of a territory. */
interface Tip {
	readonly name: string;
	readonly code: string;
	readonly lines: readonly string[];
}

/** Shows the tooltip of what is pointed at beside a point of the canvas, inside the page; hides it where nothing is. */
export function showTip(
	tip: HTMLElement,
	canvas: HTMLElement,
	said: Tip | undefined,
	{ x, y }: CrosshairPoint
) {
	tip.hidden = !said;
	canvas.classList.toggle('pointed', said !== undefined);
	if (!said) return;
	tip.replaceChildren(
		strong(said.name),
		` (${said.code})`,
		...said.lines.map((line) => Object.assign(document.createElement('p'), { textContent: line }))
	);
	const box = canvas.getBoundingClientRect();
	const [pageX, pageY] = [box.left + x, box.top + y];
	const { offsetWidth, offsetHeight } = tip;
	const left = pageX + 14 + offsetWidth > innerWidth ? pageX - 14 - offsetWidth : pageX + 14;
	const top = pageY + 14 + offsetHeight > innerHeight ? pageY - 14 - offsetHeight : pageY + 14;
	tip.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
}
