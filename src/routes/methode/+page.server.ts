import { readBundle } from '$lib/data/bundle/disk';
import { BUNDLE_PATH } from '$lib/data/bundle/site';
import type { PageServerLoad } from './$types';

/** The sources and the counts of the published bundle, read when the site is built. */
export const load: PageServerLoad = () => {
	const { manifest } = readBundle(`static/${BUNDLE_PATH}`);
	const { region, cog, population, qpvPopulation, counts, sources, campaigns, warnings } = manifest;
	return { region, cog, population, qpvPopulation, counts, sources, campaigns, warnings };
};
