import { countsOf, type FragileCounts } from '../domain/table/fragile-sentence';
import { nearestCovered } from '../domain/territory/nearest';
import { resultsOf, type Results } from '../domain/figures/results';
import { sensitivityOf } from '../domain/figures/sensitivity';
import { DEFAULT_COLUMNS, type ColumnId } from '../domain/table/column-ids';
import { columnsAt } from '../domain/table/columns';
import { NO_FILTER, type Filter } from '../domain/table/filter';
import { passesOf } from '../domain/table/passes';
import { geographyOf } from '../domain/territory/geography';
import { lazyBy } from '../domain/text/lazy';
import { sortedRows } from '../domain/table/sort';
import { DEFAULT_SORT, type SortKey } from '../domain/table/sort-params';
import { tableOf, type Table } from '../domain/table/table';
import { unionOf, type Union } from '../domain/table/union';
import type { Level } from '../domain/territory/atlas';
import type { Remarks } from '../state/remarks.svelte';
import type { Bundle } from '../state/bundle.svelte';
import { REGION } from '../data/bundle/site';
import { NormDraft } from '../state/norm-draft.svelte';
import type { TableViewState } from './table-view.svelte';

/** What the table shows, from the files and the view: each part is computed when it is looked at. */
export class TableModel {
	#bundle: Bundle;
	#view: TableViewState;
	readonly draft: NormDraft;
	readonly campaignId: string | undefined = $derived.by(
		() => this.#view.campaign ?? this.#bundle.manifest?.campaigns.at(-1)?.id
	);
	#presence = $derived.by(() =>
		this.campaignId === undefined ? undefined : this.#bundle.presence(this.campaignId)
	);
	readonly results: Results | undefined = $derived.by(() => {
		const { atlas, profiles } = this.#bundle;
		if (!atlas || !profiles || !this.#presence) return undefined;
		return resultsOf(atlas, profiles, this.#presence, this.draft.norm, this.#view.key);
	});
	#geographies = $derived.by(() => {
		const { atlas } = this.#bundle;
		return atlas && lazyBy((level: Level) => geographyOf(atlas, level));
	});
	/** The range over the presets; it does not depend on the reader's norm. */
	#sensitivity = $derived.by(() => {
		const { atlas, profiles } = this.#bundle;
		if (!atlas || !profiles || !this.#presence) return undefined;
		return sensitivityOf(atlas, profiles, this.#presence, this.#view.key);
	});
	/** What the field says; absent until `loadRemarks`. */
	#remarks = $state.raw<Remarks>();
	/** It depends on the campaign alone; each level is looked at once. */
	#nearest = $derived.by(() => {
		const { places } = this.#bundle;
		const presence = this.#presence;
		return lazyBy((level: Level) =>
			places && presence ? nearestCovered(presence.posts[level], places[level]) : undefined
		);
	});
	readonly filter: Filter = $derived.by(() => this.#view.view.filter ?? NO_FILTER);
	readonly sort: readonly SortKey[] = $derived.by(() => this.#view.view.sort ?? DEFAULT_SORT);
	readonly columns: readonly ColumnId[] = $derived.by(() =>
		columnsAt(this.#view.level, this.#view.view.columns ?? DEFAULT_COLUMNS, this.#bundle.atlas)
	);
	readonly table: Table | undefined = $derived.by(() => {
		const { level } = this.#view;
		if (!this.results || !this.#geographies) return undefined;
		// Local health contracts come when they are first asked for.
		if (level === 'cls' && !this.results.atlas.contracts) return undefined;
		// There is a sensitivity wherever there are results.
		const nearest = this.#nearest;
		const remarks = this.#remarks;
		return tableOf(
			this.results,
			this.#geographies(level),
			() => this.#sensitivity![level],
			() => nearest(level),
			() => remarks?.all ?? []
		);
	});
	readonly passes: Uint8Array | undefined = $derived.by(
		() => this.table && passesOf(this.table, this.filter)
	);
	/** How many classes of the level are fragile, before any filter. */
	readonly fragile: FragileCounts | undefined = $derived.by(
		() => this.table && countsOf(this.table.level, this.table.fragile())
	);
	/** Positions of the territories that pass, sorted. */
	readonly rows: Uint32Array | undefined = $derived.by(
		() => this.table && this.passes && sortedRows(this.table, this.passes, this.sort)
	);
	/** True totals of the rows. */
	readonly union: Union | undefined = $derived.by(
		() => this.table && this.rows && unionOf(this.table, this.rows)
	);

	/** Reads the remarks of this device and those that are published; once the files are there. */
	async loadRemarks(): Promise<void> {
		const { openRemarks } = await import('../state/remarks.svelte');
		this.#remarks = openRemarks(REGION);
		const file = this.#bundle.manifest?.remarks;
		if (file !== undefined) await this.#remarks.load(this.#bundle.url(file));
	}

	constructor(bundle: Bundle, view: TableViewState) {
		this.#bundle = bundle;
		this.#view = view;
		this.draft = new NormDraft(
			() => view.norm,
			(norm) => view.set({ norm })
		);
	}
}
