import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spreadOf, type Spread } from './statistics';

export interface Rebuild {
	readonly seconds: Spread;
	/** Peak resident memory of the process, in mebibytes. */
	readonly peakMemoryMiB: Spread;
}

/** Loaded before the rebuild, in the same process: writes its peak memory (KiB) to descriptor 3 as it ends. */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(
	"import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));"
)}`;

async function rebuildOnce(
	out: string,
	args: readonly string[]
): Promise<{ seconds: number; memory: number }> {
	const start = performance.now();
	const child = spawn(
		process.execPath,
		['--import', REPORT_MEMORY, '--import', 'tsx', 'scripts/rebuild.ts', '--out', out, ...args],
		{ stdio: ['ignore', 'ignore', 'pipe', 'pipe'] }
	);
	const printed: string[] = [];
	const memory: string[] = [];
	child.stdio[2]!.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
	child.stdio[3]!.on('data', (chunk: Buffer) => memory.push(chunk.toString()));
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (code !== 0) throw new Error(`La reconstruction a échoué\u202F:\n${printed.join('')}`);
	return { seconds: (performance.now() - start) / 1000, memory: Number(memory.join('')) / 1024 };
}

/** Rebuilds a bundle into a temporary folder, `times` times, each in a new process; `args` are the command's. */
export async function benchRebuild(times: number, args: readonly string[] = []): Promise<Rebuild> {
	const folder = await mkdtemp(join(tmpdir(), 'maillage-bench-'));
	try {
		const runs: { seconds: number; memory: number }[] = [];
		for (let i = 0; i < times; i++) runs.push(await rebuildOnce(join(folder, String(i)), args));
		return {
			seconds: spreadOf(runs.map((run) => run.seconds)),
			peakMemoryMiB: spreadOf(runs.map((run) => run.memory))
		};
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
