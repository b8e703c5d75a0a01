import { itemsOf, type Atlas, type Level } from '../territory/atlas';
import { FILTERED_ID, type Choropleth } from './choropleth';
import { WHITE, type ChoroplethClass } from './palette';

/** The class of what does not pass the filter: nothing is said of it, so it is left blank. */
export const FILTERED: ChoroplethClass = {
	id: FILTERED_ID,
	label: 'Hors du filtre',
	fill: WHITE,
	mark: 'none'
};

/** The choropleth with what does not pass (0) left blank; its circles are not drawn. */
export function filteredChoropleth(choropleth: Choropleth, passes: Uint8Array): Choropleth {
	const classes = [...choropleth.classes, FILTERED];
	const last = classes.length - 1;
	return {
		...choropleth,
		classes,
		classOf: choropleth.classOf.map((index, i) => (passes[i] === 1 ? index : last)),
		uncertain: choropleth.uncertain?.map((value, i) => (passes[i] === 1 ? value : 0)),
		magnitude: choropleth.magnitude?.map((value, i) => (passes[i] === 1 ? value : 0))
	};
}

/** 1 for each QPV that has a part in a territory that passes: those drawn above another level. */
export function qpvPasses(atlas: Atlas, level: Level, passes: Uint8Array): Uint8Array {
	const { qpv } = atlas.cells;
	const found = new Uint8Array(atlas.territories.qpv.count);
	passes.forEach((one, territory) => {
		if (one !== 1) return;
		for (const cell of itemsOf(atlas.cellsOf[level], territory)) if (qpv[cell]! >= 0) found[qpv[cell]!] = 1;
	});
	return found;
}
