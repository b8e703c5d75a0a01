import { describe, expect, it } from 'vitest';
import { contourFiles } from '../../../src/lib/data/geometry/contour-files';
import { smallAtlas } from '../../fixtures/small-atlas';

// The other files are of no use here.
const roles = { geometry: 'geometry.json', qpvGeometry: 'qpv.json' } as Parameters<
	typeof contourFiles
>[0]['roles'];
const parts = ['42.json', '63.json'];

describe('the files that hold the contours of territories', () => {
	it('are one for all, and another for the QPVs, where nothing is cut', () => {
		expect(contourFiles({ roles }, smallAtlas, 'commune', [0, 4])).toEqual(['geometry.json']);
		expect(contourFiles({ roles }, smallAtlas, 'qpv', [0])).toEqual(['qpv.json']);
	});

	it('are those of the départements that the territories are in, where contours are cut', () => {
		expect(contourFiles({ roles, parts }, smallAtlas, 'commune', [2])).toEqual(['geometry.json', '63.json']);
		// One EPCI in each département.
		expect(contourFiles({ roles, parts }, smallAtlas, 'epci', [1, 0])).toEqual([
			'geometry.json',
			'42.json',
			'63.json'
		]);
	});

	it('are not cut for départements, the region and QPVs', () => {
		for (const level of ['departement', 'region'] as const)
			expect(contourFiles({ roles, parts }, smallAtlas, level, [0])).toEqual(['geometry.json']);
		expect(contourFiles({ roles, parts }, smallAtlas, 'qpv', [0])).toEqual(['qpv.json']);
	});
});
