import {
	indicatorColumn,
	indicatorFigure,
	isQuantity,
	measureOf,
	titleOf,
	type Measure
} from '../figures/indicator';
import type { Results } from '../figures/results';
import { counted, formatInteger, plural } from '../text/french';
import { nameOf } from '../words/names';
import { missingAmong } from '../words/sentences/part-sentence';
import { LEVEL_WORDS } from '../words/words';
import { FILTERED_ID, tallyOf, type Choropleth } from './choropleth';

const valueWords = (value: number, measure: Measure) =>
	indicatorFigure(measure, value) + (isQuantity(measure) ? '\u00A0ETP' : '');

/** `Lyon, 12,3 ETP`, or how many share the value. */
function extreme(results: Results, choropleth: Choropleth, column: Float64Array, value: number): string {
	const { level } = choropleth;
	const sharing = column.reduce((count, one) => count + (one === value ? 1 : 0), 0);
	const words = valueWords(value, measureOf(choropleth.indicator));
	return sharing === 1
		? `${nameOf(results.atlas, level, column.indexOf(value))}, ${words}`
		: `${counted(sharing, LEVEL_WORDS[level].one, LEVEL_WORDS[level].many)} à ${words}`;
}

/** Which territories a filter keeps, 1 each; all where there is none. */
function keptBy({ classes, classOf }: Choropleth): Uint8Array {
	const out = classes.findIndex(({ id }) => id === FILTERED_ID);
	return classOf.map((index) => (index === out ? 0 : 1));
}

const sum = (ones: Uint8Array) => ones.reduce((total, one) => total + one, 0);

/** « Aucun médiateur : 2 sur 5 »: each class that occurs among what is shown, with `of` where it is given. */
function classCounts(results: Results, choropleth: Choropleth, of?: number): string {
	const tallies = tallyOf(choropleth, results.profiles[choropleth.level].population);
	const among = of === undefined ? '' : ` sur ${formatInteger(of)}`;
	return choropleth.classes
		.flatMap(({ id, label }, i) => {
			const count = id === FILTERED_ID ? 0 : (tallies[i]?.territories ?? 0);
			return count > 0 ? [`${label}\u202F: ${formatInteger(count)}${among}`] : [];
		})
		.join('\u202F; ');
}

/** What the map shows, for those who cannot see it: how many of each class, the most and the least; of what passes its filter. */
export function mapSummary(results: Results, choropleth: Choropleth): string {
	const { level, indicator, part, words } = choropleth;
	const kept = keptBy(choropleth);
	const count = sum(kept);
	const { one, many } = LEVEL_WORDS[level];
	const filter =
		count < kept.length
			? `, ${formatInteger(count)} sur ${formatInteger(kept.length)} d’après le filtre`
			: '';
	const head = `${words?.title ?? titleOf(indicator, part)}, par ${one}${filter}.`;
	if (count === 0) return head;
	const classes = `${head} ${classCounts(results, choropleth, count)}.`;
	// What is drawn instead of the indicator has no figures of its own here.
	if (words) return classes;
	const column = indicatorColumn(results, level, measureOf(indicator), part).map((value, i) =>
		kept[i] === 1 ? value : NaN
	);
	const known = column.filter((value) => !Number.isNaN(value));
	if (known.length === 0) return classes;
	const of = (value: number) => extreme(results, choropleth, column, value);
	const [most, least] = [known.reduce((a, b) => Math.max(a, b)), known.reduce((a, b) => Math.min(a, b))];
	const valued = `${formatInteger(known.length)}\u00A0${plural(known.length, one, many)} ${plural(known.length, 'a', 'ont')} une valeur`;
	return most === least
		? `${classes} ${valued}${known.length === 1 ? '' : ', la même'}\u202F: ${of(most)}.`
		: `${classes} ${valued}. Le plus\u202F: ${of(most)}. Le moins\u202F: ${of(least)}.`;
}

/** What a filter has brought: how many it keeps, what they lack, how many of each class; empty without a filter. */
export function filterSummary(results: Results, choropleth: Choropleth): string {
	const { level, part = 'whole' } = choropleth;
	const kept = keptBy(choropleth);
	const count = sum(kept);
	if (count === kept.length) return '';
	const { one, many } = LEVEL_WORDS[level];
	const head = `Le filtre garde ${counted(count, one, many)} sur ${formatInteger(kept.length)}`;
	return count === 0
		? `${head}.`
		: `${head}, ${missingAmong(results, level, part, kept)}. ${classCounts(results, choropleth)}.`;
}
