import { expect, it } from 'vitest';
import { packCentres, unpackCentres } from '../../../src/lib/data/geometry/centres';

it('gives centres back to the nearest of 4 095 steps across the bounds', () => {
	const centres = { lon: Float64Array.of(2, 4.0951, 6.095), lat: Float64Array.of(44, 45.0004, 48.095) };
	const packed = packCentres(centres, [2, 44, 6.095, 48.095]);
	const { lon, lat } = unpackCentres(new Uint8Array(packed).buffer, [2, 44, 6.095, 48.095]);
	expect(Array.from(lon, (value) => value.toFixed(3))).toEqual(['2.000', '4.095', '6.095']);
	expect(Array.from(lat, (value) => value.toFixed(3))).toEqual(['44.000', '45.000', '48.095']);
});
