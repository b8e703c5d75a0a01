import { describe, expect, it } from 'vitest';
import { stateChanges, StatePainter, type FeatureState } from '../../../src/lib/map/layers/states';

describe('what must be set to recolour', () => {
	it('is everything where nothing was shown', () => {
		expect([...stateChanges(undefined, { fill: ['#111111', '#222222'] })]).toEqual([
			{ id: 0, state: { fill: '#111111' } },
			{ id: 1, state: { fill: '#222222' } }
		]);
	});

	it('is only the territories, and only the properties, that differ', () => {
		const before = { fill: ['#111111', '#222222', '#333333'], r: new Float32Array([1, 2, 3]) };
		const after = { fill: ['#111111', '#999999', '#333333'], r: new Float32Array([1, 2, 0]) };
		expect([...stateChanges(before, after)]).toEqual([
			{ id: 1, state: { fill: '#999999' } },
			{ id: 2, state: { r: 0 } }
		]);
	});

	it('is only what is not blank where nothing was shown, and where a column is new', () => {
		expect([...stateChanges(undefined, { hatch: [0, 1] }, 0)]).toEqual([{ id: 1, state: { hatch: 1 } }]);
		expect([...stateChanges({ hatch: [0, 1] }, { hatch: [0, 1], dots: [1, 0] }, 0)]).toEqual([
			{ id: 0, state: { dots: 1 } }
		]);
	});

	it('is nothing where nothing changes', () => {
		const columns = { fill: ['#111111'] };
		expect([...stateChanges(columns, { fill: ['#111111'] })]).toEqual([]);
	});
});

describe('a painter', () => {
	const recorder = () => {
		const set: [string, number, FeatureState][] = [];
		return {
			set,
			map: {
				setFeatureState: (target: { source: string; id: number }, state: FeatureState) =>
					void set.push([target.source, target.id, state])
			}
		};
	};

	it('remembers what it showed and counts what it changes', () => {
		const { map, set } = recorder();
		const painter = new StatePainter('commune-areas', 'commune-areas');
		expect(painter.show(map, { fill: ['#111111', '#222222'] })).toBe(2);
		expect(painter.show(map, { fill: ['#111111', '#333333'] })).toBe(1);
		expect(set.at(-1)).toEqual(['commune-areas', 1, { fill: '#333333' }]);
	});

	it('remembers a column that it was not given for a while', () => {
		const { map, set } = recorder();
		const painter = new StatePainter('commune-marks', 'commune-areas', 0);
		painter.show(map, { dots: [0, 0], uncertain: [1, 0] });
		painter.show(map, { dots: [0, 1] });
		painter.show(map, { dots: [0, 1], uncertain: [0, 1] });
		expect(set.map(([, id, state]) => [id, state])).toEqual([
			[0, { uncertain: 1 }],
			[1, { dots: 1 }],
			[0, { uncertain: 0 }],
			[1, { uncertain: 1 }]
		]);
	});

	it('shows everything again after the map has lost its states', () => {
		const { map } = recorder();
		const painter = new StatePainter('qpv-points', 'qpv-points');
		painter.show(map, { r: [1, 2] });
		painter.forget();
		expect(painter.show(map, { r: [1, 2] })).toBe(2);
	});
});
