import { describe, expect, test } from 'vitest';
import { runStages, type Stage } from '../../../scripts/lib/check/stages';

/** Runs stages, each over when `end` says so, and keeps what happened in order. */
function rehearse(stages: readonly Stage[], atOnce: number) {
	const told: string[] = [];
	const ends = new Map<string, (passed: boolean) => void>();
	const all = runStages(stages, atOnce, {
		run: (stage) =>
			new Promise((resolve) => {
				told.push(`+${stage.name}`);
				ends.set(stage.name, resolve);
			}),
		leftOut: (stage, needed) => told.push(`−${stage.name} (${needed})`)
	});
	const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
	return {
		told,
		all,
		async end(name: string, passed = true) {
			ends.get(name)!(passed);
			await settled();
		}
	};
}

const STAGES = [
	{ name: 'build' },
	{ name: 'screen', needs: ['build'] },
	{ name: 'unit' },
	{ name: 'types', follows: ['build', 'unit'] },
	{ name: 'lint' }
];

describe('the stages of a check', () => {
	test('run two at once; what waits for another lets those after it pass', async () => {
		const { told, all, end } = rehearse(STAGES, 2);
		expect(told).toEqual(['+build', '+unit']);
		await end('unit');
		expect(told).toEqual(['+build', '+unit', '+lint']);
		await end('build');
		await end('lint');
		expect(told).toEqual(['+build', '+unit', '+lint', '+screen', '+types']);
		await end('types');
		await end('screen');
		await expect(all).resolves.toBeUndefined();
	});

	test('are left out where one that they need has failed; all others run', async () => {
		const { told, all, end } = rehearse(STAGES, 2);
		await end('build', false);
		await end('unit', false);
		await end('lint');
		await end('types');
		await all;
		expect(told).toEqual(['+build', '+unit', '−screen (build)', '+lint', '+types']);
	});

	test('that wait for each other are a fault of the list', async () => {
		const circle = [
			{ name: 'a', needs: ['b'] },
			{ name: 'b', needs: ['a'] }
		];
		await expect(rehearse(circle, 2).all).rejects.toThrow('a, b');
	});
});
