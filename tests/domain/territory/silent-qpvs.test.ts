import { expect, test } from 'vitest';
import { silentAmong } from '../../../src/lib/domain/territory/silent-qpvs';
import { CELL, silentAtlas, smallAtlas } from '../../fixtures/small-atlas';

const { qpv1, qpv2in63001, rest63001, qpv2in63002, rest63002, c42001 } = CELL;
const counts = (...cells: number[]) => {
	const { silentQpvs, uncountedQpvs } = silentAmong(silentAtlas, Uint32Array.from(cells));
	return [silentQpvs, uncountedQpvs];
};

test('a QPV over two communes whose inhabitants nobody gives is one', () => {
	expect(counts(qpv1, qpv2in63001, qpv2in63002)).toEqual([1, 1]);
	expect(counts(qpv1, c42001)).toEqual([0, 0]);
	expect(silentAmong(smallAtlas, Uint32Array.of(qpv2in63001, qpv2in63002))).toEqual({
		silentQpvs: 0,
		uncountedQpvs: 0
	});
});

test('its inhabitants are counted with the rest of its communes, where all of these are there', () => {
	expect(counts(qpv2in63001, rest63001, qpv2in63002, rest63002)).toEqual([1, 0]);
	expect(counts(qpv2in63001, rest63001)).toEqual([1, 0]);
	expect(counts(qpv2in63001, rest63001, qpv2in63002)).toEqual([1, 1]);
});
