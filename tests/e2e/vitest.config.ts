import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Browser tests: two workers take the files one by one, the largest first. Each keeps one Chromium for all its
 * files; one server of the built site, which keeps nothing between two requests, is enough for both.
 */
export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		include: ['tests/e2e/**/*.e2e.ts'],
		environment: 'node',
		globalSetup: ['tests/e2e/support/setup.ts'],
		isolate: false,
		maxWorkers: 2,
		// A busy machine takes its time; a state that never comes fails the test anyway.
		expect: { requireAssertions: true, poll: { timeout: 30_000 } },
		// Said at the end of the run, with the test’s name: it is a fault to be found, not one that stops the others.
		retry: 1,
		testTimeout: 120_000,
		hookTimeout: 120_000
	}
});
