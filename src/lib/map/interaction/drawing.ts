import { WHITE } from '../../domain/choropleth/palette';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawModeUndoRedo, TerraDrawPolygonMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { SketchedRing, Sketch } from './sketch.svelte';

/** What is added, and what is taken away. */
const COLOURS = { add: '#14507A', remove: '#8F4216' } as const;
/** Pixels round the first corner where a click, or a finger, closes the contour. */
const REACH = { fine: 16, coarse: 24 } as const;

const ringOf = (coordinates: readonly (readonly number[])[]): SketchedRing =>
	coordinates.map(([lon = NaN, lat = NaN]) => [lon, lat] as const);

/** Lets a reader draw the polygon of a sketch. Returns what ends the drawing. */
export function startDrawing(map: MapLibreMap, sketch: Sketch): () => void {
	const colour = COLOURS[sketch.kind];
	const coarse = matchMedia('(pointer: coarse)').matches;
	const draw = new TerraDraw({
		adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 6 }),
		undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
		modes: [
			new TerraDrawPolygonMode({
				pointerDistance: coarse ? REACH.coarse : REACH.fine,
				showCoordinatePoints: true,
				styles: {
					fillColor: colour,
					fillOpacity: 0.15,
					outlineColor: colour,
					outlineWidth: 3,
					coordinatePointColor: colour,
					coordinatePointWidth: coarse ? 7 : 5,
					coordinatePointOutlineColor: WHITE,
					coordinatePointOutlineWidth: 2,
					closingPointColor: WHITE,
					closingPointWidth: coarse ? 12 : 8,
					closingPointOutlineColor: colour,
					closingPointOutlineWidth: 3
				}
			})
		]
	});
	draw.start();
	draw.setMode('polygon');

	/** The contour so far: the corners that were placed, without the one that follows the pointer. */
	function placed(): SketchedRing {
		const drawn = draw.getSnapshot().find(({ geometry }) => geometry.type === 'Polygon');
		const count = drawn?.properties.committedCoordinateCount;
		if (drawn?.geometry.type !== 'Polygon' || typeof count !== 'number') return [];
		return ringOf((drawn.geometry.coordinates[0] ?? []).slice(0, count));
	}

	draw.on('change', () => (sketch.corners = placed().length));
	draw.on('finish', (id) => {
		const geometry = draw.getSnapshotFeature(id)?.geometry;
		if (geometry?.type === 'Polygon') sketch.ondone(ringOf(geometry.coordinates[0] ?? []));
	});
	sketch.hold({
		undo: () => void draw.undo(),
		finish() {
			const [first, ...others] = placed();
			if (first && others.length >= 2) sketch.ondone([first, ...others, first]);
		}
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
