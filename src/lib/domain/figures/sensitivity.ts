import { LEVELS, type Atlas, type Level } from '../territory/atlas';
import type { AllocationKey } from '../campaign/allocation';
import { PRESET_NAMES, PRESETS, type PresetName } from '../norm/norm';
import { coverageRate, gapOf } from './coverage';
import { classColumn } from './figures';
import { resultsOf, type Presence, type Profiles, type Results } from './results';

/** Between what and what the figures of each territory of a level lie, over the presets of the norm. */
export interface Sensitivity {
	readonly needLow: Float64Array;
	readonly needHigh: Float64Array;
	/** Need − FTE; negative is a surplus. */
	readonly gapLow: Float64Array;
	readonly gapHigh: Float64Array;
	/** Coverage rate over the presets that ask for something; NaN where none does. */
	readonly rateLow: Float64Array;
	readonly rateHigh: Float64Array;
	/** 0 where all presets agree on the class; else bit `p` is set where preset `p` differs from the first. */
	readonly changesClass: Uint8Array;
}

/** The presets whose class differs from that of the first one, out of `changesClass`. */
export function presetsThatChange(changes: number): PresetName[] {
	return PRESET_NAMES.filter((_, preset) => (changes & (1 << preset)) !== 0);
}

function sensitivityAt(level: Level, each: readonly Results[]): Sensitivity {
	const { count } = each[0]!.atlas.territories[level];
	const filled = (value: number) => new Float64Array(count).fill(value);
	const range = {
		needLow: filled(Infinity),
		needHigh: filled(-Infinity),
		gapLow: filled(Infinity),
		gapHigh: filled(-Infinity),
		rateLow: filled(NaN),
		rateHigh: filled(NaN),
		changesClass: new Uint8Array(count)
	};
	const first = classColumn(each[0]!, level);
	each.forEach((results, preset) => {
		const { fte, need } = results.coverage[level];
		const classes = classColumn(results, level);
		for (let i = 0; i < count; i++) {
			const needs = need[i]!;
			const gap = gapOf(fte[i]!, needs);
			if (needs < range.needLow[i]!) range.needLow[i] = needs;
			if (needs > range.needHigh[i]!) range.needHigh[i] = needs;
			if (gap < range.gapLow[i]!) range.gapLow[i] = gap;
			if (gap > range.gapHigh[i]!) range.gapHigh[i] = gap;
			if (classes[i] !== first[i]) range.changesClass[i]! |= 1 << preset;
			const rate = coverageRate(fte[i]!, needs);
			if (rate === undefined) continue;
			// Written so that the first rate replaces NaN.
			if (!(rate >= range.rateLow[i]!)) range.rateLow[i] = rate;
			if (!(rate <= range.rateHigh[i]!)) range.rateHigh[i] = rate;
		}
	});
	return range;
}

/**
 * The range of every figure over the presets (DOMAIN.md, "Sensitivity"); the envelope is the campaign's
 * funded FTE. It depends on the campaign and the key alone, so it is computed once for them.
 */
export function sensitivityOf(
	atlas: Atlas,
	profiles: Profiles,
	presence: Presence,
	key: AllocationKey
): Readonly<Record<Level, Sensitivity>> {
	const each = PRESET_NAMES.map((name) => resultsOf(atlas, profiles, presence, PRESETS[name], key));
	return Object.fromEntries(LEVELS.map((level) => [level, sensitivityAt(level, each)])) as Record<
		Level,
		Sensitivity
	>;
}
