import { FILTERED_ID, type Choropleth } from '$lib/domain/choropleth/choropleth';
import type { ChoroplethClass } from '$lib/domain/choropleth/palette';
import type { DrawnMark } from './marks';
import type { StateColumns } from './states';

/** How far a class fades while another one is pointed at in the legend. */
const FADE = 0.82;
const FADED_MARK = 0.15;
/** What classes fade towards: the ground of the page. */
export const GROUND = '#F4F6F8';

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const hexOf = (values: readonly number[]) =>
	`#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** The colour `share` of the way from one `#rrggbb` to another. */
export function mixed(from: string, to: string, share: number): string {
	const end = channels(to);
	return hexOf(channels(from).map((value, i) => value + (end[i]! - value) * share));
}

/** How a class is drawn: its colour and how strong its hatching and its dots are, 0 to 1. */
export interface ClassStyle {
	readonly fill: string;
	readonly hatch: number;
	readonly dots: number;
	/** 1, or less where the class fades. */
	readonly strength: number;
}

/** The style of each class; all but `lit` fade where one is lit. */
export function stylesOf(classes: readonly ChoroplethClass[], lit: string | undefined): ClassStyle[] {
	const someLit = lit !== undefined && classes.some(({ id }) => id === lit);
	return classes.map(({ id, fill, mark }) => {
		const faded = someLit && id !== lit;
		const strength = faded ? FADED_MARK : 1;
		return {
			fill: faded ? mixed(fill, GROUND, FADE) : fill.toLowerCase(),
			hatch: mark === 'hatch' ? strength : 0,
			dots: mark === 'dots' ? strength : 0,
			strength
		};
	});
}

const columnOf = <T>(choropleth: Choropleth, values: readonly T[]): T[] =>
	Array.from(choropleth.classOf, (index) => values[index]!);

/** Colour of each territory's surface. */
export function areaColumns(choropleth: Choropleth, lit: string | undefined): StateColumns {
	return {
		fill: columnOf(
			choropleth,
			stylesOf(choropleth.classes, lit).map(({ fill }) => fill)
		)
	};
}

/** Strength of each territory's marks. */
export function markColumns(choropleth: Choropleth, lit: string | undefined): StateColumns {
	const styles = stylesOf(choropleth.classes, lit);
	return {
		hatch: columnOf(
			choropleth,
			styles.map(({ hatch }) => hatch)
		),
		dots: columnOf(
			choropleth,
			styles.map(({ dots }) => dots)
		),
		...(choropleth.uncertain && {
			uncertain: Array.from(choropleth.uncertain, (uncertain, i) =>
				uncertain === 0 ? 0 : styles[choropleth.classOf[i]!]!.strength
			)
		})
	};
}

/** Marks that at least one territory of a choropleth carries. */
export function marksOf({ classes, classOf, uncertain }: Choropleth): DrawnMark[] {
	const marks: DrawnMark[] = (['hatch', 'dots'] as const).filter((wanted) => {
		const marked = classes.map(({ mark }) => mark === wanted);
		return classOf.some((index) => marked[index]);
	});
	return uncertain?.some((value) => value === 1) ? [...marks, 'uncertain'] : marks;
}

/** Colour and radius in pixels of each territory's circle. */
export function circleColumns(
	choropleth: Choropleth,
	radius: ArrayLike<number>,
	lit: string | undefined
): StateColumns {
	const styles = stylesOf(choropleth.classes, lit);
	return {
		fill: columnOf(
			choropleth,
			styles.map(({ fill }) => fill)
		),
		r: radius
	};
}

/** White circles: where the territories are, without saying anything of them. */
export function ringColumns(radius: ArrayLike<number>): StateColumns {
	return { fill: Array.from(radius, () => '#ffffff'), r: radius };
}

/** Radii without the circles of what does not pass the filter. */
export function passingRadii({ classes, classOf }: Choropleth, radii: Float32Array): Float32Array {
	const filtered = classes.findIndex(({ id }) => id === FILTERED_ID);
	return filtered < 0 ? radii : radii.map((radius, i) => (classOf[i] === filtered ? 0 : radius));
}
