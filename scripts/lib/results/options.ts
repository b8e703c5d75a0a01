import { parseArgs } from 'node:util';
import { ALLOCATION_KEYS, type AllocationKey } from '../../../src/lib/domain/allocation';
import type { Level } from '../../../src/lib/domain/atlas';
import { quoted } from '../../../src/lib/domain/french';
import { PRESET_NAMES, type PresetName } from '../../../src/lib/domain/norm';

export const RESULT_LEVELS = [
	'commune',
	'qpv',
	'epci',
	'departement',
	'region',
	'cls'
] as const satisfies Level[];
export const RESULT_FORMATS = ['csv', 'json', 'geojson', 'xlsx'] as const;

export interface ResultsOptions {
	/** `undefined`: the latest campaign. */
	readonly campaign: string | undefined;
	readonly level: (typeof RESULT_LEVELS)[number];
	readonly key: AllocationKey;
	readonly norm: PresetName;
	readonly format: (typeof RESULT_FORMATS)[number];
	/** File to write; `undefined`: the standard output. */
	readonly out: string | undefined;
}

/** A command that cannot be understood; the message is a French sentence with what is possible. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

export const USAGE = `Chiffres de chaque territoire, une ligne par territoire, sur la sortie standard.

npm run --silent results -- [options]

  --campagne  campagne publiée, par exemple 2025-12 (par défaut\u202F: la dernière)
  --niveau    ${RESULT_LEVELS.join(' | ')} (par défaut\u202F: commune)
  --cle       ${ALLOCATION_KEYS.join(' | ')} (par défaut\u202F: population)
  --norme     ${PRESET_NAMES.join(' | ')} (par défaut\u202F: ars)
  --format    ${RESULT_FORMATS.join(' | ')} (par défaut\u202F: csv)
  --out       fichier à écrire (par défaut\u202F: la sortie standard\u202F; obligatoire pour xlsx)
  --help      cette aide
`;

const VALUED = ['campagne', 'niveau', 'cle', 'norme', 'format', 'out'] as const;
type Valued = (typeof VALUED)[number];
const POSSIBLE = `Options possibles\u202F: ${[...VALUED, 'help'].map((name) => `--${name}`).join(', ')}.`;

/** The sentence for a value that an option does not accept. */
export const notAccepted = (option: Valued, value: string, possible: readonly string[]) =>
	new UsageError(
		`L’option --${option} ${value === '' ? 'attend une valeur' : `n’accepte pas ${quoted(value)}`}. Valeurs possibles\u202F: ${possible.join(', ')}.`
	);

/** What was typed after each option; `help` where it was asked for. Throws a `UsageError`. */
function typedOptions(args: readonly string[]): Map<Valued, string> | 'help' {
	const { tokens } = parseArgs({
		args: [...args],
		options: {
			...Object.fromEntries(VALUED.map((name) => [name, { type: 'string' as const }])),
			help: { type: 'boolean', short: 'h' }
		},
		// Tokens rather than parseArgs's own errors, which are in English.
		strict: false,
		tokens: true
	});
	const typed = new Map<Valued, string>();
	for (const token of tokens) {
		if (token.kind === 'positional')
			throw new UsageError(`L’argument ${quoted(token.value)} n’est pas attendu. ${POSSIBLE}`);
		if (token.kind !== 'option') continue;
		if (token.name === 'help') return 'help';
		const name = VALUED.find((valued) => valued === token.name);
		if (!name) throw new UsageError(`L’option ${quoted(token.rawName)} n’existe pas. ${POSSIBLE}`);
		typed.set(name, token.value ?? '');
	}
	return typed;
}

/** Reads the arguments of the command line; the campaign is checked once the bundle is read. */
export function readOptions(args: readonly string[]): ResultsOptions | 'help' {
	const typed = typedOptions(args);
	if (typed === 'help') return 'help';
	function choose<T extends string>(option: Valued, possible: readonly T[], fallback: T): T {
		const value = typed instanceof Map ? typed.get(option) : undefined;
		if (value === undefined) return fallback;
		const found = possible.find((one) => one === value);
		if (found === undefined) throw notAccepted(option, value, possible);
		return found;
	}
	const format = choose('format', RESULT_FORMATS, 'csv');
	const out = typed.get('out');
	if (out === '') throw new UsageError('L’option --out attend le nom du fichier à écrire.');
	if (format === 'xlsx' && out === undefined)
		throw new UsageError(
			'Un tableur ne s’écrit pas sur la sortie standard\u202F: ajoutez --out FICHIER.xlsx.'
		);
	return {
		campaign: typed.get('campagne'),
		level: choose('niveau', RESULT_LEVELS, 'commune'),
		key: choose('cle', ALLOCATION_KEYS, 'population'),
		norm: choose('norme', PRESET_NAMES, 'ars'),
		format,
		out
	};
}
