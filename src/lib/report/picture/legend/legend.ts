import { circleSizesOf } from './circle-legend';
import { crossedSquare, isCrossed } from './crossed-legend';
import { formatInteger, plural } from '../../../domain/text/french';
import type { ClassTally, Choropleth } from '../../../domain/choropleth/choropleth';
import { INDICATOR_WORDS, titleOf } from '../../../domain/figures/indicator';
import { isSilent } from '../../../domain/territory/profile';
import { inhabitantsFact } from '../../../domain/words/identity';
import { areaWords } from '../../../domain/choropleth/circle-sizes';
import type { Mark } from '../../../domain/choropleth/palette';
import { LEVEL_WORDS } from '../../../domain/words/words';
import { svgParagraph, short, wrapped } from '../svg';
import { INK, MUTED } from '../../../domain/choropleth/palette';

/** Paint of a class: its colour, or the pattern that carries its mark. */
export const keyFillOf = (fill: string, mark: Mark) =>
	mark === 'none' ? fill : `url(#maille-${mark}-${fill.slice(1).toLowerCase()})`;

/** Over the colour of a lack that is uncertain: lines the other way, dark beside light. */
export const UNCERTAIN_FILL = 'url(#maille-uncertain)';
const UNCERTAIN_PATTERN =
	'<pattern id="maille-uncertain" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0.2,-1L10.2,9M-7.8,-1L2.2,9M-1,-1L9,9" fill="none" stroke="#ffffff" stroke-opacity="0.75" stroke-width="1.1"/><path d="M-1,-1L9,9M-9,-1L1,9M7,-1L17,9" fill="none" stroke="#1b2430" stroke-opacity="0.55" stroke-width="1.1"/></pattern>';

/** The patterns that `keyFillOf` names: the same 8-pixel tiles as on the map. */
export function patterns(
	classes: readonly { readonly fill: string; readonly mark: Mark }[],
	uncertain = false
): string {
	const made = new Map<string, string>();
	for (const { fill, mark } of classes) {
		if (mark === 'none') continue;
		const id = `maille-${mark}-${fill.slice(1).toLowerCase()}`;
		const sign =
			mark === 'hatch'
				? '<path d="M-1,9L9,-1M-9,9L1,-1M7,9L17,-1" fill="none" stroke="#1b2430" stroke-opacity="0.55"/>'
				: '<circle cx="2" cy="2" r="0.9" fill="#1b2430" fill-opacity="0.55"/><circle cx="6" cy="6" r="0.9" fill="#1b2430" fill-opacity="0.55"/>';
		made.set(
			id,
			`<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${fill}"/>${sign}</pattern>`
		);
	}
	if (uncertain) made.set('uncertain', UNCERTAIN_PATTERN);
	return made.size === 0 ? '' : `<defs>${[...made.values()].join('')}</defs>`;
}

export interface LegendInput {
	readonly choropleth: Choropleth;
	/** Territories of each class, and who lives there. */
	readonly tallies: readonly ClassTally[];
	/** QPVs drawn above them, of each class; empty where none is. */
	readonly qpvs: readonly number[];
	/** Value of the largest circle; 0 where none is drawn. */
	readonly largest: number;
	/** Territories with hatches, because their lack is uncertain. */
	readonly hatch?: ClassTally & { readonly words: string };
}

const SIZE = 12;
/** Narrowest column of a legend that lies under the map. */
const COLUMN = 210;

/** A line of the legend, drawn from where it is put. */
interface Entry {
	readonly height: number;
	readonly draw: (x: number, y: number) => string;
}

/** A sign, its words beside it, and what is counted under them. */
function entryOf(
	sign: (x: number, y: number) => string,
	label: string,
	counts: string,
	width: number
): Entry {
	const words = wrapped(label, SIZE, width - 26);
	const under = counts === '' ? [] : wrapped(counts, 11, width - 26);
	return {
		height: words.length * SIZE * 1.35 + under.length * 11 * 1.35 + 3,
		draw(x, y) {
			const first = svgParagraph(x + 26, y, words, { size: SIZE });
			const second = svgParagraph(x + 26, y + first.height, under, { size: 11, fill: MUTED });
			return sign(x, y) + first.markup + second.markup;
		}
	};
}

