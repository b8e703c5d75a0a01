import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { ScenarioFault } from '../../../src/lib/domain/scenario/search/answer';
import type { Solve } from '../../../src/lib/domain/scenario/solve/linear-model';
import { ImpossibleQuestion } from '../../../src/lib/domain/scenario/question';
import { quoted } from '../../../src/lib/domain/text/french';
import { DEMONSTRATION } from '../../../src/lib/domain/words/words';
import { commandResult, idleSentence, UsageError, type CommandResult } from '../command/command-line';
import { suggestContextOf } from './context';
import { end } from './end';
import { readInstance } from './instance';
import { readSuggestOptions, USAGE, type SuggestOptions } from './options';
import { place } from './place';
import { solveInstance } from './solve-instance';
import { loadSolver } from './solver';

/** Text of a file that was named on the command line. */
function textOf(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		throw new UsageError(
			`Le fichier ${quoted(path)} n’a pas pu être lu. Vérifiez son nom et que vous y avez accès.`
		);
	}
}

async function instanceOutcome(path: string, load: () => Promise<Solve>): Promise<CommandResult> {
	const instance = readInstance(textOf(path), basename(path));
	return { code: 0, out: `${JSON.stringify(solveInstance(instance, await load()))}\n`, err: '' };
}

async function outcome(
	options: Exclude<SuggestOptions, { task: 'instance' }>,
	folder: string,
	load: () => Promise<Solve>
): Promise<CommandResult> {
	const context = suggestContextOf(readBundle(folder), options);
	const said =
		options.task === 'end'
			? end(options, context, await load())
			: place(options, context, options.prove ? await load() : undefined);
	const { id, demonstration } = context.base;
	const lines = [
		...said.lines,
		...options.idle.map(idleSentence),
		...(demonstration ? [`Campagne ${id}\u202F: ${DEMONSTRATION}.`] : [])
	];
	return { code: 0, out: said.out, err: lines.map((line) => `${line}\n`).join('') };
}

/** What went wrong, as the command says it: a question to put otherwise, or an answer that cannot be trusted. */
function failure(error: unknown): CommandResult {
	if (error instanceof ScenarioFault)
		return {
			code: 1,
			out: '',
			err: 'La réponse trouvée ne résiste pas à sa vérification\u202F: aucune n’est donnée. C’est un défaut du programme, à signaler.\n'
		};
	return commandResult(() => {
		throw error instanceof ImpossibleQuestion ? new UsageError(error.message) : error;
	});
}

/** Runs the command with its arguments on the bundle of `folder`; the solver is loaded where it is needed. */
export async function suggestCommand(
	args: readonly string[],
	folder: string,
	load: () => Promise<Solve> = loadSolver
): Promise<CommandResult> {
	try {
		const options = readSuggestOptions(args);
		if (options === 'help') return { code: 0, out: USAGE, err: '' };
		return options.task === 'instance'
			? await instanceOutcome(options.file, load)
			: await outcome(options, folder, load);
	} catch (error) {
		return failure(error);
	}
}
