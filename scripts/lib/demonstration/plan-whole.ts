import type { PlannedStructure } from './plan';
import { COUNTRY } from './plan-country';
import { FORMER } from './plan-former';
import { LYON } from './plan-lyon';
import { TOWNS } from './plan-towns';

/** Numbered later, planned before the others: FTE add up in this order, and it shows in their last digit. */
const FIRST = 'DEMO-44';
const inOrder = (structures: readonly PlannedStructure[]) =>
	[...structures].sort((a, b) => (a.id < b.id ? -1 : 1));
const all = inOrder([...LYON, ...TOWNS, ...COUNTRY, ...FORMER]);

/** All the structures of the demonstration. */
export const PLAN: readonly PlannedStructure[] = [
	...all.filter(({ id }) => id >= FIRST),
	...all.filter(({ id }) => id < FIRST)
];
