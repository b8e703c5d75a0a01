import { existsSync, readFileSync } from 'node:fs';
import { ARCHIVES_LIST, ARCHIVES_PATH, readArchives } from '$lib/data/bundle/archives';
import type { PageServerLoad } from './$types';

const LIST = `static/${ARCHIVES_PATH}/${ARCHIVES_LIST}`;

/** The maps of past campaigns that the site keeps, newest first. */
export const load: PageServerLoad = () => ({
	archives: (existsSync(LIST) ? readArchives(readFileSync(LIST, 'utf8')) : [])
		.map(({ campaign, label, region, demonstration, definitions }) => ({
			campaign,
			label,
			region,
			demonstration,
			definitions
		}))
		.reverse()
});
