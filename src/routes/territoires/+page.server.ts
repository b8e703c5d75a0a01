import { geographiesOf } from '$lib/domain/figures/invariants';
import { DEFAULT_COLUMNS } from '$lib/domain/table/column-ids';
import { columnsAt } from '$lib/domain/table/columns';
import { NO_FILTER } from '$lib/domain/table/filter';
import { passesOf } from '$lib/domain/table/passes';
import { rowOf, totalCells } from '$lib/domain/table/row';
import { sortedRows } from '$lib/domain/table/sort';
import { DEFAULT_SORT } from '$lib/domain/table/sort-params';
import { tableSummaryOf } from '$lib/domain/table/summary';
import { tableOf } from '$lib/domain/table/table';
import { unionOf } from '$lib/domain/table/union';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import { pageDescription } from '$lib/domain/words/sentences/page-description';
import { whyOfCells } from '$lib/panel/links/why-cells';
import { latestCampaign, latestResults } from '../donnees/published.server';
import type { PageServerLoad } from './$types';

/** Rows that stand before any script has run. */
const FIRST_ROWS = 20;

/** The first rows of the default table, computed when the site is built. */
export const load: PageServerLoad = () => {
	const latest = latestCampaign();
	const { level } = DEFAULT_VIEW;
	const results = latestResults();
	const table = tableOf(results, geographiesOf(results.atlas)(level));
	const rows = sortedRows(table, passesOf(table, NO_FILTER), DEFAULT_SORT);
	const union = unionOf(table, rows);
	const columns = columnsAt(level, DEFAULT_COLUMNS, undefined);
	const summary = tableSummaryOf(table, rows, union, undefined);
	return {
		campaign: { id: latest.id, label: latest.label, demonstration: latest.demonstration },
		summary: {
			...summary,
			why: whyOfCells(results.atlas, 'Territoires du filtre', union.cells, new URLSearchParams())
		},
		description: pageDescription(summary, latest.demonstration),
		columns,
		rows: Array.from(rows.subarray(0, FIRST_ROWS), (position) => rowOf(table, columns, position)),
		totals: totalCells(table, columns, union)
	};
};
