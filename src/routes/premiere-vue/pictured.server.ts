import { sha256Of } from '$lib/data/files/sha256';
import { outlinesOf } from '$lib/data/geometry/raster';
import { isTopology, OBJECT_OF, shapesOf } from '$lib/data/geometry/topology';
import { choroplethOf } from '$lib/domain/choropleth/choropleth';
import type { Indicator } from '$lib/domain/figures/indicator';
import { lazy } from '$lib/domain/text/lazy';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import type { MapLevel, Picture } from '$lib/map/layers/view';
import { bundle, latestResults } from '../donnees/published.server';

/** What the pictures made at build are drawn from: the finest level that has contours, and those. */
export const drawnLevel = lazy(() => {
	const { manifest, text } = bundle();
	const geometry: unknown = JSON.parse(text(manifest.roles.geometry));
	if (!isTopology(geometry)) throw new Error('Le paquet de données n’a pas de contours.');
	const level = manifest.parts ? ('departement' as const) : ('commune' as const);
	return { level, outlines: outlinesOf(shapesOf(geometry, OBJECT_OF[level])) };
});

/** A view of the latest campaign under the default norm. */
export const pictureOf = (
	level: MapLevel,
	indicator: Indicator = DEFAULT_VIEW.indicator,
	showQpvs = DEFAULT_VIEW.showQpvs
): Picture => ({
	choropleth: choroplethOf(latestResults(), level, indicator),
	qpvChoropleth: choroplethOf(latestResults(), 'qpv', indicator),
	showQpvs,
	litClass: undefined
});

/** Files under names that say their contents. */
export class NamedFiles extends Map<string, Uint8Array<ArrayBuffer>> {
	/** Keeps a file, and returns its name. */
	keep(name: string, extension: string, bytes: Uint8Array): string {
		const named = `${name}.${sha256Of(bytes).slice(0, 10)}.${extension}`;
		this.set(named, Uint8Array.from(bytes));
		return named;
	}
}
