import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { layersOf } from '../../../src/lib/map/layers/layers';
import { layerChanges, styleOf } from '../../../src/lib/map/layers/style';
import type { SeenLayer, MapView } from '../../../src/lib/map/layers/view';

const view = (parts: Partial<MapView> = {}): MapView => ({
	level: 'commune',
	kind: 'areas',
	showQpvs: true,
	marks: { level: ['hatch', 'dots'], qpv: ['dots'] },
	filtered: false,
	seen: new Set(['commune-areas']),
	complete: true,
	underlay: 'none',
	...parts
});
const VIEWS: MapView[] = (['commune', 'qpv', 'epci', 'departement'] as const).flatMap((level) =>
	(['areas', 'circles'] as const).map((kind) =>
		view({ level, kind, seen: new Set<SeenLayer>([`${level}-${kind}`]) })
	)
);

describe('the style', () => {
	it.each(VIEWS)('is valid for $level as $kind', (shown) => {
		expect(validateStyleMin(styleOf('maillage1', shown))).toEqual([]);
	});

	it('begins with the colours alone, so that they come sooner', () => {
		const style = styleOf('maillage1', view({ complete: false }));
		const shown = style.layers.filter(({ layout }) => layout?.visibility !== 'none').map(({ id }) => id);
		expect(shown).toEqual(['commune-fill']);
	});

	it('asks for nothing outside the site', () => {
		const style = JSON.stringify(styleOf('maillage1', view()));
		expect(style).not.toMatch(/https?:|glyphs|sprite/);
	});
});

describe('going from one view to another', () => {
	it('changes no layer, no order and no colour of a territory, so that nothing is rebuilt', () => {
		const ids = VIEWS.map((shown) => layersOf(shown).map(({ id }) => id));
		expect(new Set(ids.map(String)).size).toBe(1);
		const names = VIEWS.flatMap((after) => layerChanges(view(), after)).map(({ name }) => name);
		expect(names).not.toContain('fill-color');
		expect(names).not.toContain('circle-color');
	});

	it('changes nothing where the view is the same', () => {
		expect(layerChanges(view(), view())).toEqual([]);
	});

	it('only makes a level transparent that was shown before', () => {
		const changes = layerChanges(
			view(),
			view({ level: 'epci', seen: new Set(['commune-areas', 'epci-areas']) })
		);
		expect(changes.filter(({ layer }) => layer === 'commune-fill')).toEqual([
			{ layer: 'commune-fill', group: 'paint', name: 'fill-opacity', value: 0 }
		]);
		expect(changes.filter(({ layer }) => layer === 'epci-fill')).toEqual([
			{ layer: 'epci-fill', group: 'paint', name: 'fill-opacity', value: 1 },
			{ layer: 'epci-fill', group: 'layout', name: 'visibility', value: 'visible' }
		]);
	});
});
