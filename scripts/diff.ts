/** `npm run --silent diff -- --de 2025-05 --a 2025-12`: what changed from one campaign to another, and why. */
import { start } from './lib/start';

await start(async () => {
	const [{ diffCommand }, { runOnBundle }] = await Promise.all([
		import('./lib/diff/command'),
		import('./lib/run-on-bundle')
	]);
	await runOnBundle(diffCommand);
});
