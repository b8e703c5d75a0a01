import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The arrows of the house: routes → ui, charts, map, panel, report, state → data → domain ← scripts.
 * What a folder may NOT import is listed for each, by folder name and by package.
 */
const OUTER = ['ui', 'charts', 'map', 'panel', 'table', 'remarks', 'sheet', 'report', 'state', 'routes'];
const BROWSER = ['svelte', 'svelte/*', '$app/*', 'maplibre-gl', 'svelte-maplibre-gl'];
const folder = (name) => [`**/lib/${name}/**`, `../${name}/**`, `../../${name}/**`, `$lib/${name}/**`];
const arrows = (files, folders, packages) => ({
	files,
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						group: [...folders.flatMap(folder), ...packages],
						message: 'See the import arrows in CONTRIBUTING.md.'
					}
				]
			}
		]
	}
});
const SIBLINGS = ['ui', 'charts', 'map', 'report'];
/** They bring siblings and state together for one kind of page. */
const ASSEMBLIES = ['panel', 'table', 'remarks', 'perimeter', 'sheet'];

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'static/', 'data/', 'shots/', 'tmp/', 'node_modules/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/ban-ts-comment': 'error',
			'no-console': ['error', { allow: ['warn', 'error'] }],
			'svelte/no-navigation-without-resolve': 'off',
			// Rows, maps and parameters are replaced, never mutated: nothing to observe inside them.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		}
	},
	{ files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
	arrows(['src/lib/domain/**'], ['data', ...OUTER], [...BROWSER, 'node:*', 'fs', 'path']),
	arrows(['src/lib/data/**'], OUTER, BROWSER),
	...SIBLINGS.map((own) =>
		arrows(
			[`src/lib/${own}/**`],
			[...SIBLINGS.filter((other) => other !== own), ...ASSEMBLIES, 'state', 'routes'],
			own === 'map' ? [] : ['maplibre-gl', 'svelte-maplibre-gl']
		)
	),
	arrows(
		['src/lib/panel/**'],
		['map', 'table', 'perimeter', 'sheet', 'routes'],
		['maplibre-gl', 'svelte-maplibre-gl']
	),
	arrows(['src/lib/table/**'], ['map', 'sheet', 'routes'], ['maplibre-gl', 'svelte-maplibre-gl']),
	arrows(['src/lib/remarks/**'], ['map', 'table', 'panel', 'routes'], ['maplibre-gl', 'svelte-maplibre-gl']),
	arrows(['src/lib/perimeter/**'], ['map', 'table', 'routes'], ['maplibre-gl', 'svelte-maplibre-gl']),
	arrows(['src/lib/sheet/**'], ['map', 'table', 'routes'], ['maplibre-gl', 'svelte-maplibre-gl']),
	arrows(['src/lib/state/**'], [...SIBLINGS, ...ASSEMBLIES, 'routes'], ['maplibre-gl', 'svelte-maplibre-gl']),
	// The command line writes its files with the same code as the page.
	arrows(
		['scripts/**'],
		OUTER.filter((folder) => folder !== 'report'),
		['svelte-maplibre-gl', 'maplibre-gl']
	)
);
