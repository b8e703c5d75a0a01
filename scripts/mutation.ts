/** `npm run mutation -- figures`: changes the code of a room, and counts what no test of that room notices. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { start } from './lib/start';

await start(async () => {
	const [{ EXIT }, { mutationRun, MUTATED_ROOMS }, { UsageError }] = await Promise.all([
		import('./lib/command/exit-codes'),
		import('./lib/check/mutation'),
		import('./lib/command/command-line')
	]);
	const HELP = `npm run mutation -- [${MUTATED_ROOMS.join(' | ')}] [options]
  --only FICHIER  ces fichiers de la salle : groups.ts, 'search/*.ts' (par défaut : tous)
  --anew          ne reprend rien de ce qui est gardé sous tmp/mutation
  Sans salle : toutes, l’une après l’autre. Sortie : 0 bon, 1 moins de 85 % tués, 2 une mauvaise option.`;
	try {
		const runs = mutationRun(process.argv.slice(2));
		if (runs === 'help') return console.log(HELP);
		mkdirSync('tmp/mutation', { recursive: true });
		const failed = runs.filter(({ room, args }) => {
			console.log(`\n${room}${existsSync(`tmp/mutation/${room}.json`) ? ' (ce qui a changé)' : ''}`);
			const env = { ...process.env, MUTATION_ROOM: room };
			return spawnSync('npx', ['stryker', 'run', ...args], { stdio: 'inherit', env }).status !== 0;
		});
		if (failed.length > 0) process.exitCode = EXIT.stopped;
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		console.error(`${error.message}\n\n${HELP}`);
		process.exitCode = EXIT.wrongOption;
	}
});
