import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/lib/domain/figures/explanation';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { cellWords } from '../../../src/lib/domain/words/formula';
import { silentAtlas } from '../../fixtures/small-atlas';
import { smallTable } from '../../fixtures/small-table';
import { BELLEVUE, NEUSSARGUES, results, THIERS } from '../../panel/small-region';

describe('the formula with its numbers put in', () => {
	test('divides a QPV by its ratio, and weighs the rest of the commune', () => {
		const [qpv, rest] = explain(results(), 'commune', THIERS);
		expect(cellWords(qpv!).formula).toBe('3\u202F828 ÷ 6\u202F000 = 0,64');
		expect(cellWords(rest!).formula).toBe('7\u202F809 ÷ 40\u202F000 × 3 = 0,59');
	});

	test('says why there is no need below the priority', () => {
		const [cell] = explain(results(), 'commune', BELLEVUE);
		expect(cellWords(cell!).formula).toBe('quintile 2, hors priorité\u202F: pas de besoin');
	});

	test('says that nobody gives the inhabitants of a QPV', () => {
		const [cell] = explain(smallTable('qpv', { atlas: silentAtlas }).results, 'qpv', 1);
		expect(cellWords(cell!)).toMatchObject({
			formula: 'habitants inconnus\u202F: pas de besoin estimé',
			need: '0'
		});
	});

	test('shows the weights that are switched on', () => {
		const norm = { ...DEFAULT_NORM, densityWeights: { rural: 1, dispersed: 1.5 } };
		const [cell] = explain(results(norm), 'commune', NEUSSARGUES);
		expect(cellWords(cell!).formula).toBe('824 ÷ 40\u202F000 × 2,28 × 1,5 = 0,07');
	});

	test('says what a floor adds, and nothing where it adds nothing', () => {
		// CC Hautes Terres needs 0.0593 FTE: raised to 0.2, Neussargues goes from 0.0470 to 0.1583.
		const [raised] = explain(results(), 'commune', NEUSSARGUES);
		expect(cellWords(raised!)).toMatchObject({ floor: '0,11', envelope: undefined });
		const [qpv] = explain(results(), 'commune', THIERS);
		expect(cellWords(qpv!).floor).toBe('0');
	});
});
