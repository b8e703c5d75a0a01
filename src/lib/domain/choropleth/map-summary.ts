import { indicatorColumn, isQuantity, measureOf, titleOf, type Measure } from '../figures/indicator';
import { FORMATS, preciseFte } from '../figures/catalogue/format';
import type { Results } from '../figures/results';
import { counted, formatInteger, formatPercent, plural } from '../text/french';
import { nameOf } from '../words/names';
import { LEVEL_WORDS } from '../words/words';
import { FILTERED_ID, tallyOf, type Choropleth } from './choropleth';

function valueWords(value: number, measure: Measure): string {
	if (measure === 'coverage') return formatPercent(value);
	if (isQuantity(measure)) return `${preciseFte(value)}\u00A0ETP`;
	return FORMATS[measure === 'fdep' ? 'index' : 'rate'].text(value);
}

/** `Lyon, 12,3 ETP`, or how many share the value. */
function extreme(results: Results, choropleth: Choropleth, column: Float64Array, value: number): string {
	const { level } = choropleth;
	const sharing = column.reduce((count, one) => count + (one === value ? 1 : 0), 0);
	const words = valueWords(value, measureOf(choropleth.indicator));
	return sharing === 1
		? `${nameOf(results.atlas, level, column.indexOf(value))}, ${words}`
		: `${counted(sharing, LEVEL_WORDS[level].one, LEVEL_WORDS[level].many)} à ${words}`;
}

/** What the map shows, for who does not see it: how many of each class, the most and the least of what passes. */
export function mapSummary(results: Results, choropleth: Choropleth): string {
	const { level, indicator, part } = choropleth;
	const blank = choropleth.classes.findIndex(({ id }) => id === FILTERED_ID);
	const column = indicatorColumn(results, level, measureOf(indicator), part).map((value, position) =>
		choropleth.classOf[position] === blank ? NaN : value
	);
	const known = column.filter((value) => !Number.isNaN(value));
	const tallies = tallyOf(choropleth, results.profiles[level].population);
	const { one, many } = LEVEL_WORDS[level];
	const classes = choropleth.classes.flatMap(({ label }, i) => {
		const count = tallies[i]?.territories ?? 0;
		return count > 0 ? [`${label}\u202F: ${formatInteger(count)} sur ${formatInteger(column.length)}`] : [];
	});
	const head = `${titleOf(indicator, part)}, par ${one}. ${classes.join('\u202F; ')}.`;
	if (known.length === 0) return head;
	const of = (value: number) => extreme(results, choropleth, column, value);
	const [most, least] = [known.reduce((a, b) => Math.max(a, b)), known.reduce((a, b) => Math.min(a, b))];
	const valued = `${formatInteger(known.length)}\u00A0${plural(known.length, one, many)} ont une valeur`;
	return most === least
		? `${head} ${valued}, la même\u202F: ${of(most)}.`
		: `${head} ${valued}. Le plus\u202F: ${of(most)}. Le moins\u202F: ${of(least)}.`;
}
