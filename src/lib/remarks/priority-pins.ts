import type { Priority } from '../domain/remarks/remarks';

/** The pin of each priority: on the map, in the legend, in the lists. */
export const PRIORITY_PINS = { high: 'full', normal: 'ring', low: 'hollow' } as const satisfies Record<
	Priority,
	string
>;
