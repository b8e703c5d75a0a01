import { describe, expect, it } from 'vitest';
import { logLinearWeights, PRESET_NAMES, PRESETS } from '../../../src/lib/domain/norm/norm';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';

describe('the presets of the norm', () => {
	it('start from the hypotheses of the method page', () => {
		expect(PRESETS.ars).toEqual({
			qpvRatio: 6_000,
			baseRatio: 40_000,
			fdepWeights: [1, 3 ** 0.25, 3 ** 0.5, 3 ** 0.75, 3],
			access: { enabled: false, lowBelow: 2.5, veryLowBelow: 1.5, low: 1.63, veryLow: 2, fromQuintile: 4 },
			densityWeights: { rural: 1, dispersed: 1 },
			floorFte: 0.2,
			priorityFrom: 4,
			envelope: 'none',
			attention: 0.1
		});
	});

	it('each change one thing', () => {
		expect(PRESET_NAMES).toEqual(['ars', 'tous-publics', 'rey', 'edi', 'enveloppe']);
		expect(PRESETS['tous-publics']).toEqual({ ...DEFAULT_NORM, priorityFrom: 1 });
		expect(PRESETS.rey).toEqual({ ...DEFAULT_NORM, fdepWeights: logLinearWeights(1.24) });
		expect(PRESETS.edi).toEqual({ ...DEFAULT_NORM, fdepWeights: logLinearWeights(2.2) });
		expect(PRESETS.enveloppe).toEqual({ ...DEFAULT_NORM, envelope: 'funded' });
	});

	it('have log-linear weights, exact', () => {
		// 1.24^(3/4) = 1.17508…
		expect(logLinearWeights(1.24)[3]).toBeCloseTo(1.17508, 5);
		expect(logLinearWeights(1)).toEqual([1, 1, 1, 1, 1]);
		expect(logLinearWeights(16)).toEqual([1, 2, 4, 8, 16]);
	});
});
