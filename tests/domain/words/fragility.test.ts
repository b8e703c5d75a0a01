import { describe, expect, it } from 'vitest';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/norm';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { sensitivityOf } from '../../../src/lib/domain/figures/sensitivity';
import { fragilityOf, fragilityReasons, isFragileClass } from '../../../src/lib/domain/words/fragility';
import { smallAtlas } from '../../fixtures/small-atlas';
import { smallPresence, smallProfiles, smallResults } from '../../fixtures/small-results';

const range = sensitivityOf(smallAtlas, smallProfiles, smallPresence, 'population').commune;
const at = (position: number) => fragilityOf(figuresOf(smallResults(), 'commune', position), range, position);
const reasons = (fragility: Parameters<typeof fragilityReasons>[0]) =>
	fragilityReasons(fragility, DEFAULT_NORM);

describe('why a class is fragile', () => {
	it('is 0.1 FTE, the presets, or both', () => {
		// 42001: 0.4 of 0.456 needed, 0.5 would do; from 76 % to 169 % over the presets.
		expect(at(0)).toEqual({ more: 'met', presets: { names: ['rey', 'edi'], worst: 'partial', best: 'met' } });
		// 63001: 1.9375 of 3.625, whose half is 1.8125; the envelope asks for 4.18.
		expect(at(2)).toEqual({ presets: { names: ['enveloppe'], worst: 'low', best: 'partial' } });
		// 63002: 0.5125 for 1/6 needed, or 0.556 where quintile 3 counts.
		expect(at(3)).toEqual({ presets: { names: ['tous-publics'], worst: 'partial', best: 'met' } });
	});

	it('is nothing where there is no class of coverage', () => {
		expect(at(1)).toEqual({});
		expect(at(4)).toEqual({});
		expect(isFragileClass(at(4))).toBe(false);
	});

	it('names a class without need where a preset asks for nothing', () => {
		const some = { ...range, needLow: range.needLow.with(0, 0) };
		const figures = figuresOf(smallResults(), 'commune', 0);
		expect(fragilityOf(figures, some, 0).presets).toMatchObject({
			worst: 'partial',
			best: 'outside-priority'
		});
	});

	it('does without the presets where they are not computed', () => {
		expect(fragilityOf(figuresOf(smallResults(), 'commune', 0), undefined, 0)).toEqual({ more: 'met' });
	});

	it('takes what is left of 0.1 FTE for nothing', () => {
		const figures = { fte: 0.1, need: 0.15, coverageClass: 'partial', fragile: true } as const;
		expect(fragilityOf(figures, undefined, 0)).toEqual({ less: 'none', more: 'met' });
	});
});

describe('the sentences of a fragile class', () => {
	it('name the classes that 0.1 FTE would give', () => {
		expect(reasons({ less: 'none', more: 'met' })).toEqual([
			'0,1 ETP de moins donnerait «\u202FAucun médiateur\u202F» et 0,1 ETP de plus donnerait «\u202FBesoin couvert\u202F».'
		]);
	});

	it('name the classes between which the presets go', () => {
		expect(
			reasons({ more: 'met', presets: { names: ['rey', 'edi'], worst: 'partial', best: 'met' } })
		).toEqual([
			'0,1 ETP de plus donnerait «\u202FBesoin couvert\u202F».',
			'Elle change selon le préréglage (Rey 2009, EDI)\u202F: de «\u202FDe la moitié au besoin\u202F» à «\u202FBesoin couvert\u202F».'
		]);
		expect(reasons({ presets: { names: ['tous-publics'], worst: 'none', best: 'no-need' } })).toEqual([
			'Elle change selon le préréglage (Tous publics)\u202F: «\u202FAucun médiateur\u202F» ou «\u202FHors priorité (FDep 1–3)\u202F».'
		]);
	});
});
