import { parseArgs } from 'node:util';
import { ALLOCATION_KEYS, type AllocationKey } from '../../../src/lib/domain/allocation';
import type { Level } from '../../../src/lib/domain/atlas';
import { CAUSE_ORDER } from '../../../src/lib/domain/change-words';
import { CHANGE_LEVELS } from '../../../src/lib/domain/change';
import { PRESET_NAMES, type PresetName } from '../../../src/lib/domain/norm';
import { quoted } from '../../../src/lib/domain/french';
import { RESULT_FORMATS, UsageError } from '../results/options';

export interface DiffOptions {
	/** `undefined`: the last but one, and the last. */
	readonly from: string | undefined;
	readonly to: string | undefined;
	readonly level: Level;
	readonly key: AllocationKey;
	readonly norm: { readonly from: PresetName; readonly to: PresetName };
	readonly format: (typeof RESULT_FORMATS)[number];
	/** Folder of an older bundle, for the older campaign. */
	readonly older: string | undefined;
}

export const USAGE = `Ce qui change d’une campagne à l’autre, une ligne par territoire, sur la sortie standard.

npm run --silent diff -- [options]

  --de        campagne la plus ancienne, par exemple 2025-05 (par défaut\u202F: l’avant-dernière)
  --a         campagne la plus récente (par défaut\u202F: la dernière)
  --niveau    ${CHANGE_LEVELS.join(' | ')} (par défaut\u202F: commune)
  --cle       ${ALLOCATION_KEYS.join(' | ')} (par défaut\u202F: population)
  --norme     ${PRESET_NAMES.join(' | ')} (par défaut\u202F: ars)
  --norme-de  norme de la campagne la plus ancienne (par défaut\u202F: la même)
  --ancien    dossier d’un lot de données plus ancien, où lire la campagne la plus ancienne
  --format    ${RESULT_FORMATS.join(' | ')} (par défaut\u202F: csv)
  --help      cette aide

${CAUSE_ORDER}
`;

const VALUED = ['de', 'a', 'niveau', 'cle', 'norme', 'norme-de', 'ancien', 'format'] as const;
type Valued = (typeof VALUED)[number];

/** What was typed after each option; throws a `UsageError`. */
function typedOptions(args: readonly string[]): Map<Valued, string> | 'help' {
	const { tokens } = parseArgs({
		args: [...args],
		options: {
			...Object.fromEntries(VALUED.map((name) => [name, { type: 'string' as const }])),
			help: { type: 'boolean', short: 'h' }
		},
		strict: false,
		tokens: true
	});
	const typed = new Map<Valued, string>();
	for (const token of tokens) {
		if (token.kind === 'option-terminator') continue;
		if (token.kind === 'option' && token.name === 'help') return 'help';
		const name = token.kind === 'option' ? VALUED.find((one) => one === token.name) : undefined;
		if (!name || token.kind !== 'option')
			throw new UsageError(
				`${token.kind === 'option' ? `L’option ${quoted(token.rawName)} n’existe pas` : `L’argument ${quoted(token.value)} n’est pas attendu`}. Options possibles\u202F: ${[...VALUED, 'help'].map((one) => `--${one}`).join(', ')}.`
			);
		typed.set(name, token.value ?? '');
	}
	return typed;
}

export const notAccepted = (option: Valued, value: string, possible: readonly string[]) =>
	new UsageError(
		`L’option --${option} ${value === '' ? 'attend une valeur' : `n’accepte pas ${quoted(value)}`}. Valeurs possibles\u202F: ${possible.join(', ')}.`
	);

/** Reads the arguments; campaigns are checked once the bundles are read. */
export function readDiffOptions(args: readonly string[]): DiffOptions | 'help' {
	const typed = typedOptions(args);
	if (typed === 'help') return 'help';
	const choose = <T extends string>(option: Valued, possible: readonly T[], fallback: T): T => {
		const value = typed.get(option);
		if (value === undefined) return fallback;
		const found = possible.find((one) => one === value);
		if (found === undefined) throw notAccepted(option, value, possible);
		return found;
	};
	const to = choose('norme', PRESET_NAMES, 'ars');
	return {
		from: typed.get('de'),
		to: typed.get('a'),
		level: choose<Level>('niveau', CHANGE_LEVELS, 'commune'),
		key: choose('cle', ALLOCATION_KEYS, 'population'),
		norm: { from: choose('norme-de', PRESET_NAMES, to), to },
		format: choose('format', RESULT_FORMATS, 'csv'),
		older: typed.get('ancien')
	};
}