const box = (paint: string) => (x: number, y: number) =>
	`<rect x="${short(x)}" y="${short(y - 10)}" width="18" height="12" rx="3" fill="${paint}" stroke="${INK}" stroke-opacity="0.3"/>`;
const ring = (x: number, y: number) =>
	`<circle cx="${short(x + 9)}" cy="${short(y - 4)}" r="5.5" fill="#ffffff" stroke="${INK}" stroke-width="1.3"/>`;

function entriesOf({ choropleth, tallies, qpvs, hatch }: LegendInput, width: number): Entry[] {
	const level = LEVEL_WORDS[choropleth.level];
	const counted = ({ territories, population }: ClassTally) =>
		`${formatInteger(territories)} ${plural(territories, level.one, level.many)}, ${inhabitantsFact({ population, uncountedQpvs: isSilent(choropleth.level, population) ? territories : 0 })}`;
	const classes = choropleth.classes.flatMap((one, i) => {
		if (isCrossed(one)) return [];
		const { label, fill, mark } = one;
		const tally = tallies[i] ?? { territories: 0, population: 0 };
		const among = qpvs[i] ?? 0;
		if (tally.territories === 0 && among === 0) return [];
		const counts = [
			...(tally.territories > 0 ? [counted(tally)] : []),
			...(among > 0 ? [`${formatInteger(among)}\u00A0QPV`] : [])
		].join(' · ');
		return [entryOf(box(keyFillOf(fill, mark)), label, counts, width)];
	});
	return [
		...classes,
		...(hatch ? [entryOf(box(UNCERTAIN_FILL), hatch.words, counted(hatch), width)] : []),
		...(qpvs.some((count) => count > 0) ? [entryOf(ring, 'QPV\u202F: cercle ou contour', '', width)] : [])
	];
}

/** Entries one under the other, in as many columns as fit, none much longer than the others. */
function columnsMarkup(entries: readonly Entry[], x: number, y: number, width: number, columns: number) {
	const whole = entries.reduce((sum, { height }) => sum + height, 0);
	const step = width / columns;
	let markup = '';
	let column = 0;
	let at = 0;
	let height = 0;
	for (const entry of entries) {
		if (column < columns - 1 && at > 0 && at + entry.height / 2 > whole / columns) {
			column++;
			at = 0;
		}
		markup += entry.draw(x + column * step, y + at);
		at += entry.height;
		height = Math.max(height, at);
	}
	return { markup, height };
}

/** The legend in a frame `width` wide, from (`x`, `y`); returns the markup and the height taken. */
export function legendMarkup(input: LegendInput, x: number, y: number, width: number) {
	const { choropleth } = input;
	const words = INDICATOR_WORDS[choropleth.indicator];
	const columns = Math.max(1, Math.floor(width / COLUMN));
	let markup = '';
	let at = y + 13;
	const write = (lines: readonly string[], style: Parameters<typeof svgParagraph>[3]) => {
		const { markup: text, height } = svgParagraph(x, at, lines, style);
		markup += text;
		at += height;
	};
	write(wrapped(titleOf(choropleth.indicator, choropleth.part), 13, width), { size: 13, weight: 700 });
	write(wrapped(words.unit, 11, width), { size: 11, fill: MUTED });
	if (choropleth.magnitude) {
		write(wrapped(areaWords(choropleth), 11, width), { size: 11, fill: MUTED });
		const { markup: circles, height } = circleSizesOf(input.largest, x, at);
		markup += circles;
		at += height;
	}
	at += 6;
	if (choropleth.classes.some(isCrossed)) {
		const { markup: square, height } = crossedSquare(
			choropleth.classes,
			input.tallies,
			LEVEL_WORDS[choropleth.level].many,
			x,
			at
		);
		markup += square;
		at += height;
	}
	const list = columnsMarkup(
		entriesOf(input, width / columns - (columns > 1 ? 12 : 0)),
		x,
		at,
		width,
		columns
	);
	return { markup: markup + list.markup, height: at + list.height - y };
}
