import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

export interface Tally {
	passed: number;
	failed: number;
}

const reportSchema = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });

/** Tests passed and failed, from Vitest's JSON report; `undefined` where the run left none. */
export async function readTally(path: string): Promise<Tally | undefined> {
	try {
		const report = v.parse(reportSchema, JSON.parse(await readFile(path, 'utf8')));
		return { passed: report.numPassedTests, failed: report.numFailedTests };
	} catch {
		return undefined;
	}
}
