/** `npm run e2e [-- options of Vitest]`: the browser tests, on the built site, in the Chromium of this machine. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath } from './lib/browser';

function mustRun(command: string, args: readonly string[]): void {
	const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
	if (status !== 0) process.exit(status ?? 1);
}

try {
	chromiumPath();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
if (!existsSync('build/index.html')) mustRun('vite', ['build']);
mustRun('vitest', ['run', '--config', 'tests/e2e/vitest.config.ts', ...process.argv.slice(2)]);
