import { describe, expect, it } from 'vitest';
import { logLinearWeights, PRESET_NAMES, PRESETS } from '../../../src/lib/domain/norm/norm';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';

describe('the presets of the norm', () => {
	it('start from the hypotheses of the method page', () => {
		expect(PRESETS.ars).toEqual({
			qpvRatio: 6_000,
			baseRatio: 40_000,
			fdepWeights: [1, 1.32, 1.73, 2.28, 3],
			access: { enabled: false, lowBelow: 2.5, veryLowBelow: 1.5, low: 1.63, veryLow: 2, fromQuintile: 4 },
			densityWeights: { rural: 1, dispersed: 1 },
			floorFte: 0.2,
			priorityFrom: 4,
			envelope: 'none'
		});
	});

	it('each change one thing', () => {
		expect(PRESET_NAMES).toEqual(['ars', 'tous-publics', 'rey', 'edi', 'enveloppe']);
		expect(PRESETS['tous-publics']).toEqual({ ...DEFAULT_NORM, priorityFrom: 1 });
		expect(PRESETS.rey).toEqual({ ...DEFAULT_NORM, fdepWeights: [1, 1.06, 1.11, 1.18, 1.24] });
		expect(PRESETS.edi).toEqual({ ...DEFAULT_NORM, fdepWeights: [1, 1.22, 1.48, 1.81, 2.2] });
		expect(PRESETS.enveloppe).toEqual({ ...DEFAULT_NORM, envelope: 'funded' });
	});

	it('have log-linear weights, to the two decimals that are shown', () => {
		expect(logLinearWeights(1)).toEqual([1, 1, 1, 1, 1]);
		expect(logLinearWeights(16)).toEqual([1, 2, 4, 8, 16]);
	});
});
