import { bundle } from '../donnees/published.server';
import { firstView } from '../premiere-vue/first.server';
import type { PageServerLoad } from './$types';

/** What tells where a position is, and whether the list of posts is a demonstration. */
export const load: PageServerLoad = async () => {
	const { manifest } = bundle();
	return {
		first: (await firstView()).file,
		regionName: manifest.region.nom,
		demonstration: manifest.campaigns.at(-1)?.demonstration ?? false
	};
};
