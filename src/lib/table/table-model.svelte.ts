import { geographiesOf, nearestAt } from '../domain/figures/invariants';
import { DEFAULT_COLUMNS, type ColumnId } from '../domain/table/column-ids';
import { columnsAt } from '../domain/table/columns';
import { NO_FILTER, type Filter } from '../domain/table/filter';
import { passesOf } from '../domain/table/passes';
import { sortedRows } from '../domain/table/sort';
import { DEFAULT_SORT, type SortKey } from '../domain/table/sort-params';
import { tableOf, type Table } from '../domain/table/table';
import { unionOf, type Union } from '../domain/table/union';
import { certaintyCounts, surenessAmong } from '../domain/figures/certainty';
import type { Certainty } from '../domain/figures/certainty-codes';
import type { Part } from '../domain/figures/part';
import { Shown } from '../state/shown.svelte';

/** What the table shows beside the figures of the page. */
export class TableModel extends Shown {
	readonly filter: Filter = $derived.by(() => this.state.filter ?? NO_FILTER);
	readonly sort: readonly SortKey[] = $derived.by(() => this.state.view.sort ?? DEFAULT_SORT);
	readonly columns: readonly ColumnId[] = $derived.by(() =>
		columnsAt(this.state.level, this.state.view.columns ?? DEFAULT_COLUMNS, this.bundle.atlas)
	);
	readonly table: Table | undefined = $derived.by(() => {
		const { level } = this.state;
		const { results } = this;
		const { places } = this.bundle;
		const remarks = this.remarks();
		// Local health contracts come when they are first asked for.
		if (!results || (level === 'cls' && !results.atlas.contracts)) return undefined;
		return tableOf(
			results,
			geographiesOf(results.atlas)(level),
			() => places && nearestAt(results, level, places[level]),
			() => remarks
		);
	});
	readonly passes: Uint8Array | undefined = $derived.by(
		() => this.table && passesOf(this.table, this.filter)
	);
	/** How many territories of the level have each certainty, by part, before any filter; while no slider moves. */
	readonly certainties: ((part: Part) => Readonly<Record<Certainty, number>>) | undefined = $derived.by(
		() => {
			const { rested, table } = this;
			return rested && table && ((part) => certaintyCounts(surenessAmong(rested)(table.level, part)));
		}
	);
	/** Positions of the territories that pass, sorted. */
	readonly rows: Uint32Array | undefined = $derived.by(
		() => this.table && this.passes && sortedRows(this.table, this.passes, this.sort)
	);
	/** True totals of the rows. */
	readonly union: Union | undefined = $derived.by(
		() => this.table && this.rows && unionOf(this.table, this.rows)
	);
}
