import type { Level } from '../territory/atlas';
import type { Classing } from '../choropleth/classing';
import { filteredChoropleth, qpvPasses } from '../choropleth/filtered';
import type { Hatched } from '../choropleth/hatched';
import type { Choropleth } from '../choropleth/choropleth';
import type { Indicator } from '../figures/indicator';
import type { Part } from '../figures/part';
import { certaintyCounts, surenessAmong } from '../figures/certainty';
import { CERTAINTIES, type Certainty } from '../figures/certainty-codes';
import { geographiesOf } from '../figures/invariants';
import type { Results } from '../figures/results';
import type { Remark } from '../remarks/remarks';
import type { Filter } from '../table/filter';
import { passesOf } from '../table/passes';
import { tableOf } from '../table/table';
import { certaintySentence, rankSentence } from '../words/sentences/certainty-sentences';
import { hatchedChoropleth } from './hatched-choropleth';
import { paintedAt, readersBreaks } from './wished-colours';

/**
 * What a reader asks of the map beyond the plain one. This code and what it computes are for those who ask
 * only: the page loads it then.
 */
export interface Wish {
	readonly level: Level;
	readonly indicator: Indicator;
	/** What a quantity is counted in; everywhere where absent. */
	readonly part?: Part;
	readonly filter: Filter | undefined;
	readonly classing: Classing | undefined;
	/** What to hatch. */
	readonly hatched: Hatched | undefined;
	/** What the field says; asked for by a filter that reads it. */
	readonly remarks?: () => readonly Remark[];
}

/** The map with these options: how the level and the QPVs above it are drawn, and which territories pass. */
export interface Seen {
	readonly choropleth: Choropleth;
	readonly qpvChoropleth: Choropleth;
	/** Breaks of the reader's classes, in the unit of the screen; absent where the published ones are shown. */
	readonly breaks?: readonly number[];
	/** 1 for each territory of the level that passes the filter; absent without a filter. */
	readonly passes?: Uint8Array;
	/** 1 for each QPV that is drawn above it; absent without a filter. */
	readonly qpvPasses?: Uint8Array;
}

/** What passes the filter, at the level and among the QPVs above it. */
function passing(results: Results, { level, filter, remarks }: Wish) {
	if (!filter) return undefined;
	const table = tableOf(results, geographiesOf(results.atlas)(level), undefined, remarks);
	const passes = passesOf(table, filter);
	return { passes, qpvPasses: qpvPasses(results.atlas, level, passes) };
}

const filteredBy = (choropleth: Choropleth, passes: Uint8Array | undefined): Choropleth =>
	passes ? filteredChoropleth(choropleth, passes) : choropleth;

/** `held`: what is seen while no slider moves; its hatches and its breaks stay until the slider rests. */
export function seenThrough(results: Results, wish: Wish, held?: Seen): Seen {
	const { level, indicator, hatched } = wish;
	const pass = passing(results, wish);
	const breaks = held?.breaks ?? readersBreaks(results, wish);
	const choroplethAt = (of: Level, before: Choropleth | undefined, passes: Uint8Array | undefined) => {
		const plain = paintedAt(results, of, wish, breaks);
		const kept = before?.level === of && before.indicator === indicator ? before.uncertain : undefined;
		const choropleth = kept ? { ...plain, uncertain: kept } : hatchedChoropleth(results, plain, hatched);
		return filteredBy(choropleth, passes);
	};
	return {
		choropleth: choroplethAt(level, held?.choropleth, pass?.passes),
		qpvChoropleth: choroplethAt('qpv', held?.qpvChoropleth, pass?.qpvPasses),
		breaks,
		...pass
	};
}

/**
 * Another date or another indicator, drawn beside what is `seen`: of the same territories, and in the same classes of the
 * reader where the indicator is the same, so that the two compare.
 */
export function seenBeside(
	results: Results,
	wish: Wish,
	{
		choropleth: { indicator },
		breaks,
		passes,
		qpvPasses
	}: Pick<Seen, 'choropleth' | 'breaks' | 'passes' | 'qpvPasses'>
): Pick<Seen, 'choropleth' | 'qpvChoropleth'> {
	const kept = indicator === wish.indicator ? breaks : undefined;
	const choroplethAt = (of: Level, passing: Uint8Array | undefined) =>
		filteredBy(hatchedChoropleth(results, paintedAt(results, of, wish, kept), wish.hatched), passing);
	return { choropleth: choroplethAt(wish.level, passes), qpvChoropleth: choroplethAt('qpv', qpvPasses) };
}

/** How sure the lacks of a level are, in words, and how many are uncertain. */
export interface CertaintySaid {
	readonly sentences: readonly string[];
	readonly uncertain: number;
	readonly sureLack: number;
}

/** How sure the lack of one territory, or of a part of it, is: every one of its level is computed with it, once for some results. */
export const certaintyAt = (
	results: Results,
	level: Level,
	position: number,
	part: Part = 'whole'
): Certainty => CERTAINTIES[surenessAmong(results)(level, part).certainty[position]!]!;

export function certaintySaid(results: Results, level: Level, part: Part = 'whole'): CertaintySaid {
	const sureness = surenessAmong(results)(level, part);
	const counts = certaintyCounts(sureness);
	const rank = rankSentence(level, sureness, undefined, part);
	return {
		sentences: [certaintySentence(level, counts, part), ...(rank === undefined ? [] : [rank])],
		uncertain: counts.uncertain,
		sureLack: counts['sure-lack']
	};
}
