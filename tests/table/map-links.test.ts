import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../src/lib/domain/table/filter';
import { DEFAULT_VIEW, type View } from '../../src/lib/domain/view/view';
import { parseView } from '../../src/lib/domain/view/view-params';
import { amongFilter, filterQuery, territoryQuery } from '../../src/lib/table/map-links';

const view: View = {
	...parseView(new URLSearchParams('niveau=epci&qpv=7500&quintile=4,5&tri=nom&colonnes=etp')).view
};

describe('a link from the table to the map', () => {
	it('selects a territory under the same norm, without what is the table’s', () => {
		expect(territoryQuery(view, '200085751')).toBe('?niveau=epci&qpv=7500&territoire=epci:200085751');
	});

	it('shows only what passes', () => {
		expect(filterQuery(view, view.filter)).toBe('?niveau=epci&qpv=7500&quintile=4,5');
		expect(filterQuery(view, undefined)).toBe('?niveau=epci&qpv=7500');
	});

	it('goes to the communes where the map does not draw the level', () => {
		const arrondissements = { ...DEFAULT_VIEW, level: 'arrondissement' } as const;
		expect(territoryQuery(arrondissements, '011')).toBe('?territoire=arrondissement:011');
		expect(filterQuery(arrondissements, NO_FILTER)).toBeUndefined();
	});

	it('carries a selection that fits in an address', () => {
		expect(filterQuery(view, amongFilter('epci', ['200085751', '200000172']))).toBe(
			'?niveau=epci&qpv=7500&parmi=200085751,200000172'
		);
		expect(amongFilter('epci', Array.from({ length: 151 }, String))).toBeUndefined();
	});
});
