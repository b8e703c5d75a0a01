import { FITTED_SHARE, type Padding } from './camera';

/** Pixels left round what is fitted, beside what hides the map. */
export const MARGIN = 24;

/** Pixels of the bottom where the scale and the sources stand; on a phone, above the sheet. */
export const FOOT = 24;

/** The folded legend stands there. */
const MIDDLE: Padding = { top: 8, right: 220, bottom: FOOT, left: 0 };
/** The legend is unfolded: the region stands beside it. */
const WIDE: Padding = { ...MIDDLE, right: 348 };
const NARROW: Padding = { top: 60, right: 16, bottom: FOOT, left: 16 };
/** The buttons stand in two columns, as high as what is left of the map. */
const SHORT: Padding = { ...NARROW, right: 88, left: 0 };

/** What of the screen decides where the region stands. */
export interface ScreenRoom {
	readonly narrow: boolean;
	/** A phone no higher than `SHORT_TO`. */
	readonly short: boolean;
	/** The legend is unfolded. */
	readonly wide: boolean;
}

/** What the buttons, the legend and the filter hide of the map, and below them a phone's sheet. */
export function hiddenEdges(
	{ narrow, short, wide }: ScreenRoom,
	filtered: boolean,
	hiddenBottom: number
): Padding {
	if (narrow) {
		const edges = short ? SHORT : NARROW;
		return { ...edges, top: filtered ? 172 : edges.top, bottom: edges.bottom + hiddenBottom };
	}
	return filtered ? { ...WIDE, top: 160 } : wide ? WIDE : MIDDLE;
}

/** From there on the legend is unfolded when the page opens. */
export const WIDE_FROM = 1200;
/** Up to there four buttons in a column would reach the tools of a phone. */
export const SHORT_TO = 700;

/**
 * The same for a style sheet, margin included, so that the build frames the region as the live map first does
 * (`fittingPadding`): what is between never has less than `--frame-rest`. The phone's sheet comes on top.
 */
export const FRAME_STYLE = [
	...Object.entries({ wide: WIDE, middle: MIDDLE, narrow: NARROW, short: SHORT }).flatMap(([name, edges]) =>
		(['top', 'right', 'bottom', 'left'] as const).map((side) => `--${name}-${side}:${edges[side] + MARGIN}px`)
	),
	`--frame-rest:${Math.round((1 - FITTED_SHARE) * 100)}%`
].join(';');
