import { circleSizesOf } from './circle-legend';
import { formatInteger, plural } from '../../domain/french';
import { INDICATOR_WORDS, type ClassTally, type Painting } from '../../domain/painting';
import type { Mark } from '../../domain/palette';
import { LEVEL_WORDS } from '../../domain/words';
import { INK, MUTED, paragraph, short, textAt, wrapped } from './svg';

/** Paint of a class: its colour, or the pattern that carries its mark. */
export const fillOf = (fill: string, mark: Mark) =>
	mark === 'none' ? fill : `url(#maille-${mark}-${fill.slice(1).toLowerCase()})`;

/** Over the colour of a class that is fragile: lines the other way, dark beside light. */
export const FRAGILE_FILL = 'url(#maille-fragile)';
const FRAGILE_PATTERN =
	'<pattern id="maille-fragile" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0.2,-1L10.2,9M-7.8,-1L2.2,9M-1,-1L9,9" fill="none" stroke="#ffffff" stroke-opacity="0.75" stroke-width="1.1"/><path d="M-1,-1L9,9M-9,-1L1,9M7,-1L17,9" fill="none" stroke="#1b2430" stroke-opacity="0.55" stroke-width="1.1"/></pattern>';

/** The patterns that `fillOf` names: the same 8-pixel tiles as on the map. */
export function patterns(
	classes: readonly { readonly fill: string; readonly mark: Mark }[],
	fragile = false
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
	if (fragile) made.set('fragile', FRAGILE_PATTERN);
	return made.size === 0 ? '' : `<defs>${[...made.values()].join('')}</defs>`;
}

export interface LegendInput {
	readonly painting: Painting;
	/** Territories drawn of each class, and who lives there. */
	readonly tallies: readonly ClassTally[];
	/** QPVs drawn above them, of each class; empty where none is. */
	readonly qpvs: readonly number[];
	/** Territories drawn with hatches, because their class is fragile. */
	readonly hatch?: ClassTally & { readonly words: string };
}

const SIZE = 12;

/** The legend in a column `width` wide, from (`x`, `y`); returns the markup and the height taken. */
export function legendMarkup(
	{ painting, tallies, qpvs, hatch }: LegendInput,
	x: number,
	y: number,
	width: number
) {
	const words = INDICATOR_WORDS[painting.indicator];
	const level = LEVEL_WORDS[painting.level];
	let markup = '';
	let at = y + 13;
	const write = (lines: readonly string[], style: Parameters<typeof paragraph>[3], left = x) => {
		const { markup: text, height } = paragraph(left, at, lines, style);
		markup += text;
		at += height;
	};
	write(wrapped(words.title, 13, width), { size: 13, weight: 700 });
	write(wrapped(words.unit, 11, width), { size: 11, fill: MUTED });
	if (painting.magnitude) {
		const { markup: circles, height } = circleSizesOf(painting.magnitude, x, at);
		markup += circles;
		at += height;
	}
	at += 6;
	const drawn = qpvs.reduce((sum, count) => sum + count, 0);
	painting.classes.forEach(({ label, fill, mark }, i) => {
		const { territories = 0, population = 0 } = tallies[i] ?? {};
		const among = qpvs[i] ?? 0;
		if (territories === 0 && among === 0) return;
		const counts = [
			...(territories > 0
				? [
						`${formatInteger(territories)} ${plural(territories, level.one, level.many)}, ${formatInteger(population)} hab.`
					]
				: []),
			...(among > 0 ? [`${formatInteger(among)} QPV`] : [])
		].join(' · ');
		markup += `<rect x="${short(x)}" y="${short(at - 10)}" width="18" height="12" rx="3" fill="${fillOf(fill, mark)}" stroke="${INK}" stroke-opacity="0.3"/>`;
		write(wrapped(label, SIZE, width - 26), { size: SIZE }, x + 26);
		write(wrapped(counts, 11, width - 26), { size: 11, fill: MUTED }, x + 26);
		at += 3;
	});
	if (hatch) {
		markup += `<rect x="${short(x)}" y="${short(at - 10)}" width="18" height="12" rx="3" fill="${FRAGILE_FILL}" stroke="${INK}" stroke-opacity="0.3"/>`;
		write(wrapped(hatch.words, SIZE, width - 26), { size: SIZE }, x + 26);
		const counts = `${formatInteger(hatch.territories)} ${plural(hatch.territories, level.one, level.many)}, ${formatInteger(hatch.population)} hab.`;
		write(wrapped(counts, 11, width - 26), { size: 11, fill: MUTED }, x + 26);
		at += 3;
	}
	if (drawn > 0) {
		markup += `<circle cx="${short(x + 9)}" cy="${short(at - 4)}" r="5.5" fill="#ffffff" stroke="${INK}" stroke-width="1.3"/>`;
		markup += textAt(x + 26, at, 'QPV\u202F: cercle ou contour noir', { size: SIZE });
		at += SIZE * 1.35;
	}
	return { markup, height: at - y };
}
