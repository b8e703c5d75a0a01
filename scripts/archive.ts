/** `npm run archive -- 2025-12`: keeps the map of a published campaign for good, under `static/archives/`. */
import { isMonth } from '../src/lib/domain/text/day';
import { start } from './lib/start';

const HELP = `npm run archive -- AAAA-MM
  Écrit static/archives/AAAA-MM/ : page sans script, image, tableaux, liste des postes, norme, sources.
  Une archive ne se réécrit jamais.
  Sortie : 0 écrite, 1 arrêtée (rien n’a changé), 2 une mauvaise option.`;

await start(async () => {
	const [{ BundleError }, { ARCHIVES_PATH }, { BUNDLE_PATH }, { EXIT }, { keepArchive }, { RebuildError }] =
		await Promise.all([
			import('../src/lib/data/bundle/bundle'),
			import('../src/lib/data/bundle/archives'),
			import('../src/lib/data/bundle/site'),
			import('./lib/command/exit-codes'),
			import('./lib/archive/keep'),
			import('./lib/problem')
		]);
	const [id, ...rest] = process.argv.slice(2);
	if (id === '--help' || id === '-h') {
		console.log(HELP);
		return;
	}
	if (id === undefined || rest.length > 0 || !isMonth(id)) {
		console.error(`Une campagne est attendue, par exemple 2025-12.\n\n${HELP}`);
		process.exitCode = EXIT.wrongOption;
		return;
	}
	try {
		const { files } = keepArchive(`static/${BUNDLE_PATH}`, `static/${ARCHIVES_PATH}`, id);
		console.log(
			`Écrit\u202F: static/${ARCHIVES_PATH}/${id}/\n${files.map(({ name }) => `  ${name}`).join('\n')}`
		);
	} catch (error) {
		if (!(error instanceof RebuildError) && !(error instanceof BundleError)) throw error;
		console.error(`${error.message}.`.replace(/\.\.$/, '.'));
		process.exitCode = EXIT.stopped;
	}
});
