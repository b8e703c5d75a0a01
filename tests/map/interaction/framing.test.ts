import { describe, expect, it } from 'vitest';
import { FRAME_STYLE, hiddenEdges } from '../../../src/lib/map/interaction/framing';

describe('what hides the edges of the map', () => {
	it('is the buttons, the legend, the filter, and a phone’s sheet', () => {
		expect(hiddenEdges(false, false, 0)).toEqual({ top: 8, right: 96, bottom: 24, left: 0 });
		expect(hiddenEdges(false, true, 0)).toEqual({ top: 160, right: 348, bottom: 24, left: 0 });
		expect(hiddenEdges(true, false, 380)).toEqual({ top: 60, right: 16, bottom: 404, left: 16 });
		expect(hiddenEdges(true, true, 380)).toEqual({ top: 172, right: 16, bottom: 404, left: 16 });
	});

	it('is the same in the style sheet, with the margin of 24 pixels', () => {
		expect(FRAME_STYLE).toBe(
			'--wide-top:32px;--wide-right:120px;--wide-bottom:48px;--wide-left:24px;' +
				'--narrow-top:84px;--narrow-right:40px;--narrow-bottom:48px;--narrow-left:40px;--frame-rest:30%'
		);
	});
});
