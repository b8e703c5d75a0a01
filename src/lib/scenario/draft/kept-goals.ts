import * as v from 'valibot';
import { REGION } from '../../data/bundle/site';
import { readText, type TextStore } from '../../data/files/device';
import { keptVersion, readJson, writeJson } from '../../data/files/device-json';
import { formatGoals, parseGoals, type Goal } from '../../domain/scenario/plan/goals';

/** Where the browser keeps the targets of a plan. */
export const GOALS_KEY = `maillage:cibles:${REGION}`;

const keptSchema = v.strictObject({ version: keptVersion, goals: v.string() });

export interface KeptGoals {
	/** Those that can be read. */
	readonly goals: readonly Goal[];
	/** Whether some of what is kept cannot be read. */
	readonly unreadable: boolean;
}

/** The targets of this device; before there was a version, their text alone. */
export function readGoals(store: TextStore | undefined): KeptGoals {
	const bare = readText(store, GOALS_KEY) ?? '';
	const kept = bare.startsWith('{') ? readJson(store, GOALS_KEY, keptSchema) : { goals: bare };
	if (kept === undefined || kept === 'unreadable') return { goals: [], unreadable: kept !== undefined };
	const { goals, problems } = parseGoals(kept.goals);
	return { goals, unreadable: problems.length > 0 };
}

/** Keeps the targets, or nothing at all where there are none; `false` where the device refuses or is full. */
export const writeGoals = (store: TextStore | undefined, goals: readonly Goal[]): boolean =>
	writeJson(store, GOALS_KEY, goals.length > 0 ? { goals: formatGoals(goals) } : undefined);
