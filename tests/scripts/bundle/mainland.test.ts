import { expect, test } from 'vitest';
import { isMainland, mainlandOf } from '../../../scripts/lib/bundle/mainland';
import { departementParts, WHOLE_UP_TO } from '../../../scripts/lib/bundle/parts';
import type { Polygon } from '../../../scripts/lib/geojson';
import type { Region } from '../../../scripts/lib/region';

const square = (west: number, south: number, side: number): Polygon => [
	[
		[west, south],
		[west + side, south],
		[west + side, south + side],
		[west, south + side],
		[west, south]
	]
];
const FRANCE = square(-1, 43, 7);
const CORSICA = square(9, 41, 1);
const REUNION = square(55, -21, 0.5);

test('the map first shows the mainland and what is near it, not what is overseas', () => {
	expect(mainlandOf([REUNION, FRANCE, CORSICA])).toEqual([FRANCE, CORSICA]);
	expect(isMainland([CORSICA], [REUNION, FRANCE])).toBe(true);
	expect(isMainland([REUNION], [REUNION, FRANCE])).toBe(false);
	expect(mainlandOf([REUNION])).toEqual([REUNION]);
});

test('a region, however large, keeps its single file', () => {
	const communes = Array.from({ length: WHOLE_UP_TO });
	const region = { communes } as unknown as Region;
	expect(departementParts(region, [], () => [])).toBeUndefined();
});
