import { communeCodes, qpvCode } from '../codes';
import { readFeatures, type MultiPolygon } from '../geojson';
import { Notices } from '../notices';
import { RebuildError } from '../problem';
import type { Input } from '../table';

/** Perimeter of one QPV, as published: it may cross itself. */
export interface QpvContourRecord {
	readonly code: string;
	readonly name: string;
	readonly communes: readonly string[];
	readonly polygons: MultiPolygon;
}

export function readQpvContours(input: Input, notices: Notices = new Notices()): QpvContourRecord[] {
	const seen = new Set<string>();
	const dropped = (feature: string, points: number) =>
		notices.add('qpv-ring-dropped', `${feature}\u202F: un anneau de ${points} points`);
	return readFeatures(input, dropped).map(({ properties, polygons }) => {
		const where = { file: input.file, feature: properties.code! };
		const code = qpvCode(properties.code!, where);
		if (seen.has(code)) throw new RebuildError('périmètre en double', { ...where, expected: 'un par QPV' });
		seen.add(code);
		return { code, name: properties.name!, communes: communeCodes(properties.communes!, where), polygons };
	});
}
