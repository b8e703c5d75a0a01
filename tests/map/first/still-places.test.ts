import { describe, expect, it } from 'vitest';
import { StillPlaces } from '../../../src/lib/map/first/still-places';

/** Three communes on four by two pixels: A A B B / A . C C. */
const identifiers = { width: 4, height: 2, pixels: Uint16Array.of(1, 1, 2, 2, 1, 0, 3, 3) };
const named = (names: readonly string[]) => ({ codes: names, names, said: names });
const communes = named(['A', 'B', 'C']);
/** A is alone; B and C are of one EPCI. */
const epcis = { ...named(['alone', 'both']), holders: [0, 1, 1] };

describe('a still map', () => {
	it('says which commune a pixel shows, and nothing beside the region', () => {
		const map = new StillPlaces(identifiers, [{ level: 'commune', lines: [] }], { commune: communes });
		expect(map.at(0.5, 1.5, 0)).toEqual({ level: 'commune', position: 0 });
		expect(map.at(3.9, 0.1, 0)).toEqual({ level: 'commune', position: 1 });
		expect(map.at(1.5, 1.5, 0)).toBeUndefined();
		expect(map.at(-1, 0, 0)).toBeUndefined();
		expect(map.at(4, 0, 0)).toBeUndefined();
	});

	it('says which EPCI holds the commune of a pixel', () => {
		const map = new StillPlaces(identifiers, [{ level: 'epci', lines: [] }], { epci: epcis });
		expect(map.at(2.5, 0.5, 0)).toEqual({ level: 'epci', position: 1 });
		expect(map.at(3.5, 1.5, 0)).toEqual({ level: 'epci', position: 1 });
	});

	it('finds a circle above the surfaces, within the tolerance, and none that is not drawn', () => {
		const map = new StillPlaces(
			identifiers,
			[
				{
					level: 'qpv',
					lines: [],
					circles: [
						[3, 1, 0],
						[1, 0, 0.4]
					]
				},
				{ level: 'commune', lines: [] }
			],
			{ commune: communes, qpv: named(['undrawn', 'drawn']) }
		);
		expect(map.at(1.3, 0, 0)).toEqual({ level: 'qpv', position: 1 });
		expect(map.at(1.6, 0, 0.3)).toEqual({ level: 'qpv', position: 1 });
		expect(map.at(3, 1, 0)).toEqual({ level: 'commune', position: 2 });
		expect(map.shapeOf({ level: 'qpv', position: 1 })).toEqual({
			edge: [],
			circle: { x: 1, y: 0, radius: 0.4 }
		});
		expect(map.shapeOf({ level: 'qpv', position: 0 })).toEqual({ edge: [], circle: undefined });
	});

	it('gives the pixels at the edge of a surface, in the order of the raster', () => {
		const map = new StillPlaces(identifiers, [{ level: 'commune', lines: [] }], { commune: communes });
		expect(map.shapeOf({ level: 'commune', position: 0 }).edge).toEqual([0, 1, 4]);
	});

	it('finds the territory of an address by its level and code, and none where a word is no level', () => {
		const map = new StillPlaces(identifiers, [], { epci: epcis });
		expect(map.find('epci', 'both')).toEqual({ level: 'epci', position: 1 });
		expect(map.find('commune', 'A')).toBeUndefined();
		expect(map.find('toString', 'A')).toBeUndefined();
	});
});
