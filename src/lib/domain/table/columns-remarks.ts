import type { TableReading } from './column';
import type { FigureId } from '../figures/catalogue/ids';
import { PRIORITIES } from '../remarks/remarks';

/** What the field says, beside the figures and never in them. */
export const REMARK_COLUMN = {
	remarque: {
		values: ({ remarks }) =>
			Float64Array.from(remarks().priorities, (bits) => {
				const highest = PRIORITIES.findIndex((_, p) => (bits & (1 << p)) !== 0);
				return highest < 0 ? NaN : highest;
			}),
		text: ({ remarks }, i) => remarks().texts[i]!
	}
} as const satisfies Partial<Record<FigureId, TableReading>>;
