import { join } from 'node:path';
import { counted, formatInteger, formatOne } from '../../../src/lib/domain/text/french';
import { UsageError } from './command-line';
import { EXIT } from './exit-codes';
import { QuestionsLeft } from '../import/campaign';
import { readImport } from '../import/read-import';
import { writeTemplate } from '../import/options';
import { trialCode, trialJson, trialText } from '../import/trial';
import { commandFrom, HELP, type Command } from './options';
import { RebuildError } from '../problem';
import { systemSentence } from './system-error';

/** Reads the lists and tells of them; nothing is written. */
async function runTrial({ rebuild: options, trial }: Command): Promise<void> {
	const campaign = options.campaign!;
	const lists = await readImport(campaign, options.root, async () => {
		const { knownPlaces } = await import('../import/places');
		return knownPlaces(options);
	});
	console.log(trial === 'json' ? trialJson(lists) : trialText(lists, campaign));
	process.exitCode = trialCode(lists);
}

/** What was typed; what is wrong in it is 2. */
function typedCommand(): Command | 'help' {
	try {
		return commandFrom(process.argv.slice(2), process.cwd());
	} catch (error) {
		if (!(error instanceof RebuildError)) throw error;
		throw new UsageError(error.message);
	}
}

async function run(): Promise<void> {
	const command = typedCommand();
	if (command === 'help') {
		console.log(HELP);
		return;
	}
	if (command.template !== undefined) {
		await writeTemplate(command.template);
		console.log(`Liste de postes vide, à remplir\u202F: ${command.template}`);
		return;
	}
	if (command.trial) {
		await runTrial(command);
		return;
	}
	const started = performance.now();
	const elapsed = () => `${formatOne((performance.now() - started) / 1000).padStart(6)} s`;
	// The rebuild brings much code: who only asks what lists say does not wait for it.
	const { rebuild } = await import('../rebuild');
	if (command.withdrawn) {
		const { withdrawCampaign } = await import('../import/withdraw');
		withdrawCampaign(join(command.rebuild.root, 'data/campaigns'), command.withdrawn);
	}
	const { report, changes, checks, warned } = await rebuild(command.rebuild, (title) =>
		console.error(`${elapsed()}  ${title}`)
	);
	console.log(changes ? `${report}\n${changes}` : report);
	const memory = process.resourceUsage().maxRSS / 1024;
	if (checks.length > 0)
		console.error(`${counted(checks.length, 'point')} à vérifier avant de publier\u202F: voir le rapport.`);
	if (warned || (command.strict && checks.length > 0)) process.exitCode = EXIT.toCheck;
	console.error(`${elapsed()}  terminé, ${formatInteger(memory)} Mio de mémoire au plus`);
}

/** `npm run data`; what it cannot do is a French sentence, and a code that says why. */
export async function rebuildCommand(): Promise<void> {
	try {
		await run();
	} catch (error) {
		const known = error instanceof RebuildError || error instanceof UsageError;
		const sentence = known ? error.message : systemSentence(error);
		const unforeseen = `Le programme s’est arrêté sur une erreur imprévue\u202F: ${error instanceof Error ? error.message : String(error)}.`;
		console.error(sentence ?? unforeseen);
		process.exitCode =
			error instanceof QuestionsLeft
				? error.code
				: error instanceof UsageError
					? EXIT.wrongOption
					: EXIT.stopped;
	}
}
