/**
 * `npm test`: format, lint, types, unit tests, build, browser tests, one after the other. Stops at the first
 * stage that fails and shows what it printed; ends with `N passed, N failed`, the tests of both kinds.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './lib/run';
import { readTally, type Tally } from './lib/test-tally';

interface Stage {
	readonly name: string;
	readonly command: readonly [string, ...string[]];
	/** True where the stage is a run of Vitest whose tests are counted. */
	readonly tests?: boolean;
}

const STAGES: readonly Stage[] = [
	{ name: 'mise en forme', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
	{ name: 'règles du code', command: ['eslint', '--max-warnings', '0', '.'] },
	{ name: 'types', command: ['npm', 'run', '--silent', 'types'] },
	{ name: 'tests unitaires', command: ['vitest', 'run'], tests: true },
	{ name: 'construction du site', command: ['vite', 'build'] },
	{ name: 'tests à l’écran', command: ['tsx', 'scripts/e2e.ts'], tests: true }
];

const reports = await mkdtemp(join(tmpdir(), 'maillage-tests-'));
const total: Tally = { passed: 0, failed: 0 };

/** Runs a stage, adds its tests to the total, and says whether to go on. */
async function pass({ name, command: [command, ...args], tests }: Stage, report: string): Promise<boolean> {
	const reporters = tests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
	const { ok, output, seconds } = await run(command, [...args, ...reporters], { NO_COLOR: '1' });
	const tally = tests ? await readTally(report) : undefined;
	const counted = tally ? ` · ${tally.passed} réussis` : '';
	console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1).replace('.', ',')} s)${counted}`);
	if (!ok) console.log(output);
	total.passed += tally?.passed ?? 0;
	// A stage that fails without a failed test (a crash, a formatting fault) counts as one.
	total.failed += ok ? 0 : Math.max(1, tally?.failed ?? 0);
	return ok;
}

for (const [i, stage] of STAGES.entries()) if (!(await pass(stage, join(reports, `${i}.json`)))) break;
await rm(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
