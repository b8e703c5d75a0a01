import { expect, it } from 'vitest';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { partsNote, sheetText } from '../../../src/lib/domain/words/figure-words';
import { silentAtlas } from '../../fixtures/small-atlas';
import { smallTable } from '../../fixtures/small-table';

it('writes in a sheet that inhabitants are unknown', () => {
	const { results } = smallTable('qpv', { atlas: silentAtlas });
	const sheet = (level: 'commune' | 'qpv', position: number) =>
		(['population', 'population-qpv'] as const).map((id) =>
			sheetText(id, figuresOf(results, level, position), results.norm)
		);
	expect(sheet('qpv', 1)).toEqual(['inconnus', 'inconnus']);
	expect(sheet('qpv', 0)).toEqual(['12\u202F000', '12\u202F000']);
	expect(sheet('commune', 2)).toEqual(['30\u202F000', '≥\u00A012\u202F000']);
	expect(sheet('commune', 1)).toEqual(['0', '0']);
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
