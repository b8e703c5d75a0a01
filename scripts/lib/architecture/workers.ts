import type { Rule } from 'eslint';
import { importRule } from './import-rule';
import { wayTo } from './imports';

/** Files that run in a worker. */
export const isWorker = (file: string): boolean => /(?:\.|\/service-)worker\.ts$/.test(file);

/** Components, what is reactive, and the packages that make a page. */
export const isScreen = (file: string): boolean =>
	/\.svelte(?:\.ts)?$/.test(file) || /^(?:svelte|\$app|maplibre-gl|svelte-maplibre-gl)(?:\/|$)/.test(file);

/** An ESLint rule: a worker imports nothing of the screen, through others either. */
export const plainWorkers = (root: string): Rule.RuleModule =>
	importRule(root, 'A worker has no screen', (imports, file, imported) =>
		isWorker(file) ? wayTo(imports, imported, isScreen) : undefined
	);
