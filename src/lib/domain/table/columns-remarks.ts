import type { TableColumn } from './column';
import type { ColumnId } from './column-ids';
import { PRIORITIES } from '../remarks/remarks';

/** What the field says, beside the figures and never in them. */
export const REMARK_COLUMN = {
	remarque: {
		label: 'Remarque',
		group: 'Territoire',
		hint: 'Ce que disent les services du terrain, publié ou gardé sur cet appareil, la plus haute priorité d’abord\u202F; sans effet sur les chiffres.',
		figures: false,
		values: ({ remarks }) =>
			Float64Array.from(remarks().priorities, (bits) => {
				const highest = PRIORITIES.findIndex((_, p) => (bits & (1 << p)) !== 0);
				return highest < 0 ? NaN : highest;
			}),
		text: ({ remarks }, i) => remarks().texts[i]!
	}
} as const satisfies Partial<Record<ColumnId, TableColumn>>;
