import { describe, expect, it } from 'vitest';
import type { Contract, Level } from '../../../src/lib/domain/territory/atlas';
import { contractsHolding } from '../../../src/lib/domain/territory/contract';
import { cellsOfParts, withPerimeters } from '../../../src/lib/domain/territory/perimeter';
import { smallAtlas } from '../../fixtures/small-atlas';

const contract: Contract = { inForce: 'oui', source: 'https://exemple.fr' };
const { cells } = cellsOfParts(smallAtlas, { epcis: [], communes: ['42001'], qpvs: [] });
const atlas = withPerimeters(smallAtlas, 'cls', [{ code: 'bas', name: 'CLS du Bas', cells, contract }]);
const holding = (level: Level, code: string) =>
	contractsHolding(atlas, level, atlas.territories[level].codes.indexOf(code)).map(({ position, whole }) => [
		position,
		whole
	]);

describe('the local health contracts that a territory is in', () => {
	it('hold it whole, or in part', () => {
		expect(holding('commune', '42001')).toEqual([[0, true]]);
		expect(holding('epci', '200000001')).toEqual([[0, false]]);
		expect(holding('commune', '63001')).toEqual([]);
	});

	it('are none before they are loaded', () => {
		expect(contractsHolding(smallAtlas, 'commune', 0)).toEqual([]);
	});
});
