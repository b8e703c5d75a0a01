import { expect, test } from 'vitest';
import { idleNormOptions } from '../../scripts/lib/results/idle';
import { MAILLAGE_NORM, type Norm } from '../../src/lib/domain/norm/norm';

const weighing = (access: Partial<Norm['access']>): Norm => ({
	...MAILLAGE_NORM,
	access: { ...MAILLAGE_NORM.access, enabled: true, ...access }
});
const idle = (norm: Norm, ...typed: readonly string[]) =>
	idleNormOptions(typed, norm).map(({ option }) => option);

test('a weight by access counts once access does, but for one whose threshold is never met', () => {
	const all = ['acces-faible', 'acces-tres-faible', 'apl-faible', 'apl-tres-faible', 'acces-quintile'];
	expect(idle(MAILLAGE_NORM, 'acces', ...all)).toEqual(all);
	expect(idle(weighing({}), 'acces', ...all)).toEqual([]);
	// Very low under 3, so nothing is left under 2.5.
	expect(idle(weighing({ veryLowBelow: 3 }), ...all)).toEqual(['acces-faible']);
	expect(idle(weighing({ veryLowBelow: 2.5 }), ...all)).toEqual(['acces-faible']);
	expect(idle(weighing({ veryLowBelow: 0 }), ...all)).toEqual(['acces-tres-faible']);
});

test('a quintile before the priority counts for nobody', () => {
	expect(idle(MAILLAGE_NORM, 'f1', 'f3', 'f4', 'f5')).toEqual(['f1', 'f3']);
	expect(idle({ ...MAILLAGE_NORM, priorityFrom: 1 }, 'f1', 'f5')).toEqual([]);
	expect(idle(weighing({ fromQuintile: 3 }), 'acces-quintile')).toEqual(['acces-quintile']);
	expect(idle(weighing({ fromQuintile: 5 }), 'acces-quintile')).toEqual([]);
});
