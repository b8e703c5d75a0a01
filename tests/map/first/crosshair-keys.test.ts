import { expect, test } from 'vitest';
import { middleOf, movedBy } from '../../../src/lib/map/first/crosshair-keys';

const ROOM = { clientWidth: 300, clientHeight: 200 };
const press = (key: string, held: object = {}) => ({
	key,
	shiftKey: false,
	altKey: false,
	ctrlKey: false,
	metaKey: false,
	...held
});

test('an arrow moves by ten pixels, and by fifty with Shift', () => {
	expect(middleOf(ROOM)).toEqual({ x: 150, y: 100 });
	expect(movedBy(press('ArrowLeft'), { x: 150, y: 100 }, ROOM)).toEqual({ x: 140, y: 100 });
	expect(movedBy(press('ArrowDown', { shiftKey: true }), { x: 150, y: 100 }, ROOM)).toEqual({
		x: 150,
		y: 150
	});
});

test('the crosshair stays in its room', () => {
	expect(movedBy(press('ArrowUp'), { x: 150, y: 4 }, ROOM)).toEqual({ x: 150, y: 0 });
	expect(movedBy(press('ArrowRight', { shiftKey: true }), { x: 290, y: 4 }, ROOM)).toEqual({ x: 300, y: 4 });
});

test('other keys, and the browser’s own shortcuts, move nothing', () => {
	expect(movedBy(press('a'), { x: 150, y: 100 }, ROOM)).toBeUndefined();
	expect(movedBy(press('ArrowLeft', { altKey: true }), { x: 150, y: 100 }, ROOM)).toBeUndefined();
	expect(movedBy(press('ArrowLeft', { metaKey: true }), { x: 150, y: 100 }, ROOM)).toBeUndefined();
});
