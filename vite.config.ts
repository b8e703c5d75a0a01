import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { keptFaults } from './src/lib/data/files/kept-json.ts';
import { shippedPackages } from './scripts/lib/hosting/shipped-packages.ts';
import { readSiteSettings } from './src/lib/data/bundle/site-settings.ts';

// A file kept by hand that is no JSON, or a wrong setting, stops here, before anything is built or served.
const faults = keptFaults('.');
if (faults.length > 0) throw new Error(faults.join('\n'));
readSiteSettings(readFileSync('data/site.json', 'utf8'), (path) => existsSync(`static/${path}`));

/**
 * The code that the map's page starts with, and the styles of what it may come to show, in one file each: dozens of
 * small ones cost a slow line a second.
 */
const FIRST_SCREEN = {
	name: 'first-screen',
	test: /\/src\/routes\/\+(?:page|layout|error)\.svelte$|\/kit\/src\/runtime\/client\/entry\.js$|\/src\/(?:routes\/(?:(?:map-page|offline)\/)?[A-Z]\w+|lib\/(?:map|charts|ui|panel\/region)\/.*|lib\/(?:panel\/(?:LocalNotice|links\/WhyLink)|sheet\/(?:MapDownload|DownloadMenu)))\.svelte\?.*type=style/
};

/** First digits of the manifest that is published: the pages of this build read no other. */
function manifestDigits(): string {
	const { region } = JSON.parse(readFileSync('data/site.json', 'utf8')) as { region: string };
	const path = `static/data/${region}/manifest.json`;
	return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 10) : '';
}

/** The script of `/embed` may show a component, whose styles its page has. */
const COMPONENTS = svelte({
	configFile: false,
	emitCss: false,
	compilerOptions: { css: 'external', runes: true },
	preprocess: vitePreprocess()
});

export default defineConfig(({ command }) => ({
	// Data that are made anew under a server of development are shown at once.
	define: { __MANIFEST_DIGITS__: JSON.stringify(command === 'build' ? manifestDigits() : '') },
	plugins: [sveltekit(), { ...shippedPackages(), applyToEnvironment: ({ name }) => name === 'client' }],
	worker: { format: 'es', plugins: () => [shippedPackages(), COMPONENTS] },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [FIRST_SCREEN] } } } } }
	},
	preview: { port: 4173, strictPort: true },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**'],
		environment: 'node',
		// A file leaves nothing behind for the next one, so a worker loads what they share once.
		isolate: false,
		unstubGlobals: true,
		// Long enough for a machine that does other things, too.
		testTimeout: 30_000,
		hookTimeout: 30_000,
		expect: { requireAssertions: true }
	}
}));
