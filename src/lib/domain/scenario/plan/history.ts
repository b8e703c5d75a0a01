import type { Plan } from './plan';

/** Steps that can be taken back. */
const MOST_STEPS = 200;

/** A plan as it was, and what was done to it next, for the menu: « Ajouter un poste ». */
interface Step {
	readonly name: string;
	readonly plan: Plan;
}

/** A plan and what was done to it, as data: it is kept, and told, as it is. */
export interface History {
	/** Each with the plan before it. */
	readonly past: readonly Step[];
	readonly plan: Plan;
	/** Each with the plan after it, the next one first. */
	readonly future: readonly Step[];
}

export const newHistory = (plan: Plan = []): History => ({ past: [], plan, future: [] });

/** The history once something is done: what had been undone is given up. */
export const done = ({ past, plan }: History, name: string, next: Plan): History => ({
	past: [...past, { name, plan }].slice(-MOST_STEPS),
	plan: next,
	future: []
});

/** The history with the last step taken back; the same where there is none. */
export function undone(history: History): History {
	const { past, plan, future } = history;
	const last = past.at(-1);
	if (!last) return history;
	return { past: past.slice(0, -1), plan: last.plan, future: [{ name: last.name, plan }, ...future] };
}

/** The history with the last step that was taken back done again; the same where there is none. */
export function redone(history: History): History {
	const { past, plan, future } = history;
	const [next, ...rest] = future;
	if (!next) return history;
	return { past: [...past, { name: next.name, plan }], plan: next.plan, future: rest };
}
