import { expect, it } from 'vitest';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { sheetText } from '../../../src/lib/domain/words/figure-words';
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
