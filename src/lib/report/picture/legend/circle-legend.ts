import { formatNumber } from '../../../domain/text/french';
import { circleSizes } from '../../../domain/choropleth/circle-sizes';
import { MAX_CIRCLE_RADIUS, radiusScale } from '../../../domain/choropleth/choropleth';
import { short, textAt } from '../svg';
import { INK } from '../../../domain/choropleth/palette';

/** Circles one in the other, with their value in FTE; nothing where nothing is drawn. */
export function circleSizesOf(largest: number, x: number, y: number) {
	if (!(largest > 0)) return { markup: '', height: 0 };
	const radius = radiusScale(largest, MAX_CIRCLE_RADIUS);
	const values = circleSizes(largest);
	const most = radius(values[0] ?? 0);
	const bottom = y + 2 * most;
	const markup = values
		.map((value) => {
			const r = radius(value);
			const top = bottom - 2 * r;
			return (
				`<circle cx="${short(x + most)}" cy="${short(bottom - r)}" r="${short(r)}" fill="none" stroke="${INK}"/>` +
				`<path d="M${short(x + most)},${short(top)}H${short(x + 2 * most + 10)}" stroke="${INK}" stroke-width="0.7"/>` +
				textAt(x + 2 * most + 14, top + 4, `${formatNumber(value)} ETP`, { size: 11 })
			);
		})
		.join('');
	return { markup, height: 2 * most + 18 };
}
