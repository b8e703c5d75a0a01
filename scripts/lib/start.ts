import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keptFaults } from '../../src/lib/data/files/kept-json';
import { siteProblems } from '../../src/lib/data/bundle/site-settings';

/** What is wrong in the files kept by hand, or in the settings of the site; the pictures are the build's to check. */
function problems(root: string): string[] {
	const faults = keptFaults(root);
	return faults.length > 0
		? faults
		: siteProblems(readFileSync(`${root}/data/site.json`, 'utf8'), () => true);
}

/**
 * Runs a command once the files kept by hand can be read: its own code imports some of them, and Node would
 * stop with a sentence in English. `load` imports that code.
 */
export async function start(load: () => Promise<unknown>): Promise<void> {
	const found = problems(fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, ''));
	if (found.length === 0) await load();
	else {
		console.error(found.join('\n'));
		process.exitCode = 1;
	}
}
