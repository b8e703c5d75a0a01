import type { CoverageClass } from '../figures/classes';

/** A sign that goes with a colour where colours alone could be confused. */
export type Mark = 'none' | 'hatch' | 'dots';

export interface Swatch {
	readonly fill: string;
	readonly mark: Mark;
}

/** A class of a choropleth, as the map and the legend draw and name it. */
export interface ChoroplethClass extends Swatch {
	readonly id: string;
	readonly label: string;
}

/** Paper, and what nothing is said of. */
export const WHITE = '#FFFFFF';

/** The one place where a coverage class gets its colour: the legend, the map and the tables read it here. */
export const COVERAGE_SWATCHES: Readonly<Record<CoverageClass, Swatch>> = {
	none: { fill: '#9C4A1A', mark: 'none' },
	'very-low': { fill: '#C2672B', mark: 'none' },
	low: { fill: '#DF9455', mark: 'none' },
	partial: { fill: '#F2C28E', mark: 'none' },
	minor: { fill: '#FCEBD0', mark: 'none' },
	met: { fill: '#76BEB4', mark: 'none' },
	'outside-priority': { fill: '#D3E8E5', mark: 'dots' },
	'no-need': { fill: '#ECEDEF', mark: 'none' },
	unknown: { fill: WHITE, mark: 'hatch' }
};

/**
 * Losses and gains, strongest and weakest outside in: ColorBrewer BrBG (Brewer 2003), told apart by colour-blind
 * readers; its lightest gain is deepened, to be told from `ZERO_FILL`, which is no change.
 */
export const CHANGE_FILLS = {
	loss: ['#8c510a', '#d8b365', '#f6e8c3'],
	gain: ['#9ad6cb', '#45a79d', '#01665e']
} as const;

export const FDEP_FILLS = ['#F2F0F7', '#CBC9E2', '#9E9AC8', '#756BB1', '#54278F'] as const;

export const UNKNOWN_SWATCH: Swatch = COVERAGE_SWATCHES.unknown;

/** Zero is a class of its own, told from the lightest step of the ramp. */
export const ZERO_FILL = '#ECEDEF';

/**
 * Steps of FTE per 10 000 inhabitants above zero: ColorBrewer YlGnBu of six classes without its lightest
 * (Brewer 2003), written out because the library that holds it would come before the map.
 */
export const FTE_10K_FILLS = ['#c7e9b4', '#7fcdbb', '#41b6c4', '#2c7fb8', '#253494'] as const;

/**
 * Coverage (rows, from what lacks most) crossed with deprivation (columns, from the least): orange lacks,
 * blue is deprived, violet is both. Any two are told apart at a glance whatever the sight: a test holds it.
 */
export const CROSSED_FILLS = [
	['#D38300', '#9B5C3B', '#4F278B'],
	['#E9BA72', '#AA9798', '#5366CB'],
	['#FAE4C6', '#B5C2DC', '#5795FA']
] as const;

/** What lines and words are drawn with, on the map and in pictures: as `app.css` has them. */
export const INK = '#1b2430';
export const MUTED = '#5b6675';
/** Borders of what a filter leaves out. */
export const FAINT = '#D5DAE0';
/** Bars of a chart that stand for no class. */
export const PLAIN_BAR = '#9fb4c6';
