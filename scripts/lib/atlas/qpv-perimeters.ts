import { area, featureCollection, multiPolygon, polygon, union } from '@turf/turf';
import { counted, formatInteger, formatRate } from '../../../src/lib/domain/text/french';
import type { MultiPolygon } from '../geojson';
import { ringCrossings } from '../geometry/ring-crossings';
import type { Notices } from '../notices';
import { RebuildError } from '../problem';
import type { QpvContourRecord } from '../sources/qpv-contours';

/** Share of a perimeter's area that a repair may change: more is reported, much more stops the run. */
const TOLERANCE = { told: 0.01, stopped: 0.05 };
/** Loops smaller than this, in m², are the knots of a crossing, not a part of the QPV. */
const KNOT_M2 = 50;

export const areaM2 = (polygons: MultiPolygon) => area(multiPolygon(polygons as never));

/** Splits a ring that crosses itself by the even-odd rule and drops the knots; the area must hold. */
export function repairPerimeter({ code, polygons }: QpvContourRecord, file: string): MultiPolygon {
	const before = areaM2(polygons);
	const feature = multiPolygon(polygons as never);
	const geometry = union(featureCollection([feature, feature]))?.geometry;
	const parts = geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? []);
	const kept = parts.filter((part) => area(polygon(part)) >= KNOT_M2) as unknown as MultiPolygon;
	const after = kept.length > 0 ? areaM2(kept) : 0;
	if (Math.abs(after - before) <= TOLERANCE.stopped * before) return kept;
	throw new RebuildError('anneau croisé que la réparation déforme', {
		file,
		feature: code,
		value: `${formatInteger(after)} m²`,
		expected: `${formatInteger(before)} m² à 5 % près`
	});
}

/** Perimeters whose rings are simple, in the order given. */
export function soundPerimeters(
	records: readonly QpvContourRecord[],
	notices: Notices,
	file: string
): MultiPolygon[] {
	return records.map((record) => {
		const crossings = record.polygons.flat().reduce((sum, ring) => sum + ringCrossings(ring).length, 0);
		if (crossings === 0) return record.polygons;
		const repaired = repairPerimeter(record, file);
		const change = areaM2(repaired) / areaM2(record.polygons) - 1;
		notices.add(
			Math.abs(change) > TOLERANCE.told ? 'qpv-ring-distorted' : 'qpv-ring-repaired',
			`${record.code} ${record.name}\u202F: ${counted(crossings, 'croisement')}, aire changée de ${formatRate(change)}`
		);
		return repaired;
	});
}
