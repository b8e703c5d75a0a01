import { SITE, type SiteSettings } from '../text/site';
import { withNormParams } from './fields';
import { MAILLAGE_NORM, type Norm } from './norm';

/** The norm of this site, the one of the bare address: Maillage's, and what the settings change of it. */
export const DEFAULT_NORM: Norm = siteNorm(SITE.norm);

/** Maillage's norm with the changes that a site sets, checked by `site-settings.ts`; the same object without. */
function siteNorm(changes: SiteSettings['norm']): Norm {
	// Numbers become texts there.
	return withNormParams(
		MAILLAGE_NORM,
		new URLSearchParams(changes as Record<string, string>),
		() => undefined
	);
}
