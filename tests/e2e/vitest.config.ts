import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Browser tests: one Chromium and one server for all files, one file after the other. */
export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		include: ['tests/e2e/**/*.e2e.ts'],
		environment: 'node',
		globalSetup: ['tests/e2e/setup.ts'],
		fileParallelism: false,
		expect: { requireAssertions: true },
		testTimeout: 120_000,
		hookTimeout: 120_000
	}
});
