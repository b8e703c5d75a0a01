import { describe, expect, it } from 'vitest';
import { FRAME_STYLE, hiddenEdges } from '../../../src/lib/map/interaction/framing';

describe('what hides the edges of the map', () => {
	it('is the buttons, the legend where it is unfolded, the filter, and a phone’s sheet', () => {
		const [wide, middle, narrow] = [
			{ narrow: false, short: false, wide: true },
			{ narrow: false, short: true, wide: false },
			{ narrow: true, short: false, wide: false }
		];
		expect(hiddenEdges(wide, false, 0)).toEqual({ top: 8, right: 348, bottom: 24, left: 0 });
		expect(hiddenEdges(middle, false, 0)).toEqual({ top: 8, right: 220, bottom: 24, left: 0 });
		expect(hiddenEdges(middle, true, 0)).toEqual({ top: 160, right: 348, bottom: 24, left: 0 });
		expect(hiddenEdges(narrow, false, 380)).toEqual({ top: 60, right: 16, bottom: 404, left: 16 });
		expect(hiddenEdges(narrow, true, 380)).toEqual({ top: 172, right: 16, bottom: 404, left: 16 });
	});

	it('is two columns of buttons on a short phone: the region stands beside them', () => {
		const short = { narrow: true, short: true, wide: false };
		expect(hiddenEdges(short, false, 288)).toEqual({ top: 60, right: 88, bottom: 312, left: 0 });
	});

	it('is the same in the style sheet, with the margin of 24 pixels', () => {
		expect(FRAME_STYLE).toBe(
			'--wide-top:32px;--wide-right:372px;--wide-bottom:48px;--wide-left:24px;' +
				'--middle-top:32px;--middle-right:244px;--middle-bottom:48px;--middle-left:24px;' +
				'--narrow-top:84px;--narrow-right:40px;--narrow-bottom:48px;--narrow-left:40px;' +
				'--short-top:84px;--short-right:112px;--short-bottom:48px;--short-left:24px;--frame-rest:30%'
		);
	});
});
