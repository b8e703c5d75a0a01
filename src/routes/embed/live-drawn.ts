import type { StillIndex } from '$lib/map/first/still-file';
import type { DrawnView } from './drawn';

/** What the page says of a view that it draws itself, which is asked for where no build has drawn it. */
export interface Drawn {
	readonly view: DrawnView;
	readonly legend: () => Promise<void>;
}

const part = (id: string) => document.getElementById(id)!;

/** Loads what such a view needs, and puts its colours on the screen. */
export async function openDrawn(index: StillIndex, params: URLSearchParams): Promise<Drawn> {
	const { drawView } = await import('./drawn');
	const view = await drawView(index, params);
	const { rgba, choropleth, results } = await view.paint();
	const colours = part('couleurs') as HTMLCanvasElement;
	colours.getContext('2d')?.putImageData(new ImageData(rgba, index.width, index.height), 0, 0);
	colours.hidden = false;
	part('demonstration').hidden = !view.demonstration;
	const legend = async () => {
		const [{ showLegend }, { legendRowsOf }] = await Promise.all([
			import('./late-legend'),
			import('./legend-rows')
		]);
		showLegend(part('legende-lignes'), legendRowsOf(choropleth, results));
	};
	return { view, legend };
}
