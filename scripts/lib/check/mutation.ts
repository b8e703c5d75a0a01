import { typedOptions, UsageError } from '../command/command-line';
import { quoted } from '../../../src/lib/domain/text/french';

/** Rooms of `src/lib/domain` whose tests are tried by mutants, each by the tests of its own. */
export const MUTATED_ROOMS = ['figures', 'norm', 'campaign', 'scenario'] as const;
export type MutatedRoom = (typeof MUTATED_ROOMS)[number];

/** One run of Stryker. */
export interface MutationRun {
	readonly room: MutatedRoom;
	readonly args: readonly string[];
}

/**
 * The runs that a command line asks for: of one room or of all. What a run finds is kept, so that the next one tries
 * again only what has changed, and a room can be done in parts. Throws a `UsageError`.
 */
export function mutationRun(typed: readonly string[]): readonly MutationRun[] | 'help' {
	const [first = '', ...rest] = typed;
	const named = first !== '' && !first.startsWith('-');
	const options = typedOptions(named ? rest : typed, ['only'], ['anew'], ['only']);
	if (options === 'help') return 'help';
	const rooms = named ? MUTATED_ROOMS.filter((room) => room === first) : MUTATED_ROOMS;
	if (rooms.length === 0)
		throw new UsageError(
			`La salle ${quoted(first)} n’est pas de celles qui sont essayées\u202F: ${MUTATED_ROOMS.join(', ')}.`
		);
	const only = options.all('only');
	if (only.length > 0 && !named) throw new UsageError('L’option --only attend une salle.');
	return rooms.map((room) => ({
		room,
		args: [
			'--mutate',
			(only.length > 0 ? only : ['**/*.ts']).map((file) => `src/lib/domain/${room}/${file}`).join(','),
			'--incremental',
			'--incrementalFile',
			`tmp/mutation/${room}.json`,
			...(options.has('anew') ? ['--force'] : [])
		]
	}));
}
