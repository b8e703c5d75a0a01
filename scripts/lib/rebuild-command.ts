import { counted, formatInteger, formatOne } from '../../src/lib/domain/text/french';
import { UsageError } from './command-line';
import { writeTemplate } from './import/options';
import { commandFrom, HELP } from './options';
import { RebuildError } from './problem';
import { systemSentence } from './system-error';
import { rebuild } from './rebuild';

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

/** `npm run data`; what it cannot do is a French sentence, and 1. */
export async function rebuildCommand(): Promise<void> {
	try {
		await run();
	} catch (error) {
		const known = error instanceof RebuildError || error instanceof UsageError;
		const sentence = known ? error.message : systemSentence(error);
		if (sentence === undefined) throw error;
		console.error(sentence);
		process.exitCode = 1;
	}
}
