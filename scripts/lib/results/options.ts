import type { AllocationKey } from '../../../src/lib/domain/campaign/allocation';
import type { Level } from '../../../src/lib/domain/territory/atlas';
import {
	ACCESS_PARAM,
	ENVELOPE_PARAM,
	NORM_PARAMS,
	withNormParams
} from '../../../src/lib/domain/norm/fields';
import { PRESET_NAMES, PRESETS, type Norm } from '../../../src/lib/domain/norm/norm';
import { RESULT_EXPORT_COLUMNS } from '../../../src/lib/report/tables/results-rows';
import { typedOptions, UsageError, type IdleOption } from '../command/command-line';
import { KEY_CHOICES, typedKey } from '../command/key-option';
import { idleNormOptions } from './idle';

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
	/** A preset, and what the options change of it. */
	readonly norm: Norm;
	/** What was typed and changes nothing. */
	readonly idle: readonly IdleOption[];
	readonly format: (typeof RESULT_FORMATS)[number];
	/** File to write; `undefined`: the standard output. */
	readonly out: string | undefined;
}

/** Fields of the norm, named as in an address. */
const NORM_OPTIONS: readonly string[] = [
	...NORM_PARAMS.map(({ name }) => name),
	ACCESS_PARAM,
	ENVELOPE_PARAM
];

export const RESULTS_USAGE = `Chiffres de chaque territoire, une ligne par territoire, sur la sortie standard.

npm run --silent results -- [options]

  --campagne  campagne publiée, par exemple 2025-12 (par défaut\u202F: la dernière)
  --niveau    ${RESULT_LEVELS.join(' | ')} (par défaut\u202F: commune)
  --cle       ${KEY_CHOICES}
  --norme     ${PRESET_NAMES.join(' | ')} (par défaut\u202F: ars)
  --format    ${RESULT_FORMATS.join(' | ')} (par défaut\u202F: csv)
  --out       fichier à écrire (par défaut\u202F: la sortie standard\u202F; obligatoire pour xlsx)
  --help      cette aide

Chaque champ de la norme, comme dans une adresse\u202F: ${NORM_OPTIONS.map((name) => `--${name}`).join(', ')}.
Par exemple\u202F: --seuil 0,2 --qpv 7500

Colonnes

${RESULT_EXPORT_COLUMNS.map(({ name, label, description }) => `  ${name.padEnd(18)}  ${label}\u202F: ${description}`).join('\n')}
`;

const VALUED = ['campagne', 'niveau', 'cle', 'norme', 'format', 'out', ...NORM_OPTIONS];

/** The norm with the fields that were typed; one that is out of its range stops the command. */
function normOf(preset: Norm, typed: (option: string) => string | undefined): Norm {
	const params = new URLSearchParams();
	for (const name of NORM_OPTIONS) {
		const value = typed(name);
		if (value !== undefined) params.set(name, value);
	}
	return withNormParams(preset, params, (name, value, expected) => {
		throw new UsageError(`--${name} ${value}\u202F: ${expected}.`);
	});
}

/** Reads the arguments of the command line; the campaign is checked once the bundle is read. */
export function readResultsOptions(args: readonly string[]): ResultsOptions | 'help' {
	const typed = typedOptions(args, VALUED);
	if (typed === 'help') return 'help';
	const format = typed.choose('format', RESULT_FORMATS, 'csv');
	const out = typed.get('out');
	if (out === '') throw new UsageError('L’option --out attend le nom du fichier à écrire.');
	if (format === 'xlsx' && out === undefined)
		throw new UsageError(
			'Un tableur ne s’écrit pas sur la sortie standard\u202F: ajoutez --out FICHIER.xlsx.'
		);
	const norm = normOf(PRESETS[typed.choose('norme', PRESET_NAMES, 'ars')], typed.get);
	return {
		campaign: typed.get('campagne'),
		level: typed.choose('niveau', RESULT_LEVELS, 'commune'),
		key: typedKey(typed.get('cle')),
		norm,
		idle: idleNormOptions(
			NORM_OPTIONS.filter((name) => typed.get(name) !== undefined),
			norm
		),
		format,
		out
	};
}
