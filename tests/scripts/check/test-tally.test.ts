import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTally } from '../../../scripts/lib/check/test-tally';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'maillage-tally-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('counts the tests of a report', async () => {
	const path = join(folder, 'report.json');
	await writeFile(path, JSON.stringify({ numPassedTests: 12, numFailedTests: 3, success: false }));
	expect(await readTally(path)).toEqual({ passed: 12, failed: 3 });
});

test('a run that left no report has no tally', async () => {
	expect(await readTally(join(folder, 'absent.json'))).toBeUndefined();
});
