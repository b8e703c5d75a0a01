import type { Level } from '$lib/domain/territory/atlas';
import { FILTERED_ID, type Choropleth } from '$lib/domain/choropleth/choropleth';
import { MAP_LEVELS } from '$lib/domain/view/view';
import { marksOf } from './styles';
import type { DrawnMark } from './marks';

/** Levels that the map shows; QPVs are too small to fill it, and are drawn above the others. */
export type MapLevel = (typeof MAP_LEVELS)[number];
export const AREA_LEVELS = MAP_LEVELS.filter((level) => level !== 'qpv');

/** What the map is asked to show. */
export interface Picture {
	readonly choropleth: Choropleth;
	readonly qpvChoropleth: Choropleth;
	readonly showQpvs: boolean;
	readonly litClass: string | undefined;
}

/** What decides which layers are seen: everything but the colours, which are feature states. */
export interface MapView {
	readonly level: MapLevel;
	readonly kind: 'areas' | 'circles';
	readonly showQpvs: boolean;
	/** Marks that a territory of the level, or a QPV, carries. */
	readonly marks: { readonly level: readonly DrawnMark[]; readonly qpv: readonly DrawnMark[] };
	/** Some territories are left blank: lines stay in sight between them. */
	readonly filtered: boolean;
	/** What was shown so far: other shapes are not even decoded, these stay at hand. */
	readonly seen: ReadonlySet<Drawn>;
	/** False until the colours are on the screen: the rest waits for them. */
	readonly complete: boolean;
	/** The colours are under the map: its surfaces and its circles let them through, its lines stay. */
	readonly underlay: UnderlayState;
}

/** Whether the colours are under the map; while circles are about to be, what is below them is drawn alone. */
export type UnderlayState = 'none' | 'capturing' | 'shown';

/** How a level is drawn, as one word. */
export type Drawn = `${MapLevel}-${MapView['kind'] | DrawnMark}`;

/** A level that the map cannot show is left to the communes. */
export const mapLevel = (level: Level): MapLevel => MAP_LEVELS.find((known) => known === level) ?? 'commune';

/** How a choropleth is drawn: quantities are circles. */
export const kindOf = ({ magnitude }: Choropleth): MapView['kind'] => (magnitude ? 'circles' : 'areas');

/** The view that a picture asks for, after what was seen before; the same object where nothing differs. */
export function viewOf(
	{ choropleth, qpvChoropleth, showQpvs }: Picture,
	before?: MapView,
	underlay: UnderlayState = 'none'
): MapView {
	const level = mapLevel(choropleth.level);
	const kind = kindOf(choropleth);
	const marks = { level: marksOf(choropleth), qpv: marksOf(level === 'qpv' ? choropleth : qpvChoropleth) };
	const drawn: Drawn[] = [`${level}-${kind}`];
	if (kind === 'areas')
		drawn.push(
			...marks.level.map((mark): Drawn => `${level}-${mark}`),
			...marks.qpv.map((mark): Drawn => `qpv-${mark}`)
		);
	const isNew = drawn.some((one) => !before?.seen.has(one));
	const after: MapView = {
		level,
		kind,
		showQpvs,
		marks,
		filtered: choropleth.classes.some(({ id }) => id === FILTERED_ID),
		seen: before && !isNew ? before.seen : new Set([...(before?.seen ?? []), ...drawn]),
		complete: before?.complete ?? false,
		underlay
	};
	// `seen` is the same object as long as nothing is new, and a set is not written.
	return before?.seen === after.seen && JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
