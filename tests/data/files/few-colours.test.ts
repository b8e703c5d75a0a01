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

it('takes what is drawn thinly in a colour of its own before shades of what is there', () => {
	const [PALE, PALER, TEAL, INK] = [
		[250, 250, 250, 255],
		[252, 252, 252, 255],
		[120, 192, 182, 255],
		[139, 143, 150, 255]
	];
	const rgba = Uint8ClampedArray.from([PALE, PALE, PALE, PALE, PALER, PALER, PALER, TEAL, INK, INK].flat());
	// Commoner than the ink of a hatch, which would be teal without it.
	expect([...inFewColours(rgba, 3, Uint8ClampedArray.from(TEAL))]).toEqual(
		[PALE, PALE, PALE, PALE, PALE, PALE, PALE, TEAL, INK, INK].flat()
	);
});
