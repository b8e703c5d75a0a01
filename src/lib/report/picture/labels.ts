import { textAt, textWidthIn } from './svg';
import type { Frame } from './projection';

export interface Named {
	readonly name: string;
	readonly x: number;
	readonly y: number;
	/** The heaviest are placed first. */
	readonly weight: number;
	/** In bold: the name of a part, among those of what is in it. */
	readonly strong?: boolean;
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const SIZE = 11;
const overlap = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names written where none covers another, nor leaves the frame; the heaviest first, `most` of them. */
export function labelMarkup(names: readonly Named[], frame: Frame, most: number): string {
	const placed: Box[] = [];
	let markup = '';
	for (const { name, x, y, strong = false } of [...names].sort((a, b) => b.weight - a.weight)) {
		if (placed.length >= most) break;
		const half = textWidthIn(name, SIZE) / 2 + 2;
		const box = { left: x - half, right: x + half, top: y - SIZE, bottom: y + 5 };
		if (box.left < frame.x || box.right > frame.x + frame.width) continue;
		if (box.top < frame.y || box.bottom > frame.y + frame.height) continue;
		if (placed.some((other) => overlap(box, other))) continue;
		placed.push(box);
		markup += textAt(x, y + 2, name, {
			size: SIZE,
			weight: strong ? 800 : 550,
			anchor: 'middle',
			halo: true
		});
	}
	return markup;
}
