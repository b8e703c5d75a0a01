/**
 * `npm test`: format, lint, types, unit tests, build and browser tests, side by side where none waits for another.
 * Says how long each took and shows what a failed one printed; ends with `N passed, N failed`, the tests of both kinds.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasChromium } from './lib/browser';
import { run } from './lib/run';
import { runStages, type Stage as Ordered } from './lib/check/stages';
import { readTally, type Tally } from './lib/check/test-tally';

interface Stage extends Ordered {
	readonly command: readonly [string, ...string[]];
	/** True where the stage is a run of Vitest whose tests are counted. */
	readonly tests?: boolean;
}

const BROWSER = 'navigateur';
const BUILD = 'construction du site';
const UNIT = 'tests unitaires';

/** The longest way first: the build, then the browser tests, which run two at a time by themselves. */
const STAGES: readonly Stage[] = [
	...(hasChromium() ? [] : [{ name: BROWSER, command: ['tsx', 'scripts/chromium.ts'] } satisfies Stage]),
	{ name: BUILD, command: ['vite', 'build'] },
	{
		name: 'tests à l’écran',
		command: ['tsx', 'scripts/e2e.ts'],
		needs: hasChromium() ? [BUILD] : [BROWSER, BUILD],
		tests: true
	},
	// Vitest and svelte-check write what SvelteKit generates when they start: a build that reads it then is broken.
	{ name: UNIT, command: ['vitest', 'run'], tests: true, follows: [BUILD] },
	{ name: 'types', command: ['npm', 'run', '--silent', 'types'], follows: [BUILD, UNIT] },
	{ name: 'entrées hostiles', command: ['tsx', 'scripts/fuzz.ts', '--seed', '19', '--seconds', '20'] },
	{ name: 'règles du code', command: ['eslint', '--max-warnings', '0', '.'] },
	{ name: 'mise en forme', command: ['prettier', '--check', '--log-level', 'warn', '.'] }
];

/** Two at once fill two processors; a larger machine takes more. */
const AT_ONCE = Math.min(4, Math.max(2, availableParallelism()));

const reports = await mkdtemp(join(tmpdir(), 'maillage-tests-'));
const total: Tally = { passed: 0, failed: 0 };
const failed: string[] = [];
const inSeconds = (seconds: number) => `${seconds.toFixed(1).replace('.', ',')} s`;

/** Runs a stage, adds its tests to the total, and says whether it passed. */
async function pass(stage: Stage): Promise<boolean> {
	const { name, command, tests } = stage;
	const report = join(reports, `${STAGES.indexOf(stage)}.json`);
	const reporters = tests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
	const { ok, output, seconds } = await run(command[0], [...command.slice(1), ...reporters], {
		NO_COLOR: '1'
	});
	const tally = tests ? await readTally(report) : undefined;
	const counted = tally ? ` · ${tally.passed} réussis` : '';
	console.log(`${ok ? '✓' : '✗'} ${name} (${inSeconds(seconds)})${counted}`);
	if (!ok) console.log(output);
	for (const line of output.split('\n').filter((text) => /^\s*✓.*\(retry x/.test(text)))
		console.log(`  passé au second essai, à examiner\u202F: ${line.trim()}`);
	total.passed += tally?.passed ?? 0;
	// A stage that fails without a failed test (a crash, a formatting fault) counts as one.
	total.failed += ok ? 0 : Math.max(1, tally?.failed ?? 0);
	if (!ok) failed.push(name);
	return ok;
}

const start = performance.now();
await runStages(STAGES, AT_ONCE, {
	run: pass,
	leftOut: ({ name }, needed) =>
		console.log(`– ${name}\u202F: pas lancé, car il manque «\u202F${needed}\u202F»`)
});
await rm(reports, { recursive: true, force: true });
console.log(`En tout\u202F: ${inSeconds((performance.now() - start) / 1000)}`);
if (failed.length > 0) console.log(`À reprendre\u202F: ${failed.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
