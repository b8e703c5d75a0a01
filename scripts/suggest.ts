/** `npm run --silent suggest -- --postes 10 --objectif manque`: where the next posts would be worth most. */
import { start } from './lib/start';

await start(async () => {
	const [{ suggestCommand }, { runOnBundle }] = await Promise.all([
		import('./lib/suggest/command'),
		import('./lib/run-on-bundle')
	]);
	await runOnBundle(suggestCommand);
});
