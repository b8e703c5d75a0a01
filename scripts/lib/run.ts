import { spawn } from 'node:child_process';

export interface RunResult {
	readonly ok: boolean;
	/** Standard output and error, as they came. */
	readonly output: string;
	readonly seconds: number;
}

/** Runs one command of this project to its end and keeps what it prints. */
export async function run(
	command: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv = {}
): Promise<RunResult> {
	const start = performance.now();
	const child = spawn(command, args, {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32'
	});
	const chunks: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	return {
		ok: code === 0,
		output: Buffer.concat(chunks).toString('utf8'),
		seconds: (performance.now() - start) / 1000
	};
}
