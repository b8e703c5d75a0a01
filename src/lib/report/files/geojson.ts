import type { Geometry, Position } from 'geojson';
import { degreesToMetre, type Polygons } from '../../data/geometry/polygons';
import { DEFINITIONS_VERSION } from '../../domain/text/definitions';
import { precise, type ExportTable } from '../tables/export-table';
import { changedNorm, LICENCE, sourceLine, type Provenance } from '../tables/provenance';

/** Twice the area of a ring, positive where it turns anticlockwise. */
function turning(ring: readonly (readonly number[])[]): number {
	let sum = 0;
	for (let i = 0; i < ring.length; i++) {
		const [ax = 0, ay = 0] = ring[i]!;
		const [bx = 0, by = 0] = ring[(i + 1) % ring.length]!;
		sum += ax * by - bx * ay;
	}
	return sum;
}

/** The right-hand rule of RFC 7946: outer rings anticlockwise, holes clockwise. */
function wound(polygon: Polygons[number]): Position[][] {
	return polygon.map((ring, i) => {
		const points = ring.map(([lon = 0, lat = 0]) => [degreesToMetre(lon), degreesToMetre(lat)]);
		return turning(points) > 0 === (i === 0) ? points : points.reverse();
	});
}

export function geometryOf(polygons: Polygons): Geometry | null {
	const [only] = polygons;
	if (!only) return null;
	return polygons.length === 1
		? { type: 'Polygon', coordinates: wound(only) }
		: { type: 'MultiPolygon', coordinates: polygons.map(wound) };
}

/** The provenance of the file, as a foreign member, which RFC 7946 allows. */
const metadataOf = (provenance: Provenance) => ({
	titre: provenance.title,
	campagne: provenance.campaign.id,
	donnees: provenance.campaign.demonstration ? 'données de démonstration' : 'données de l’agence',
	cog: provenance.cog,
	cle: provenance.key,
	normeModifiee: changedNorm(provenance.norm),
	definitions: DEFINITIONS_VERSION,
	...(provenance.filter !== undefined && { filtre: provenance.filter }),
	licence: LICENCE,
	sources: provenance.sources.map(sourceLine),
	...(provenance.address !== undefined && { adresse: provenance.address })
});

/**
 * A FeatureCollection, a feature a row, in pieces, so that a large one can be shown on its way and stopped.
 * A territory without a contour of its own has a `null` geometry.
 */
export function* geoJsonPieces(
	{ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>,
	polygonsOf: (row: number) => Polygons | undefined,
	provenance: Provenance
): Generator<string> {
	const code = columns.findIndex(({ name }) => name === 'code');
	yield `{"type":"FeatureCollection","name":${JSON.stringify(provenance.title)},"metadata":${JSON.stringify(metadataOf(provenance))},"features":[\n`;
	for (const [index, row] of rows.entries()) {
		const properties = Object.fromEntries(columns.map(({ name }, i) => [name, precise(row[i]) ?? null]));
		const polygons = polygonsOf(index);
		const feature = {
			type: 'Feature',
			...(code >= 0 && { id: row[code] }),
			properties,
			geometry: polygons ? geometryOf(polygons) : null
		};
		yield `${JSON.stringify(feature)}${index < rows.length - 1 ? ',' : ''}\n`;
	}
	yield ']}\n';
}
