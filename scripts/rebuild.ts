/** `npm run data`: rebuilds the published bundle of a region from its sources, and reports on it. */
import { counted, formatInteger, formatOne } from '../src/lib/domain/french';
import { UsageError } from './lib/command-line';
import { writeTemplate } from './lib/import/options';
import { commandFrom, HELP } from './lib/options';
import { RebuildError } from './lib/problem';
import { rebuild } from './lib/rebuild';

/** Exit code of a rebuild that was done, with `--strict`, but has something to check. */
const BUILT_WITH_WARNINGS = 3;

async function run(): Promise<void> {
	const command = commandFrom(process.argv.slice(2), process.cwd());
	if (command === 'help') {
		console.log(HELP);
		return;
	}
	if (command.template !== undefined) {
		await writeTemplate(command.template);
		console.log(`Liste de postes vide, à remplir\u202F: ${command.template}`);
		return;
	}
	const started = performance.now();
	const elapsed = () => `${formatOne((performance.now() - started) / 1000).padStart(6)} s`;
	const { report, changes, checks } = await rebuild(command.rebuild, (title) =>
		console.error(`${elapsed()}  ${title}`)
	);
	console.log(changes ? `${report}\n${changes}` : report);
	const memory = process.resourceUsage().maxRSS / 1024;
	if (checks.length > 0)
		console.error(`${counted(checks.length, 'point')} à vérifier avant de publier\u202F: voir le rapport.`);
	if (command.strict && checks.length > 0) process.exitCode = BUILT_WITH_WARNINGS;
	console.error(`${elapsed()}  terminé, ${formatInteger(memory)} Mio de mémoire au plus`);
}

try {
	await run();
} catch (error) {
	if (!(error instanceof RebuildError || error instanceof UsageError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
