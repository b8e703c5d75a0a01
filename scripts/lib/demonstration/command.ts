import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDeclarations } from '../bundle/campaign-list';
import { readGeography } from './geography';
import { demonstrationFiles, targetTable } from './output';
import { isTargetReached } from './targets';
import { RebuildError } from '../problem';

function run(): void {
	const root = fileURLToPath(new URL('../../..', import.meta.url));
	const folder = join(root, 'data/campaigns');
	const real = readDeclarations(folder).filter(({ demonstration }) => !demonstration);
	const { files, targets, totals } = demonstrationFiles(readGeography(root), real);
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of files) writeFileSync(join(folder, name), text);
	console.log(targetTable(targets, totals));
	if (!targets.every(isTargetReached)) process.exitCode = 1;
}

/** `npm run demonstration`; what it cannot do is a French sentence, and 1. */
export function demonstrationCommand(): void {
	try {
		run();
	} catch (error) {
		if (!(error instanceof RebuildError)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}
