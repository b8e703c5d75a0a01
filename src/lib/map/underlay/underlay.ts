import type { Screen } from '$lib/data/geometry/mercator';
import type { Choropleth } from '$lib/domain/choropleth/choropleth';
import type { Level } from '$lib/domain/territory/atlas';
import type { MapLevel, MapView } from '../layers/view';
import type { ScreenCircles } from './circles';

/** What is drawn under the map, all of it at once. */
export interface UnderlayPicture {
	readonly choropleth: Choropleth;
	/** The QPVs above it; absent where they are hidden. */
	readonly qpvs: Choropleth | undefined;
	/** Class pointed at in the legend: the others fade. */
	readonly litClass: string | undefined;
	/** The lowest first. */
	readonly circles: readonly ScreenCircles[];
}

/**
 * The colours of a map that stands still, in a canvas under it: a new colouring is a matter of milliseconds, where
 * drawing every contour again takes MapLibre hundreds without a graphics card. It draws what MapLibre does.
 */
export interface Underlay {
	readonly kind: MapView['kind'];
	readonly level: MapLevel;
	/** Where the map stood when this was made. */
	readonly screen: Screen;
	paint(picture: UnderlayPicture): void;
	/** Takes the colours away, and their memory. */
	clear(): void;
}

/** A map that can give its colours up to a canvas under it. */
export interface UnderlayHost {
	/** Until `until` is aborted; nothing happens where the colours cannot be drawn there. */
	showUnderlay(
		context: CanvasRenderingContext2D,
		level: Level,
		kind: MapView['kind'],
		until: AbortSignal
	): Promise<void>;
}

/** Gives up the memory of a canvas. */
export function emptied({ canvas }: CanvasRenderingContext2D) {
	canvas.width = canvas.height = 0;
}
