import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logLinearWeights } from '../../../src/lib/domain/norm/norm';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { endsOf, HYPOTHESES, variantsOf } from '../../../src/lib/domain/norm/variants';
import { anyNorm } from '../../fixtures/arbitraries';

const norms = (norm = DEFAULT_NORM) => variantsOf(norm).map((variant) => variant.norm);

describe('the variants of a norm', () => {
	it('are those of the evidence, each once, the norm in force first', () => {
		const all = { baseRatio: 50_000, qpvRatio: 7_500, fdepWeights: logLinearWeights(1.24), floorFte: 0 };
		expect(norms()).toEqual([
			DEFAULT_NORM,
			{ ...DEFAULT_NORM, baseRatio: 50_000 },
			// With the other ends in force already, this is also "all at their greatest need".
			{ ...DEFAULT_NORM, baseRatio: 30_000 },
			{ ...DEFAULT_NORM, qpvRatio: 7_500 },
			{ ...DEFAULT_NORM, fdepWeights: logLinearWeights(1.24) },
			{ ...DEFAULT_NORM, floorFte: 0 },
			{ ...DEFAULT_NORM, ...all }
		]);
	});

	it('are eleven where every value in force lies strictly inside its range', () => {
		const inside = {
			...DEFAULT_NORM,
			qpvRatio: 7_000,
			fdepWeights: logLinearWeights(2),
			floorFte: 0.1
		};
		expect(norms(inside)).toHaveLength(11);
		const labels = variantsOf(inside).map(({ label }) => label);
		expect(labels.filter((label) => label.startsWith('Plancher'))).toEqual([
			'Plancher\u202F: aucun',
			'Plancher\u202F: 0,2\u00A0ETP'
		]);
	});

	it('widen a range to a value in force outside it', () => {
		const [base, qpv, f5, floor] = HYPOTHESES;
		const norm = { ...DEFAULT_NORM, baseRatio: 80_000, qpvRatio: 3_000, floorFte: 0.5 };
		expect(endsOf(base!, norm)).toEqual({ least: 80_000, most: 30_000 });
		expect(endsOf(qpv!, norm)).toEqual({ least: 7_500, most: 3_000 });
		expect(endsOf(f5!, norm)).toEqual({ least: 1.24, most: 3 });
		expect(endsOf(floor!, norm)).toEqual({ least: 0, most: 0.5 });
	});

	it('keep what doubt is not about', () => {
		fc.assert(
			fc.property(anyNorm, (norm) => {
				const variants = norms(norm);
				expect(variants.length).toBeLessThanOrEqual(11);
				expect(variants[0]).toBe(norm);
				for (const variant of variants) {
					expect(variant.priorityFrom).toBe(norm.priorityFrom);
					expect(variant.attention).toBe(norm.attention);
					expect(variant.envelope).toBe(norm.envelope);
					expect(variant.access).toBe(norm.access);
				}
			})
		);
	});
});
