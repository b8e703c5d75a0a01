/** `npm run fuzz -- --seconds 600`: hostile files, addresses and storages against every reader. */
import { start } from './lib/start';

await start(async () => {
	const [
		{ readBundle },
		{ BUNDLE_PATH },
		{ formatInteger },
		{ typedOptions, UsageError },
		{ EXIT },
		{ fuzz },
		{ READERS },
		{ watch }
	] = await Promise.all([
		import('../src/lib/data/bundle/disk'),
		import('../src/lib/data/bundle/site'),
		import('../src/lib/domain/text/french'),
		import('./lib/command/command-line'),
		import('./lib/command/exit-codes'),
		import('./lib/fuzz/run'),
		import('./lib/fuzz/reader'),
		import('./lib/fuzz/watch')
	]);
	const HELP = `npm run fuzz -- [options]
  --seed N      graine (par défaut : tirée au sort, et dite)
  --seconds S   durée en tout (par défaut : 25)
  --only X      ${READERS.join(' | ')} (par défaut : tous)
  --case N      ce seul cas, pour le revoir
  Sortie : 0 rien trouvé, 1 un lecteur a failli, 2 une mauvaise option.`;
	try {
		const typed = typedOptions(process.argv.slice(2), ['seed', 'seconds', 'only', 'case']);
		if (typed === 'help') return console.log(HELP);
		const whole = (option: 'seed' | 'seconds' | 'case') => {
			const text = typed.get(option);
			if (text === undefined) return undefined;
			if (/^\d{1,9}$/.test(text)) return Number(text);
			throw new UsageError(`L’option --${option} attend un nombre entier.`);
		};
		const only = whole('case');
		const seed = whole('seed') ?? Math.floor(Math.random() * 1e9);
		const readers = typed.get('only') === undefined ? READERS : [typed.choose('only', READERS, 'csv')];
		const folder = `static/${BUNDLE_PATH}`;
		console.log(`Graine\u202F: ${seed}`);
		const watched = watch(readers.map((reader) => `--only ${reader} --seed ${seed}`));
		const { cases, failures } = await fuzz(readBundle(folder), {
			seed,
			readers,
			seconds: whole('seconds') ?? 25,
			folder,
			now: watched.now,
			...(only !== undefined && { only })
		});
		await watched.end();
		for (const [reader, count] of cases) console.log(`  ${reader}\u202F: ${formatInteger(count)} cas`);
		for (const { reader, at, error } of failures)
			console.error(`npm run fuzz -- --only ${reader} --seed ${seed} --case ${at}\n`, error);
		if (failures.length > 0) process.exitCode = EXIT.stopped;
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		console.error(`${error.message}\n\n${HELP}`);
		process.exitCode = EXIT.wrongOption;
	}
});
