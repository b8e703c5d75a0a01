import { FITTED_SHARE, type Padding } from './camera';

/** Pixels left round what is fitted, beside what hides the map. */
export const MARGIN = 24;

const WIDE: Padding = { top: 8, right: 96, bottom: 24, left: 0 };
const NARROW: Padding = { top: 60, right: 16, bottom: 24, left: 16 };

/** What the buttons, the legend and the filter hide of the map, and below them a phone's sheet. */
export function hiddenEdges(narrow: boolean, filtered: boolean, hiddenBottom: number): Padding {
	if (narrow) return { ...NARROW, top: filtered ? 172 : NARROW.top, bottom: NARROW.bottom + hiddenBottom };
	return filtered ? { ...WIDE, top: 160, right: 348 } : WIDE;
}

/**
 * The same for a style sheet, margin included, so that the build frames the region as the live map first does
 * (`fittingPadding`): what is between never has less than `--frame-rest`. The phone's sheet comes on top.
 */
export const FRAME_STYLE = [
	...([WIDE, NARROW] as const).flatMap((edges, i) =>
		(['top', 'right', 'bottom', 'left'] as const).map(
			(side) => `--${i === 0 ? 'wide' : 'narrow'}-${side}:${edges[side] + MARGIN}px`
		)
	),
	`--frame-rest:${Math.round((1 - FITTED_SHARE) * 100)}%`
].join(';');
