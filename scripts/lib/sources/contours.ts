import { communeCode } from '../codes';
import { readFeatures, type MultiPolygon } from '../geojson';
import { RebuildError } from '../problem';
import type { Input } from '../table';

/** Contour of one commune. */
export interface ContourRecord {
	readonly code: string;
	readonly polygons: MultiPolygon;
}

export function readContours(input: Input): ContourRecord[] {
	const seen = new Set<string>();
	return readFeatures(input).map(({ properties, polygons }) => {
		const code = communeCode(properties.code!, { file: input.file, feature: properties.code! });
		if (seen.has(code))
			throw new RebuildError('contour en double', {
				file: input.file,
				feature: code,
				expected: 'un par commune'
			});
		seen.add(code);
		return { code, polygons };
	});
}
