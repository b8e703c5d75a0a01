import { fteText } from '../../domain/figures/catalogue/format';
import { OBJECT_OF, mergedOf } from '../../data/geometry/topology';
import { choroplethOf } from '../../domain/choropleth/choropleth';
import type { Results } from '../../domain/figures/results';
import { inhabitantsText } from '../../domain/words/sentences/known-people';
import { reachWords } from '../../domain/posts/words';
import type { PostRow } from '../../domain/posts/post-row';
import type { Atlas } from '../../domain/territory/atlas';
import { territoriesAmong } from '../../domain/territory/containment';
import { curly } from '../../domain/text/french';
import type { Provenance } from '../tables/provenance';
import type { MapRequest } from './map-request';
import type { PictureBounds } from './projection';
import { contoursOf, type Contours } from './shapes';
import { extentOfPlaces, meeting, placesAt, widened, type MapPlaces } from './extent';
import { mapFooter } from './map-footer';

const union = (a: PictureBounds, b: PictureBounds): PictureBounds => ({
	west: Math.min(a.west, b.west),
	south: Math.min(a.south, b.south),
	east: Math.max(a.east, b.east),
	north: Math.max(a.north, b.north)
});

/** Communes where a post works outside their QPVs, or in all of them. */
const openCommunes = (atlas: Atlas, { reach }: PostRow): number[] =>
	territoriesAmong(
		atlas,
		reach.cells.filter((cell) => atlas.cells.qpv[cell]! < 0),
		'commune'
	);

/** What the map shows: the places of the post, with more room round a QPV alone. */
function boundsOf(atlas: Atlas, places: MapPlaces, row: PostRow): PictureBounds {
	const { qpvs } = row.reach;
	const communes = openCommunes(atlas, row);
	const ofQpvs = qpvs.length > 0 ? extentOfPlaces(places.qpv, qpvs) : undefined;
	if (communes.length === 0 && ofQpvs) return widened(ofQpvs, qpvs.length === 1 ? 2.4 : 1.4);
	const ofCommunes = extentOfPlaces(places.commune, communes);
	return ofQpvs ? union(ofCommunes, ofQpvs) : ofCommunes;
}

/** Départements that the map of a post shows, its surroundings included; none for a post without a known place. */
export const partsOnPostMap = (atlas: Atlas, places: MapPlaces, row: PostRow): number[] =>
	row.reach.cells.length === 0 ? [] : meeting(places.departement, widened(boundsOf(atlas, places, row), 1.6));

/** The still map of what a post reaches: its communes and QPVs by class of coverage, in their surroundings. */
export function postMap(
	results: Results,
	places: MapPlaces,
	contours: Contours,
	row: PostRow,
	provenance: Provenance,
	width: number
): MapRequest {
	const { atlas } = results;
	const { post, reach } = row;
	const bounds = boundsOf(atlas, places, row);
	const communes = openCommunes(atlas, row);
	const around = meeting(places.commune, widened(bounds, 1.6)).filter((one) => !communes.includes(one));
	const what = `${fteText(post.fte)}\u00A0ETP, ${reachWords(reach)}`;
	return {
		title: `${curly(post.structure)}\u202F: où intervient le poste ${post.id}`,
		subtitle: `${what}, ${inhabitantsText(reach)}, ${provenance.campaign.label}`,
		footer: mapFooter(provenance),
		description: `Carte\u202F: les lieux du poste ${post.id} (${curly(post.structure)}, ${what}) selon leur classe de couverture, tous postes ensemble.`,
		choropleth: choroplethOf(results, 'commune', 'coverage'),
		shapes: contoursOf(contours, 'commune', new Set(communes)),
		ground: contoursOf(contours, 'commune', new Set(around)),
		// Round several communes only: one alone has its own contour, and keeps its name.
		outline:
			communes.length > 1
				? [{ position: -1, polygons: mergedOf(contours.geometry, OBJECT_OF.commune, communes) }]
				: [],
		places: placesAt(results, places, 'commune', reach.communes),
		counted: new Set(communes),
		qpvs: {
			choropleth: choroplethOf(results, 'qpv', 'coverage'),
			shapes: contoursOf(contours, 'qpv', new Set(reach.qpvs)),
			places: placesAt(results, places, 'qpv', reach.qpvs)
		},
		bounds,
		width
	};
}
