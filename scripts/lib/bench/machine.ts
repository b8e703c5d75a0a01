import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { findChromium } from '../browser';

/** What the measures were taken on: without it they mean nothing. */
export interface Machine {
	readonly cpu: string;
	readonly cores: number;
	readonly node: string;
	readonly chromium: string;
}

export function machine(): Machine {
	const chromium = findChromium();
	const version = chromium && spawnSync(chromium, ['--version'], { encoding: 'utf8' }).stdout;
	return {
		cpu: cpus()[0]?.model.trim() || 'inconnu',
		cores: availableParallelism(),
		node: process.version,
		chromium: (version && /[\d.]+/.exec(version)?.[0]) || 'absent'
	};
}
