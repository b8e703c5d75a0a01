import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { tsImport } from 'tsx/esm/api';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const root = fileURLToPath(new URL('.', import.meta.url));
const { zones } = await tsImport('./scripts/lib/architecture/rooms.ts', import.meta.url);
const { noCircles } = await tsImport('./scripts/lib/architecture/no-circles.ts', import.meta.url);
const { plainWorkers } = await tsImport('./scripts/lib/architecture/workers.ts', import.meta.url);
const { pureDerived } = await tsImport('./scripts/lib/architecture/pure-derived.ts', import.meta.url);

/** Packages that a folder may not import: the domain knows nothing of the screen, only `map` of MapLibre. */
const MAPLIBRE = ['maplibre-gl', 'svelte-maplibre-gl'];
const SCREEN = ['svelte', 'svelte/*', '$app/*', ...MAPLIBRE];
const without = (files, group, ignores = []) => ({
	files,
	ignores,
	rules: {
		'no-restricted-imports': [
			'error',
			{ patterns: [{ group, message: 'See the arrows in CONTRIBUTING.md.' }] }
		]
	}
});

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'static/', 'data/', 'shots/', 'tmp/', 'node_modules/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		plugins: {
			'import-x': importX,
			house: {
				rules: {
					'no-circles': noCircles(root),
					'plain-workers': plainWorkers(root),
					'pure-derived': pureDerived
				}
			}
		},
		settings: {
			'import-x/resolver-next': [
				createNodeResolver({
					extensions: ['.ts', '.svelte.ts', '.js', '.svelte'],
					conditionNames: ['svelte', 'types', 'import', 'default'],
					alias: { $lib: [`${root}src/lib`] }
				})
			]
		},
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/ban-ts-comment': 'error',
			'no-console': ['error', { allow: ['warn', 'error'] }],
			'svelte/no-navigation-without-resolve': 'off',
			// Rows, maps and parameters are replaced, never mutated: nothing to observe inside them.
			'svelte/prefer-svelte-reactivity': 'off',
			'house/no-circles': 'error',
			'house/plain-workers': 'error',
			'house/pure-derived': 'error',
			'import-x/no-restricted-paths': ['error', { basePath: root, zones: zones() }],
			'import-x/no-extraneous-dependencies': [
				'error',
				{
					includeTypes: true,
					optionalDependencies: false,
					devDependencies: ['scripts/**', 'tests/**', '*.config.{js,ts}'].map((files) => root + files)
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		}
	},
	{ files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
	// What the site ships stands in `dependencies`: an audit of production then speaks of it.
	{
		files: ['src/**'],
		rules: {
			'import-x/no-extraneous-dependencies': ['error', { includeTypes: true, devDependencies: false }]
		}
	},
	without(['src/lib/domain/**'], [...SCREEN, 'node:*', 'fs', 'path']),
	without(['src/lib/data/**'], SCREEN),
	without(['src/**', 'scripts/**'], MAPLIBRE, ['src/lib/map/**', 'src/lib/domain/**', 'src/lib/data/**'])
);
