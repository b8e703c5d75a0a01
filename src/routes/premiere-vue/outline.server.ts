import { bundle, latestCampaign } from '../donnees/published.server';
import type { Outline } from './outline';

/** What every page with a map stands on before any script has run: the region's outline, and which campaign is shown. */
export function stillPage() {
	const { manifest, text } = bundle();
	const { id, label, demonstration } = latestCampaign();
	return {
		campaign: { id, label, demonstration },
		// Written by the rebuild, whose tests check its shape.
		outline: JSON.parse(text(manifest.roles.outline)) as Outline
	};
}
