import type { AllocationKey } from '../../../src/lib/domain/campaign/allocation';
import type { Level } from '../../../src/lib/domain/territory/atlas';
import { CAUSE_ORDER } from '../../../src/lib/domain/change/words';
import { CHANGE_LEVELS } from '../../../src/lib/domain/change/change';
import { PRESET_NAMES, type PresetName } from '../../../src/lib/domain/norm/norm';
import { typedOptions } from '../command/command-line';
import { KEY_CHOICES, typedKey } from '../command/key-option';

export const DIFF_FORMATS = ['csv', 'json'] as const;

export interface DiffOptions {
	/** `undefined`: the last but one, and the last. */
	readonly from: string | undefined;
	readonly to: string | undefined;
	readonly level: Level;
	readonly key: AllocationKey;
	readonly norm: { readonly from: PresetName; readonly to: PresetName };
	readonly format: (typeof DIFF_FORMATS)[number];
	/** Folder of an older bundle, for the older campaign. */
	readonly older: string | undefined;
}

export const DIFF_USAGE = `Ce qui change d’une campagne à l’autre, une ligne par territoire, sur la sortie standard.

npm run --silent diff -- [options]

  --de        campagne la plus ancienne, par exemple 2025-05 (par défaut\u202F: l’avant-dernière)
  --a         campagne la plus récente (par défaut\u202F: la dernière)
  --niveau    ${CHANGE_LEVELS.join(' | ')} (par défaut\u202F: commune)
  --cle       ${KEY_CHOICES}
  --norme     ${PRESET_NAMES.join(' | ')} (par défaut\u202F: ars)
  --norme-de  norme de la campagne la plus ancienne (par défaut\u202F: la même)
  --ancien    dossier d’un lot de données plus ancien, où lire la campagne la plus ancienne
  --format    ${DIFF_FORMATS.join(' | ')} (par défaut\u202F: csv)
  --help      cette aide

${CAUSE_ORDER}
`;

const VALUED = ['de', 'a', 'niveau', 'cle', 'norme', 'norme-de', 'ancien', 'format'] as const;

/** Reads the arguments; campaigns are checked once the bundles are read. */
export function readDiffOptions(args: readonly string[]): DiffOptions | 'help' {
	const typed = typedOptions(args, VALUED);
	if (typed === 'help') return 'help';
	const to = typed.choose('norme', PRESET_NAMES, 'ars');
	return {
		from: typed.get('de'),
		to: typed.get('a'),
		level: typed.choose<Level>('niveau', CHANGE_LEVELS, 'commune'),
		key: typedKey(typed.get('cle')),
		norm: { from: typed.choose('norme-de', PRESET_NAMES, to), to },
		format: typed.choose('format', DIFF_FORMATS, 'csv'),
		older: typed.get('ancien')
	};
}
