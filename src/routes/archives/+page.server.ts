import { keptArchives } from './kept.server';
import type { PageServerLoad } from './$types';

/** What the list says of each archive. */
export const load: PageServerLoad = () => ({
	archives: keptArchives().map(({ campaign, label, region, demonstration, definitions }) => ({
		campaign,
		label,
		region,
		demonstration,
		definitions
	}))
});
