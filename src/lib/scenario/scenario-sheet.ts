import { base } from '$app/paths';
import type { Level } from '../domain/territory/atlas';
import { sheetPath } from '../panel/links/sheet-link';
import { queryWithoutPosts } from './draft/link';
import type { ScenarioModel } from './model.svelte';

/** Address of the sheet of a territory, on the campaign and the norm of a scenario, with the scenario beside it. */
export function scenarioSheet({ draft, state }: ScenarioModel, level: Level, code: string): string {
	const path = `${base}/${sheetPath(level, code, new URLSearchParams(queryWithoutPosts(state.view)))}`;
	if (draft.plan.length === 0) return path;
	return `${path}${path.includes('?') ? '&' : '?'}scenario=${encodeURIComponent(draft.text)}`;
}
