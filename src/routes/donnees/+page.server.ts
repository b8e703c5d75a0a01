import { BUNDLE_PATH } from '$lib/data/bundle/site';
import { fileTitleOf } from '$lib/report/tables/open-data';
import { knownRow } from '$lib/domain/census/row';
import { structuredData } from './structured-data';
import { bundle, census, published } from './published.server';
import type { PageServerLoad } from './$types';

/** The list of what is published, with sizes: made when the site is built. */
export const load: PageServerLoad = () => {
	const { manifest, atlas } = bundle();
	const files = published().map(({ name, file, bytes }) => ({
		name,
		kind: file.kind,
		campaign: 'campaign' in file ? file.campaign : undefined,
		title: fileTitleOf(file, manifest),
		bytes
	}));
	return {
		structured: structuredData(manifest, files),
		campaigns: manifest.campaigns
			.map(({ id, label, demonstration }) => ({ id, label, demonstration }))
			.reverse(),
		files,
		bundle: manifest.files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
		bundlePath: BUNDLE_PATH,
		sources: manifest.sources,
		census: manifest.census && {
			...manifest.census,
			rows: census().map((structure) => knownRow(atlas, structure))
		}
	};
};
