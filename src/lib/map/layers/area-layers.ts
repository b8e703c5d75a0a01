import { byZoom, shapesLayer, stateColour, stateNumber, visible } from './layer-kit';
import { INK, MUTED, WHITE, FAINT } from '../../domain/choropleth/palette';
import type { PlainLayer } from './layer-kit';
import { DRAWN_MARKS, MARK_IMAGES, type DrawnMark } from './marks';
import { areaSource, markSource } from './source-names';
import { AREA_LEVELS, type MapLevel, type MapView } from './view';

/** Layer that answers "which territory is here?" for a level. */
export const areaLayer = (level: MapLevel) => `${level}-fill`;

/** Hatching and dots of one level, as strong as its territories' states say. */
export function markLayers(
	level: MapLevel,
	shown: readonly DrawnMark[],
	seen: MapView['seen'],
	opacityOf: (strength: unknown) => unknown = (strength) => strength
): PlainLayer[] {
	return DRAWN_MARKS.map((mark) => ({
		id: `${level}-${mark}`,
		type: 'fill',
		source: markSource(level),
		'source-layer': areaSource(level),
		layout: visible(seen.has(`${level}-${mark}`)),
		paint: {
			'fill-pattern': MARK_IMAGES[mark],
			'fill-opacity': opacityOf(stateNumber(mark)),
			'fill-antialias': false,
			// Away from its tile, which clips it: hidden without giving its tiles up, as invisibility would, nor
			// laying them out again, as another opacity would.
			'fill-translate': shown.includes(mark) ? [0, 0] : [100_000, 0]
		}
	}));
}

/** Surfaces of the level shown; another level's that was shown before is only made transparent. */
export function areaLayers({ level: current, kind, marks, seen, underlay }: MapView): PlainLayer[] {
	const filled = (level: MapLevel) => level === current && kind === 'areas' && underlay === 'none';
	return [
		...AREA_LEVELS.map((level) =>
			shapesLayer(areaSource(level), {
				id: areaLayer(level),
				type: 'fill',
				layout: visible(level === current || seen.has(`${level}-areas`)),
				paint: {
					'fill-color': stateColour,
					'fill-opacity': filled(level) ? 1 : 0,
					'fill-antialias': false
				}
			})
		),
		...AREA_LEVELS.flatMap((level) => markLayers(level, filled(level) ? marks.level : [], seen))
	];
}

/** Lines between communes, EPCIs and départements, and round the region; white on colours, grey on white. */
export function borderLayers({ level, kind, filtered, seen }: MapView): PlainLayer[] {
	const filled = kind === 'areas' && level !== 'qpv';
	const communes = level === 'commune' || level === 'qpv';
	const departements = level === 'departement' && filled;
	const round = { 'line-join': 'round' };
	return [
		shapesLayer(
			'commune-borders',
			{
				id: 'commune-lines',
				type: 'line',
				paint: {
					'line-color': filled && !filtered ? WHITE : FAINT,
					'line-opacity': communes ? byZoom(5.5, 0, 6.5, 0.55, 8, 0.9) : byZoom(8.5, 0, 10, 0.35),
					'line-width': byZoom(6, 0.4, 8, 0.8, 12, 1.4)
				}
			},
			'borders'
		),
		shapesLayer('epci-borders', {
			id: 'epci-context-lines',
			type: 'line',
			minzoom: 8,
			paint: {
				'line-color': MUTED,
				'line-opacity': level === 'epci' ? 0 : byZoom(8, 0, 9, 0.55),
				'line-width': byZoom(8, 0.8, 12, 1.6),
				'line-dasharray': [3, 2]
			}
		}),
		shapesLayer('epci-borders', {
			id: 'epci-lines',
			type: 'line',
			layout: visible(seen.has('epci-areas') || seen.has('epci-circles')),
			paint: {
				'line-color': filled && !filtered ? WHITE : '#AEB6C0',
				'line-opacity': level === 'epci' ? 1 : 0,
				'line-width': byZoom(6, 0.9, 8, 1.4, 12, 2.2)
			}
		}),
		shapesLayer(
			'departement-borders',
			{
				id: 'departement-lines',
				type: 'line',
				layout: round,
				paint: {
					'line-color': departements ? WHITE : INK,
					'line-opacity': departements ? 1 : 0.6,
					'line-width': byZoom(6, 0.9, 8, 1.5, 12, 2.4)
				}
			},
			'borders'
		),
		shapesLayer(
			'region-borders',
			{
				id: 'region-line',
				type: 'line',
				layout: round,
				paint: { 'line-color': INK, 'line-opacity': 0.75, 'line-width': byZoom(6, 1.1, 8, 1.8, 12, 2.6) }
			},
			'borders'
		)
	];
}
