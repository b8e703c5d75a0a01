import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawPolygonMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';

const ACCENT = '#14507A';

/** Lets a reader draw one polygon; gives its closed ring, in degrees. Returns what ends the drawing. */
export function startDrawing(
	map: MapLibreMap,
	ondrawn: (ring: readonly (readonly [number, number])[]) => void
): () => void {
	const draw = new TerraDraw({
		adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 6 }),
		modes: [
			new TerraDrawPolygonMode({
				styles: {
					fillColor: ACCENT,
					fillOpacity: 0.15,
					outlineColor: ACCENT,
					outlineWidth: 3,
					closingPointColor: ACCENT,
					closingPointWidth: 7,
					closingPointOutlineColor: '#FFFFFF',
					closingPointOutlineWidth: 2
				}
			})
		]
	});
	draw.start();
	draw.setMode('polygon');
	draw.on('finish', (id) => {
		const geometry = draw.getSnapshotFeature(id)?.geometry;
		if (geometry?.type !== 'Polygon') return;
		ondrawn((geometry.coordinates[0] ?? []).map(([lon = NaN, lat = NaN]) => [lon, lat] as const));
	});
	return () => {
		// A map that has lost its context, or is gone, has nothing left to take away.
		try {
			draw.stop();
		} catch {
			return;
		}
	};
}
