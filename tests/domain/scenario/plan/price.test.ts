import { expect, test } from 'vitest';
import { eurosNote } from '../../../../src/lib/domain/scenario/plan/price';

test('a total is said to be made before rounding only where what is printed does not make it', () => {
	// Five times 60 403 would be 302 015: the total is printed 302 013.
	expect(eurosNote(Array.from({ length: 5 }, () => 60_402.6))).toBe('Les totaux sont faits avant l’arrondi.');
	expect(eurosNote([60_402.6])).toBeUndefined();
	expect(eurosNote([60_000, 57_400, -52_100])).toBeUndefined();
	// 0.4 and 0.6 print 0 and 1.
	expect(eurosNote([60_402.4, 60_402.6])).toBeUndefined();
	expect(eurosNote([60_402.6, 60_402.6, undefined])).toBeUndefined();
	expect(eurosNote([])).toBeUndefined();
});
