import { existsSync, readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { readSiteSettings } from './src/lib/data/site-settings.ts';

// A wrong setting stops here, before anything is built or served.
readSiteSettings(readFileSync('data/site.json', 'utf8'), (path) => existsSync(`static/${path}`));

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	preview: { port: 4173, strictPort: true },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**'],
		environment: 'node',
		expect: { requireAssertions: true }
	}
});
