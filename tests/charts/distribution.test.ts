import { describe, expect, it } from 'vitest';
import { stripScale, tickPaths } from '../../src/lib/charts/distribution-scale';
import { standingText } from '../../src/lib/domain/words/distribution-words';
import type { Standing } from '../../src/lib/domain/figures/distribution';

const standing: Standing = { defined: 1411, undefinedCount: 2614, min: 0, median: 0, max: 9, own: undefined };

describe('the words of a distribution', () => {
	it('say the rank, the equals, the median and those that are not counted', () => {
		const own = { value: 0.41, rank: 312, ties: 3 };
		expect(standingText({ ...standing, own }, 'commune', 'coverage')).toBe(
			'41\u202F%\u202F: rang 312 sur 1\u202F411 en partant de la valeur la plus haute, à égalité avec 3\u00A0autres\u202F; médiane\u202F: 0\u202F%. 2\u202F614\u00A0communes, sans besoin ou sans donnée, ne sont pas comptées.'
		);
	});

	it('agree with the level, and say that there is no value here', () => {
		expect(standingText({ ...standing, defined: 171, undefinedCount: 1, median: 1.24 }, 'epci', 'fdep')).toBe(
			'Sans valeur ici\u202F; médiane\u202F: 1,24 de 171\u00A0EPCI. 1\u00A0EPCI, sans indice, n’est pas compté.'
		);
	});
});

describe('the drawing of a distribution', () => {
	it('is cut at twice the need, and goes to 100 % at least', () => {
		const scale = stripScale('coverage', { min: 0, max: 9 });
		expect([scale.x(0), scale.x(1), scale.x(9)]).toEqual([0, 200, 400]);
		expect(scale.cut).toBe(true);
		expect(stripScale('coverage', { min: 0, max: 0.3 })).toMatchObject({ high: 1, cut: false });
	});

	it('draws quantities by their square root, surpluses below 0', () => {
		const scale = stripScale('gap', { min: -1, max: 9 });
		// √9 + √1 = 4 units: 0 is at a quarter, 1 at a half.
		expect([scale.x(-1), scale.x(0), scale.x(1), scale.x(9)]).toEqual([0, 100, 200, 400]);
	});

	it('makes one tick of those that fall together, darker', () => {
		const paths = tickPaths(Float64Array.of(0, 0, 0.1, 5, NaN), (value) => value, 2, 8);
		expect(paths).toEqual([
			{ opacity: 0.3, d: 'M5 2v8' },
			{ opacity: 0.5, d: 'M0 2v8' }
		]);
	});
});
