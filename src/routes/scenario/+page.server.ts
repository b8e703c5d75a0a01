import { readBundle } from '$lib/data/bundle/disk';
import { BUNDLE_PATH } from '$lib/data/bundle/site';
import type { PageServerLoad } from './$types';

interface Outline {
	readonly viewBox: string;
	readonly region: string;
	readonly departements: string;
}

/** What stands before any script has run: the region's outline, and which campaign is shown. */
export const load: PageServerLoad = () => {
	const { manifest, text } = readBundle(`static/${BUNDLE_PATH}`);
	const latest = manifest.campaigns.at(-1);
	if (!latest) throw new Error('Le paquet de données ne contient aucune campagne.');
	return {
		campaign: { id: latest.id, label: latest.label, demonstration: latest.demonstration },
		// Written by the rebuild, whose tests check its shape.
		outline: JSON.parse(text(manifest.roles.outline)) as Outline
	};
};
