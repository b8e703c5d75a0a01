import type { PlannedStructure } from './plan';
import { COUNTRY } from './plan-country';
import { FORMER } from './plan-former';
import { LYON } from './plan-lyon';
import { TOWNS } from './plan-towns';

/** All the structures of the demonstration, in the order of their numbers. */
export const PLAN: readonly PlannedStructure[] = [...LYON, ...TOWNS, ...COUNTRY, ...FORMER].sort((a, b) =>
	a.id < b.id ? -1 : 1
);
