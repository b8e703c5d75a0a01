import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../src/lib/domain/norm/norm';
import { normParam, withNormParams } from '../../../src/lib/domain/norm/fields';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import {
	formatNormParams,
	isNormParam,
	parseNormParams,
	sharedParams
} from '../../../src/lib/domain/norm/params';
import { anyNorm } from '../../fixtures/arbitraries';

const parse = (query: string) => parseNormParams(new URLSearchParams(query));

describe('the norm in an address', () => {
	it('is left out where it is the default', () => {
		expect(formatNormParams(DEFAULT_NORM)).toEqual([]);
		expect(parse('')).toEqual({ norm: DEFAULT_NORM, problems: [] });
	});

	it('goes along to other pages with the key, and with nothing else', () => {
		const address = new URLSearchParams('niveau=epci&cle=besoin&qpv=7500&acces=1&territoire=commune:63430');
		expect(sharedParams(address)).toEqual([
			['cle', 'besoin'],
			['qpv', '7500'],
			['acces', '1']
		]);
	});

	it('names the changed fields only', () => {
		expect(formatNormParams({ ...DEFAULT_NORM, qpvRatio: 7_500, floorFte: 0 })).toEqual([
			['qpv', '7500'],
			['plancher', '0']
		]);
		expect(formatNormParams(PRESETS.edi)).toEqual([
			['f2', String(2.2 ** 0.25)],
			['f3', String(2.2 ** 0.5)],
			['f4', String(2.2 ** 0.75)],
			['f5', '2.2']
		]);
		expect(formatNormParams(PRESETS.enveloppe)).toEqual([['enveloppe', 'finance']]);
	});

	it('is read back, with a point or a comma', () => {
		const { norm, problems } = parse('qpv=7500&f5=2,2&rural=1.5&disperse=2&priorite=1&enveloppe=120.5');
		expect(problems).toEqual([]);
		expect(norm).toEqual({
			...DEFAULT_NORM,
			qpvRatio: 7_500,
			fdepWeights: [1, 3 ** 0.25, 3 ** 0.5, 3 ** 0.75, 2.2],
			densityWeights: { rural: 1.5, dispersed: 2 },
			priorityFrom: 1,
			envelope: 120.5
		});
	});

	it('keeps what it understands and says the rest, one sentence each', () => {
		const { norm, problems } = parse('qpv=12&base=50000&f1=abc&priorite=2.5&plancher=&enveloppe=-3');
		expect(norm).toEqual({ ...DEFAULT_NORM, baseRatio: 50_000 });
		expect(problems).toEqual([
			'Le paramètre «\u202Fqpv=12\u202F» de l’adresse est ignoré\u202F: on attend un nombre de 500 à 50\u202F000.',
			'Le paramètre «\u202Ff1=abc\u202F» de l’adresse est ignoré\u202F: on attend un nombre de 0 à 10.',
			'Le paramètre «\u202Fplancher=\u202F» de l’adresse est ignoré\u202F: on attend un nombre de 0 à 2.',
			'Le paramètre «\u202Fpriorite=2.5\u202F» de l’adresse est ignoré\u202F: on attend un nombre entier de 1 à 5.',
			'Le paramètre «\u202Fenveloppe=-3\u202F» de l’adresse est ignoré\u202F: on attend «\u202Ffinance\u202F», «\u202Faucune\u202F» ou un nombre d’ETP.'
		]);
	});

	it('takes the ends of a range and nothing beyond', () => {
		expect(parse('plancher=2&f1=0&priorite=5').problems).toEqual([]);
		expect(parse('plancher=2.01').problems).toHaveLength(1);
		expect(parse('qpv=Infinity').problems).toHaveLength(1);
		expect(parse('enveloppe=NaN').problems).toHaveLength(1);
		expect(parse('plancher=%20').problems).toHaveLength(1);
		expect(parse('enveloppe=100000').norm.envelope).toBe(100_000);
		expect(['enveloppe=0', 'enveloppe=100001'].map((query) => parse(query).norm)).toEqual([
			DEFAULT_NORM,
			DEFAULT_NORM
		]);
	});

	it('takes the envelope off again, and gives a parameter by its name', () => {
		const less = withNormParams(PRESETS.enveloppe, new URLSearchParams('enveloppe=aucune'), () => {});
		expect(less).toEqual({ ...PRESETS.enveloppe, envelope: 'none' });
		expect(normParam('plancher').get(DEFAULT_NORM)).toBe(0.2);
		expect(() => normParam('inconnu')).toThrow('no parameter named inconnu');
	});

	it('knows its own parameters', () => {
		expect(['qpv', 'f3', 'enveloppe'].every(isNormParam)).toBe(true);
		expect(['niveau', 'f6', ''].some(isNormParam)).toBe(false);
	});

	it('comes back as it went, for any norm', () => {
		fc.assert(
			fc.property(anyNorm, (norm) => {
				const params = new URLSearchParams(formatNormParams(norm));
				expect(parseNormParams(params)).toEqual({ norm, problems: [] });
			})
		);
	});
});
