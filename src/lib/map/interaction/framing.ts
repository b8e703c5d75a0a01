import { FITTED_SHARE, type Padding } from './camera';

/** Pixels left round what is fitted, beside what hides the map. */
export const MARGIN = 24;

/** Pixels of the bottom where the scale and the sources stand; on a phone, above the sheet. */
export const FOOT = 24;

const MIDDLE: Padding = { top: 8, right: 96, bottom: FOOT, left: 0 };
/** The legend is unfolded: the region stands beside it. */
const WIDE: Padding = { ...MIDDLE, right: 348 };
const NARROW: Padding = { top: 60, right: 16, bottom: FOOT, left: 16 };

/** What the buttons, the legend and the filter hide of the map, and below them a phone's sheet. */
export function hiddenEdges(
	{ narrow, wide }: { readonly narrow: boolean; readonly wide: boolean },
	filtered: boolean,
	hiddenBottom: number
): Padding {
	if (narrow) return { ...NARROW, top: filtered ? 172 : NARROW.top, bottom: NARROW.bottom + hiddenBottom };
	return filtered ? { ...WIDE, top: 160 } : wide ? WIDE : MIDDLE;
}

/** From there on the legend is unfolded when the page opens. */
export const WIDE_FROM = 1200;

/**
 * The same for a style sheet, margin included, so that the build frames the region as the live map first does
 * (`fittingPadding`): what is between never has less than `--frame-rest`. The phone's sheet comes on top.
 */
export const FRAME_STYLE = [
	...Object.entries({ wide: WIDE, middle: MIDDLE, narrow: NARROW }).flatMap(([name, edges]) =>
		(['top', 'right', 'bottom', 'left'] as const).map((side) => `--${name}-${side}:${edges[side] + MARGIN}px`)
	),
	`--frame-rest:${Math.round((1 - FITTED_SHARE) * 100)}%`
].join(';');
