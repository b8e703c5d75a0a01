import { describe, expect, it } from 'vitest';
import type { Choropleth } from '../../../src/lib/domain/choropleth/choropleth';
import {
	areaColumns,
	circleColumns,
	stylesOf,
	markColumns,
	marksOf,
	mixed,
	passingRadii
} from '../../../src/lib/map/layers/styles';

const choropleth: Choropleth = {
	indicator: 'coverage',
	level: 'commune',
	classes: [
		{ id: 'none', label: 'Aucun médiateur', fill: '#9C4A1A', mark: 'none' },
		{ id: 'outside-priority', label: 'Présence hors priorité', fill: '#BFD9D5', mark: 'dots' },
		{ id: 'unknown', label: 'Donnée absente', fill: '#FFFFFF', mark: 'hatch' }
	],
	classOf: Uint8Array.from([0, 1, 2, 0])
};

describe('how classes look', () => {
	it('is their colour and their mark', () => {
		expect(areaColumns(choropleth, undefined)).toEqual({
			fill: ['#9c4a1a', '#bfd9d5', '#ffffff', '#9c4a1a']
		});
		expect(markColumns(choropleth, undefined)).toEqual({ hatch: [0, 0, 1, 0], dots: [0, 1, 0, 0] });
	});

	it('fades, marks included, all but the class pointed at', () => {
		const [none, outside, unknown] = stylesOf(choropleth.classes, 'none');
		expect(none).toEqual({ fill: '#9c4a1a', hatch: 0, dots: 0, strength: 1 });
		expect(outside?.fill).toBe('#eaf1f2');
		expect(outside?.dots).toBeLessThan(0.5);
		expect(unknown?.hatch).toBeLessThan(0.5);
	});

	it('does not change for a class that this choropleth lacks', () => {
		expect(areaColumns(choropleth, 'q5')).toEqual(areaColumns(choropleth, undefined));
	});

	it('gives circles the colour of their class', () => {
		expect(circleColumns(choropleth, [1, 2, 3, 4], undefined)).toEqual({
			fill: ['#9c4a1a', '#bfd9d5', '#ffffff', '#9c4a1a'],
			r: [1, 2, 3, 4]
		});
	});

	it('leaves out the circles of what does not pass the filter', () => {
		const classes = [
			...choropleth.classes,
			{ id: 'filtered', label: '', fill: '#FFFFFF', mark: 'none' as const }
		];
		const filtered = { ...choropleth, classes, classOf: Uint8Array.from([0, 3, 2, 3]) };
		expect(Array.from(passingRadii(filtered, Float32Array.of(4, 5, 6, 7)))).toEqual([4, 0, 6, 0]);
		expect(Array.from(passingRadii(choropleth, Float32Array.of(4, 5)))).toEqual([4, 5]);
	});

	it('hatches what is uncertain, less where its class fades', () => {
		const uncertain = { ...choropleth, uncertain: Uint8Array.from([1, 0, 0, 1]) };
		expect(markColumns(uncertain, undefined).uncertain).toEqual([1, 0, 0, 1]);
		expect(markColumns(uncertain, 'unknown').uncertain).toEqual([0.15, 0, 0, 0.15]);
		expect(marksOf(uncertain)).toEqual(['hatch', 'dots', 'uncertain']);
		expect(marksOf({ ...uncertain, uncertain: new Uint8Array(4) })).toEqual(['hatch', 'dots']);
	});

	it('knows which marks its territories carry', () => {
		expect(marksOf(choropleth)).toEqual(['hatch', 'dots']);
		expect(marksOf({ ...choropleth, classOf: Uint8Array.from([0, 1]) })).toEqual(['dots']);
	});
});

describe('a mix of colours', () => {
	it('is one end, the other, or between', () => {
		expect(mixed('#000000', '#ffffff', 0)).toBe('#000000');
		expect(mixed('#000000', '#ffffff', 1)).toBe('#ffffff');
		expect(mixed('#000000', '#ff8040', 0.5)).toBe('#804020');
	});
});
