import { ALLOCATION_KEYS, type AllocationKey } from '../../../src/lib/domain/campaign/allocation';
import type { Level } from '../../../src/lib/domain/territory/atlas';
import { PRESET_NAMES, type PresetName } from '../../../src/lib/domain/norm/norm';
import { RESULT_EXPORT_COLUMNS } from '../../../src/lib/report/tables/results-rows';
import { typedOptions, UsageError } from '../command-line';

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

export const USAGE = `Chiffres de chaque territoire, une ligne par territoire, sur la sortie standard.

npm run --silent results -- [options]

  --campagne  campagne publiée, par exemple 2025-12 (par défaut\u202F: la dernière)
  --niveau    ${RESULT_LEVELS.join(' | ')} (par défaut\u202F: commune)
  --cle       ${ALLOCATION_KEYS.join(' | ')} (par défaut\u202F: population)
  --norme     ${PRESET_NAMES.join(' | ')} (par défaut\u202F: ars)
  --format    ${RESULT_FORMATS.join(' | ')} (par défaut\u202F: csv)
  --out       fichier à écrire (par défaut\u202F: la sortie standard\u202F; obligatoire pour xlsx)
  --help      cette aide

Colonnes

${RESULT_EXPORT_COLUMNS.map(({ name, label, description }) => `  ${name.padEnd(18)}  ${label}\u202F: ${description}`).join('\n')}
`;

const VALUED = ['campagne', 'niveau', 'cle', 'norme', 'format', 'out'] as const;

/** Reads the arguments of the command line; the campaign is checked once the bundle is read. */
export function readOptions(args: readonly string[]): ResultsOptions | 'help' {
	const typed = typedOptions(args, VALUED);
	if (typed === 'help') return 'help';
	const format = typed.choose('format', RESULT_FORMATS, 'csv');
	const out = typed.get('out');
	if (out === '') throw new UsageError('L’option --out attend le nom du fichier à écrire.');
	if (format === 'xlsx' && out === undefined)
		throw new UsageError(
			'Un tableur ne s’écrit pas sur la sortie standard\u202F: ajoutez --out FICHIER.xlsx.'
		);
	return {
		campaign: typed.get('campagne'),
		level: typed.choose('niveau', RESULT_LEVELS, 'commune'),
		key: typed.choose('cle', ALLOCATION_KEYS, 'population'),
		norm: typed.choose('norme', PRESET_NAMES, 'ars'),
		format,
		out
	};
}
