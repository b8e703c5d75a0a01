import { strict as assert } from 'node:assert';
import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { NO_FILTER, type Filter } from '../../../src/lib/domain/table/filter';
import { geographyOf } from '../../../src/lib/domain/territory/geography';
import { passesOf } from '../../../src/lib/domain/table/passes';
import { sortedRows } from '../../../src/lib/domain/table/sort';
import type { SortKey } from '../../../src/lib/domain/table/sort-params';
import { tableOf } from '../../../src/lib/domain/table/table';
import { unionOf } from '../../../src/lib/domain/table/union';
import { spreadOf, type Spread } from './statistics';

/** Milliseconds for the table of every commune. */
export interface Workbench {
	readonly rows: number;
	readonly filter: Spread;
	readonly sort: Spread;
	readonly totals: Spread;
}

const FILTER: Filter = {
	...NO_FILTER,
	text: 'sa',
	quintiles: [3, 4, 5],
	densities: ['rural', 'dispersed'],
	populationFrom: 200
};
const SORT: readonly SortKey[] = [
	{ column: 'quintile', descending: true },
	{ column: 'ecart-net', descending: true },
	{ column: 'nom', descending: false }
];
const WARM_UP = 20;
const SAMPLES = 31;

function spreadOfCalls(call: () => unknown): Spread {
	for (let i = 0; i < WARM_UP; i++) call();
	return spreadOf(
		Array.from({ length: SAMPLES }, () => {
			const start = performance.now();
			call();
			return performance.now() - start;
		})
	);
}

/** Filters, sorts and totals the communes of the latest campaign, each from a table that has its columns. */
export function benchWorkbench({ manifest, atlas, profiles, presence }: DiskBundle): Workbench {
	const latest = manifest.campaigns.at(-1);
	assert(latest, 'aucune campagne dans le lot publié');
	const here = presence(latest.id);
	const results = resultsOf(atlas, profiles, here, DEFAULT_NORM, 'population');
	const table = tableOf(results, geographyOf(atlas, 'commune'));
	const all = passesOf(table, NO_FILTER);
	const rows = sortedRows(table, all, SORT);
	return {
		rows: rows.length,
		filter: spreadOfCalls(() => passesOf(table, FILTER)),
		sort: spreadOfCalls(() => sortedRows(table, all, SORT)),
		totals: spreadOfCalls(() => unionOf(table, rows))
	};
}
