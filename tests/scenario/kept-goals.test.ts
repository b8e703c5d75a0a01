import { describe, expect, it } from 'vitest';
import { GOALS_KEY, readGoals, writeGoals } from '../../src/lib/scenario/draft/kept-goals';
import { memoryDevice } from '../fixtures/memory-device';

const roanne = {
	title: 'Roanne couverte',
	measure: 'couverture',
	level: 'epci',
	code: '200071751',
	value: 0.5,
	year: 2028
} as const;

describe('the targets of a device', () => {
	it('are kept with their version, and read again', () => {
		const store = memoryDevice();
		expect(writeGoals(store, [roanne])).toBe(true);
		expect(store.texts.get(GOALS_KEY)).toBe(
			'{"version":1,"goals":"couverture_epci_200071751_0.5_2028_Roanne couverte"}'
		);
		expect(readGoals(store)).toEqual({ goals: [roanne], unreadable: false });
		writeGoals(store, []);
		expect([store.texts.size, readGoals(store)]).toEqual([0, { goals: [], unreadable: false }]);
	});

	it('of before there was a version are read', () => {
		const store = memoryDevice({ [GOALS_KEY]: 'couverture_epci_200071751_0.5_2028_Roanne couverte' });
		expect(readGoals(store)).toEqual({ goals: [roanne], unreadable: false });
	});

	it('that can be read are kept on beside one that cannot, which is told', () => {
		const text = 'couverture_epci_200071751_0.5_2028_Roanne couverte~couverture_epci_1_-3_2028_x';
		expect(readGoals(memoryDevice({ [GOALS_KEY]: text }))).toEqual({ goals: [roanne], unreadable: true });
	});

	it.each(['{"version":2,"goals":""}', '{"version":1', '{}', 'rien'])('%s cannot be read', (text) => {
		expect(readGoals(memoryDevice({ [GOALS_KEY]: text }))).toEqual({ goals: [], unreadable: true });
	});
});
