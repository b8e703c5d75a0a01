import { expect, test } from 'vitest';
import { mutationRun } from '../../../scripts/lib/check/mutation';

test('a room is tried whole or in parts, and what is found is kept for it', () => {
	expect(mutationRun(['norm', '--only', 'need.ts', '--only', 'lines.ts'])).toEqual([
		{
			room: 'norm',
			args: [
				'--mutate',
				'src/lib/domain/norm/need.ts,src/lib/domain/norm/lines.ts',
				'--incremental',
				'--incrementalFile',
				'tmp/mutation/norm.json'
			]
		}
	]);
	const [anew] = mutationRun(['scenario', '--anew']) as readonly { args: readonly string[] }[];
	expect([anew!.args[1], anew!.args.at(-1)]).toEqual(['src/lib/domain/scenario/**/*.ts', '--force']);
});

test('without a room all of them are', () => {
	const runs = mutationRun([]) as readonly { room: string }[];
	expect(runs.map(({ room }) => room)).toEqual(['figures', 'norm', 'campaign', 'scenario']);
	expect(mutationRun(['--help'])).toBe('help');
});

test('what cannot be understood is said', () => {
	expect(() => mutationRun(['views'])).toThrow(
		'La salle «\u202Fviews\u202F» n’est pas de celles qui sont essayées\u202F: figures, norm, campaign, scenario.'
	);
	expect(() => mutationRun(['--only', 'need.ts'])).toThrow('attend une salle');
	expect(() => mutationRun(['norm', '--mutate', 'x'])).toThrow('n’existe pas');
});
