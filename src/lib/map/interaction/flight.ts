import type { Map as MapLibreMap } from 'maplibre-gl';
import { fittingPadding, type Padding } from './camera';
import { MARGIN } from './framing';
import type { Bounds } from '../../data/geometry/polygons';

/** A small place is not shown closer than this. */
const CLOSEST = 14;

/** Goes with the events of a move that a person asked for by a button or a choice. */
export const BY_PERSON = { byPerson: true } as const;

/** Whether a move was made by a person: dragged, wheeled, typed, or asked for with `BY_PERSON`. */
export function isByPerson(event: object): boolean {
	return 'byPerson' in event || ('originalEvent' in event && event.originalEvent !== undefined);
}

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Fits bounds beside what hides the map; at once where it is asked or motion is unwelcome. */
export function fitTo(
	map: MapLibreMap,
	[west, south, east, north]: Bounds,
	padding: Padding,
	{ atOnce = false, eventData = {} }: { atOnce?: boolean; eventData?: object } = {}
) {
	const { clientWidth, clientHeight } = map.getContainer();
	map.fitBounds(
		[west, south, east, north],
		{
			padding: fittingPadding(padding, MARGIN, clientWidth, clientHeight),
			maxZoom: CLOSEST,
			animate: !atOnce && !reducedMotion(),
			maxDuration: 1800
		},
		eventData
	);
}

/** Steps in or out, round the middle or round what stays in its place. */
export function zoomBy(map: MapLibreMap, steps: number, around = map.getCenter()) {
	map.zoomTo(map.getZoom() + steps, { around, animate: !reducedMotion(), duration: 250 }, BY_PERSON);
}
