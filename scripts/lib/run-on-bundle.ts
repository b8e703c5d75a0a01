import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BUNDLE_PATH } from '../../src/lib/data/bundle/site';
import { quoted } from '../../src/lib/domain/text/french';
import type { CommandResult } from './command/command-line';

/** Runs a command on the published bundle with what was typed, and prints or writes what it leaves. */
export async function runOnBundle(
	command: (args: readonly string[], folder: string) => CommandResult | Promise<CommandResult>
): Promise<void> {
	const folder = fileURLToPath(new URL(`../../static/${BUNDLE_PATH}`, import.meta.url));
	const { code, out, err, file } = await command(process.argv.slice(2), folder);
	// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
	process.stderr.write(err);
	process.stdout.write(out);
	process.exitCode = code;
	if (!file) return;
	try {
		writeFileSync(file.path, await file.content());
		process.stderr.write(`Écrit\u202F: ${file.path}\n`);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		process.stderr.write(
			`Le fichier ${quoted(file.path)} n’a pas pu être écrit. Vérifiez que le dossier existe et que vous y avez le droit d’écrire.\n`
		);
		process.exitCode = 1;
	}
}
