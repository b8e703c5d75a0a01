import { BundleError } from '../../../src/lib/data/bundle/bundle';
import { REBUILD, type DiskBundle } from '../../../src/lib/data/bundle/disk';
import type { AllocationKey } from '../../../src/lib/domain/campaign/allocation';
import type { Campaign } from '../../../src/lib/domain/campaign/campaign';
import { PRESETS, type PresetName } from '../../../src/lib/domain/norm/norm';
import { frozenNorm, type Setting } from '../../../src/lib/domain/scenario/setting';
import { notAccepted } from '../command/command-line';

/** A campaign of the bundle and what its scenarios are weighed on. */
export interface Context {
	readonly base: Campaign;
	readonly setting: Setting;
}

interface Asked {
	readonly campaign: string | undefined;
	readonly norm: PresetName;
	readonly key: AllocationKey;
	readonly departement: string | undefined;
}

/** Reads what was asked for out of the bundle; an unknown campaign or département is said with those that there are. */
export function suggestContextOf(bundle: DiskBundle, { campaign, norm, key, departement }: Asked): Context {
	const { manifest, atlas, profiles, places } = bundle;
	const ids = manifest.campaigns.map(({ id }) => id);
	const id = campaign ?? ids.at(-1);
	if (id === undefined) throw new BundleError('Aucune campagne n’est publiée.', REBUILD);
	if (!ids.includes(id)) throw notAccepted('campagne', id, ids);
	const { codes } = atlas.territories.departement;
	if (departement !== undefined && !codes.includes(departement))
		throw notAccepted('departement', departement, codes);
	const base = bundle.presence(id).placement.campaign;
	const points = { commune: places.commune, qpv: places.qpv };
	return { base, setting: { atlas, profiles, points, norm: frozenNorm(PRESETS[norm], base), key } };
}
