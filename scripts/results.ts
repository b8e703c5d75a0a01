/** `npm run --silent results -- --campagne 2025-12 --niveau commune`: the figures of each territory. */
import { start } from './lib/start';

await start(async () => {
	const [{ resultsCommand }, { runOnBundle }] = await Promise.all([
		import('./lib/results/command'),
		import('./lib/run-on-bundle')
	]);
	await runOnBundle(resultsCommand);
});
