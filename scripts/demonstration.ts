import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDeclarations } from './lib/bundle/campaign-list';
import { readInputs } from './lib/demonstration/geography';
import { demonstrationFiles, targetTable } from './lib/demonstration/output';
import { isReached } from './lib/demonstration/targets';
import { RebuildError } from './lib/problem';

/** `npm run demonstration`: writes the demonstration campaigns, exits 1 where a published total is missed. */
function run(): void {
	const root = fileURLToPath(new URL('..', import.meta.url));
	const folder = join(root, 'data/campaigns');
	const real = readDeclarations(folder).filter(({ demonstration }) => !demonstration);
	const { files, targets, totals } = demonstrationFiles(readInputs(root), real);
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of files) writeFileSync(join(folder, name), text);
	console.log(targetTable(targets, totals));
	if (!targets.every(isReached)) process.exitCode = 1;
}

try {
	run();
} catch (error) {
	if (!(error instanceof RebuildError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
