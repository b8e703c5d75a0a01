import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESET_NAMES, PRESETS, type Norm } from '../../../src/lib/domain/norm/norm';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { evidenceOf, NORM_EVIDENCE } from '../../../src/lib/domain/norm/evidence';
import {
	changedParams,
	formatNormParams,
	isNormParam,
	NORM_PARAMS,
	parseNormParams,
	resetParam,
	sameNorm
} from '../../../src/lib/domain/norm/params';
import { normStatus, presetOf, PRESET_WORDS } from '../../../src/lib/domain/norm/presets';
import { anyNorm } from '../../fixtures/arbitraries';

const parse = (query: string) => parseNormParams(new URLSearchParams(query));
const ALL_PARAMS = [...NORM_PARAMS.map(({ name }) => name), 'acces', 'enveloppe'];

/** Any norm of an address, the weights of access on or off. */
const anyNormWithAccess: fc.Arbitrary<Norm> = fc
	.tuple(anyNorm, fc.boolean())
	.map(([norm, enabled]) => ({ ...norm, access: { ...norm.access, enabled } }));

describe('access to GPs in an address', () => {
	it('is switched on by a word, and has its thresholds and weights', () => {
		const { norm, problems } = parse(
			'acces=oui&apl-faible=3&apl-tres-faible=2&acces-faible=1.5&acces-tres-faible=2,67&acces-quintile=1'
		);
		expect(problems).toEqual([]);
		expect(norm).toEqual({
			...DEFAULT_NORM,
			access: { enabled: true, lowBelow: 3, veryLowBelow: 2, low: 1.5, veryLow: 2.67, fromQuintile: 1 }
		});
	});

	it('is written only where it differs', () => {
		const access = { ...DEFAULT_NORM.access, enabled: true, low: 1.5 };
		expect(formatNormParams({ ...DEFAULT_NORM, access })).toEqual([
			['acces-faible', '1.5'],
			['acces', 'oui']
		]);
	});

	it('says what it does not understand', () => {
		expect(parse('acces=non')).toEqual({ norm: DEFAULT_NORM, problems: [] });
		expect(parse('acces=peut-être').problems).toEqual([
			'Le paramètre «\u202Facces=peut-être\u202F» de l’adresse est ignoré\u202F: on attend «\u202Foui\u202F» ou «\u202Fnon\u202F».'
		]);
		expect(parse('acces-quintile=6').problems).toHaveLength(1);
		expect(parse('apl-faible=-1').norm).toEqual(DEFAULT_NORM);
	});
});

describe('any norm', () => {
	it('comes back from an address as it went', () => {
		fc.assert(
			fc.property(anyNormWithAccess, (norm) => {
				const params = new URLSearchParams(formatNormParams(norm));
				expect(parseNormParams(params)).toEqual({ norm, problems: [] });
				expect(formatNormParams(parseNormParams(params).norm)).toEqual(formatNormParams(norm));
			})
		);
	});

	it('is the default again once every changed parameter is reset, in any order', () => {
		fc.assert(
			fc.property(
				anyNormWithAccess,
				fc.shuffledSubarray(ALL_PARAMS, { minLength: ALL_PARAMS.length }),
				(norm, order) => {
					const back = order.reduce((norm, name) => {
						const less = resetParam(norm, name);
						expect(changedParams(less)).toEqual(changedParams(norm).filter((other) => other !== name));
						return less;
					}, norm);
					expect(back).toEqual(DEFAULT_NORM);
				}
			)
		);
	});

	it('has no negative zero', () => {
		expect(Object.is(parse('f1=-0').norm.fdepWeights[0], 0)).toBe(true);
	});
});

describe('the preset in force', () => {
	it('is found by what the norm is, not by how it was made', () => {
		for (const name of PRESET_NAMES) expect(presetOf(structuredClone(PRESETS[name]) as Norm)).toBe(name);
		expect(presetOf({ ...DEFAULT_NORM, qpvRatio: 7_500 })).toBeUndefined();
		expect(presetOf({ ...PRESETS.edi, floorFte: 0 })).toBeUndefined();
	});

	it('has a French name', () => {
		expect(PRESET_NAMES.map((name) => PRESET_WORDS[name].label)).toEqual([
			'ARS (défaut)',
			'Tous publics',
			'Rey 2009',
			'EDI',
			'Enveloppe'
		]);
	});

	it('is said with the number of parameters that differ from the default', () => {
		expect(normStatus(DEFAULT_NORM)).toBe('Norme par défaut, aucun paramètre modifié');
		expect(normStatus(PRESETS.edi)).toBe(
			'Préréglage «\u202FEDI\u202F»\u202F: 4\u00A0paramètres hors du défaut'
		);
		expect(normStatus({ ...DEFAULT_NORM, qpvRatio: 7_500 })).toBe('Norme modifiée\u202F: 1\u00A0paramètre');
		expect(normStatus({ ...PRESETS.edi, qpvRatio: 7_500 })).toBe('Norme modifiée\u202F: 5\u00A0paramètres');
	});

	it('tells apart norms that differ by what has no effect yet', () => {
		const access = { ...DEFAULT_NORM.access, low: 2 };
		expect(sameNorm(DEFAULT_NORM, { ...DEFAULT_NORM, access })).toBe(false);
		expect(sameNorm(PRESETS.ars, structuredClone(DEFAULT_NORM))).toBe(true);
	});
});

describe('the evidence of a default', () => {
	it('is written for every parameter, with its weakness', () => {
		for (const name of ALL_PARAMS) {
			const { evidence, weakness } = evidenceOf(name);
			expect(evidence.length, name).toBeGreaterThan(20);
			expect(weakness.length, name).toBeGreaterThan(20);
		}
		expect(() => evidenceOf('inconnu')).toThrow('No evidence is written for inconnu');
	});

	it('speaks of parameters that exist, each once', () => {
		const named = NORM_EVIDENCE.flatMap(({ params }) => params);
		expect(named.filter((name) => !isNormParam(name))).toEqual([]);
		expect(new Set(named).size).toBe(named.length);
	});

	it('shows the value of any norm', () => {
		const shown = (norm: Norm) => NORM_EVIDENCE.map(({ value }) => value(norm));
		expect(shown(DEFAULT_NORM)).toEqual([
			'6\u202F000',
			'40\u202F000',
			'1,00\u202F; 1,32\u202F; 1,73\u202F; 2,28\u202F; 3,00',
			'4',
			'0,2',
			'0,1',
			'1,00\u202F; 1,00',
			'non utilisé',
			'non utilisée'
		]);
		expect(
			shown({ ...PRESETS.enveloppe, access: { ...DEFAULT_NORM.access, enabled: true } }).slice(-2)
		).toEqual(['1,63 sous 2,5\u202F; 2 sous 1,5', 'total financé']);
		expect(shown({ ...DEFAULT_NORM, envelope: 120.5 }).at(-1)).toBe('120,5');
	});
});
