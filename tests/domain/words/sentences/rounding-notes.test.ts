import { expect, it } from 'vitest';
import {
	eurosNote,
	partsNote,
	roundingNote
} from '../../../../src/lib/domain/words/sentences/rounding-notes';

it('says that figures are rounded only where, as printed, they do not make each other', () => {
	const said = 'Chaque chiffre est arrondi à part.';
	// 0.50 + 0.13 beside 0.62.
	const lacking = { fte: 0.4951, need: 0.6249, unmet: 0.1298, surplus: 0, coverageRate: 0.7923 };
	expect(roundingNote(lacking)).toBe(said);
	// 68 / 64 is 106 %, and 107 % is printed of 0.68 / 0.638.
	const met = { fte: 0.68, need: 0.638, unmet: 0, surplus: 0.042, coverageRate: 1.0658 };
	expect(roundingNote(met)).toBe(said);
	expect(roundingNote({ ...met, need: 0.64, surplus: 0.04, coverageRate: 1.0625 })).toBeUndefined();
	// 5.00 is not 4.01 + 1.00; of a lack beside a surplus nothing is asked.
	const beyond = { fte: 5.0049, need: 4.0051, unmet: 0, surplus: 0.9998, coverageRate: 1.2496 };
	expect(roundingNote(beyond)).toBe(said);
	expect(roundingNote({ ...beyond, unmet: 0.1, surplus: 1.0998 })).toBeUndefined();
	// Nothing is divided by a need that prints « < 0,01 », and no need has no rate.
	expect(roundingNote({ ...met, need: 0.004, surplus: 0.676, coverageRate: 170 })).toBeUndefined();
	expect(roundingNote({ ...met, need: 0, surplus: 0.68, coverageRate: undefined })).toBeUndefined();
	const none = { fte: 0, need: 0.5, unmet: 0.5, surplus: 0, coverageRate: 0 };
	expect(roundingNote(none)).toBeUndefined();
});

it('says that parts are rounded only where they do not make the whole as printed', () => {
	const thiers = { fte: 0.85, need: 1.2237, unmet: 0.4187 };
	const qpv = { fte: 0.68, need: 0.638, unmet: 0 };
	// 0.64 and 0.59 beside 1.22.
	const outside = { fte: 0.17, need: 0.5857, unmet: 0.4187 };
	expect(partsNote({ ...thiers, qpv, outside })).toBe('Chaque partie est arrondie à part.');
	// 0.64 and 0.58.
	expect(partsNote({ ...thiers, qpv, outside: { ...outside, need: 0.5843 } })).toBeUndefined();
	// From 10 on with one decimal: 4.65 and 10.7 beside 15.4, then 15.3.
	const none = { fte: 0, unmet: 0 };
	const parts = { qpv: { ...none, need: 4.65 }, outside: { ...none, need: 10.7 } };
	expect(partsNote({ ...none, need: 15.4, ...parts })).toBe('Chaque partie est arrondie à part.');
	expect(
		partsNote({
			...none,
			need: 15.3,
			qpv: { ...none, need: 4.6 },
			outside: { ...none, need: 10.7 }
		})
	).toBeUndefined();
});

it('a total is said to be made before rounding only where what is printed does not make it', () => {
	// Five times 60 403 would be 302 015: the total is printed 302 013.
	const of = (...amounts: (number | undefined)[]) => eurosNote(amounts.map((euros) => ({ euros })));
	expect(of(...Array.from({ length: 5 }, () => 60_402.6))).toBe('Les totaux sont faits avant l’arrondi.');
	expect(of(60_402.6)).toBeUndefined();
	expect(of(60_000, 57_400, -52_100)).toBeUndefined();
	// 0.4 and 0.6 print 0 and 1.
	expect(of(60_402.4, 60_402.6)).toBeUndefined();
	expect(of(60_402.6, 60_402.6, undefined)).toBeUndefined();
	expect(of()).toBeUndefined();
	// 1,2 M€ three times beside 3,7 M€; euros beside millions are not added up.
	expect(of(1_240_000, 1_240_000, 1_240_000)).toBe('Les totaux sont faits avant l’arrondi.');
	expect(of(640_123, 640_123)).toBeUndefined();
});
