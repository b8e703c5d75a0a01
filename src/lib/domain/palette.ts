import { schemeYlGnBu } from 'd3-scale-chromatic';
import type { CoverageClass } from './classes';

/** A sign that goes with a colour where colours alone could be confused. */
export type Mark = 'none' | 'hatch' | 'dots';

export interface Swatch {
	readonly fill: string;
	readonly mark: Mark;
}

/** The one place where a coverage class gets its colour: the legend, the map and the tables read it here. */
export const COVERAGE_SWATCHES: Readonly<Record<CoverageClass, Swatch>> = {
	none: { fill: '#9C4A1A', mark: 'none' },
	low: { fill: '#D98B3A', mark: 'none' },
	partial: { fill: '#F3D9A4', mark: 'none' },
	met: { fill: '#2F8F83', mark: 'none' },
	'outside-priority': { fill: '#BFD9D5', mark: 'dots' },
	'no-need': { fill: '#ECEDEF', mark: 'none' },
	unknown: { fill: '#FFFFFF', mark: 'hatch' }
};

export const FDEP_FILLS = ['#F2F0F7', '#CBC9E2', '#9E9AC8', '#756BB1', '#54278F'] as const;

export const UNKNOWN_SWATCH: Swatch = COVERAGE_SWATCHES.unknown;

/** Zero is a class of its own, told from the lightest step of the ramp. */
export const ZERO_FILL = '#ECEDEF';

/** `steps` colours of one hue, light to dark (ColorBrewer YlGnBu). */
export function rampFills(steps: number): readonly string[] {
	return schemeYlGnBu[steps] ?? [];
}
