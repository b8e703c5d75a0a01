import { expect, it } from 'vitest';
import { inFewColours } from '../../../src/lib/data/files/few-colours';

const RED = [255, 0, 0, 255];
const ALMOST_RED = [250, 0, 0, 255];
const CLEAR = [0, 0, 0, 0];

it('keeps the commonest colours, transparent ones too, and gives the others the nearest', () => {
	const rgba = Uint8ClampedArray.from([CLEAR, RED, RED, CLEAR, CLEAR, ALMOST_RED].flat());
	expect([...inFewColours(rgba, 2)]).toEqual([CLEAR, RED, RED, CLEAR, CLEAR, RED].flat());
	expect(inFewColours(rgba, 3)).toEqual(rgba);
	// What must stay takes the place of what is commoner.
	expect([...inFewColours(rgba, 2, Uint8ClampedArray.from(ALMOST_RED))]).toEqual(
		[CLEAR, ALMOST_RED, ALMOST_RED, CLEAR, CLEAR, ALMOST_RED].flat()
	);
});
