import type { MapLevel, MapView } from './view';

/** Names that layers and sources share; apart from what they are, which needs MapLibre. */
export const areaSource = (level: MapLevel) => `${level}-areas` as const;
export const pointSource = (level: MapLevel) => `${level}-points` as const;
export const markSource = (level: MapLevel) => `${level}-marks` as const;
/** Source of the shapes that a view's level is drawn with. */
export const mainSource = ({ level, kind }: MapView) =>
	kind === 'circles' || level === 'qpv' ? pointSource(level) : areaSource(level);
export const SELECTION = 'selection';
