import { isTopology } from '$lib/data/geometry/topology';
import { choroplethOf } from '$lib/domain/choropleth/choropleth';
import { resultsOf } from '$lib/domain/figures/results';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import { provenanceOf } from '$lib/report/tables/provenance';
import { regionPicture } from '$lib/report/picture/region-picture';
import { bundle } from '../donnees/published.server';
import type { RequestHandler } from './$types';

export const prerender = true;

const WIDTH = 900;

/** The still map of the first page, for browsers without scripts or WebGL: coverage by EPCI, latest campaign. */
export const GET: RequestHandler = () => {
	const { manifest, atlas, profiles, places, presence, text } = bundle();
	const latest = manifest.campaigns.at(-1);
	const [geometry, qpvs] = [manifest.roles.geometry, manifest.roles.qpvGeometry].map((file): unknown =>
		JSON.parse(text(file))
	);
	if (!latest || !isTopology(geometry) || !isTopology(qpvs))
		throw new Error('Le paquet de données n’a ni campagne, ni contours.');
	const results = resultsOf(atlas, profiles, presence(latest.id), DEFAULT_VIEW.norm, DEFAULT_VIEW.key);
	const { svg } = regionPicture({
		results,
		choropleth: choroplethOf(results, 'epci', 'coverage'),
		qpvChoropleth: choroplethOf(results, 'qpv', 'coverage'),
		places,
		contours: { geometry, qpvs },
		provenance: provenanceOf(results, manifest.sources, ''),
		sentences: []
	});
	return new Response(svg(WIDTH), { headers: { 'content-type': 'image/svg+xml' } });
};
