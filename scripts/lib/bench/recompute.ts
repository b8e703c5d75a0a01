import { strict as assert } from 'node:assert';
import { BASE_LEVELS, LEVELS, type Level } from '../../../src/lib/domain/territory/atlas';
import type { Norm } from '../../../src/lib/domain/norm/norm';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { surenessAmong, variantsAmong } from '../../../src/lib/domain/figures/certainty';
import { resultsOf, type Results } from '../../../src/lib/domain/figures/results';
import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { plainPass, plainSiteOf, type PlainSums } from './plain-geojson';
import { spreadOf, type Spread } from './statistics';

export interface Recompute {
	/** Cells, territories of all levels, and posts that each pass goes through. */
	readonly cells: number;
	readonly territories: number;
	readonly posts: number;
	/** Milliseconds to recompute every territory after a change of the norm. */
	readonly columns: Spread;
	readonly geojson: Spread;
	/** `geojson` ÷ `columns`, medians of the same run. */
	readonly ratio: number;
	/** All the variants of the norm for all levels, ranges, certainty and ranks included; and their number. */
	readonly variants: Spread;
	readonly variantCount: number;
	/** `variants` ÷ `columns`, medians of the same run. */
	readonly variantRatio: number;
}

const NORMS: readonly Norm[] = [DEFAULT_NORM, { ...DEFAULT_NORM, qpvRatio: 7_500 }];
const WARM_UP = 40;
const SAMPLES = 15;
const PASSES = 20;

function assertSame(results: Results, figures: ReadonlyMap<Level, ReadonlyMap<string, PlainSums>>): void {
	for (const level of BASE_LEVELS) {
		const { codes } = results.atlas.territories[level];
		const columns = results.coverage[level];
		codes.forEach((code, i) => {
			const sums = figures.get(level)?.get(code) ?? { fte: 0, need: 0, unmet: 0, surplus: 0 };
			for (const name of ['fte', 'need', 'unmet', 'surplus'] as const)
				assert(
					Math.abs(sums[name] - columns[name][i]!) < 1e-9,
					`${level} ${code}, ${name}\u202F: ${columns[name][i]} et ${sums[name]}`
				);
		});
	}
}

/** Milliseconds of one pass, over `PASSES` of them, the norm changing each time. */
function timeOf(pass: (norm: Norm) => unknown): number {
	const start = performance.now();
	for (let i = 0; i < PASSES; i++) pass(NORMS[i % NORMS.length]!);
	return (performance.now() - start) / PASSES;
}

/**
 * The latest campaign of a bundle, and both passes over it.
 * @throws AssertionError naming the first figure that differs between them, under any norm of the bench
 */
export function agreeingPasses({ manifest, atlas, places, profiles, presence }: DiskBundle) {
	const latest = manifest.campaigns.at(-1);
	assert(latest, 'aucune campagne dans le lot publié');
	const here = presence(latest.id);
	const site = plainSiteOf(atlas, places, here.placement);
	const columns = (norm: Norm) => resultsOf(atlas, profiles, here, norm, 'population');
	const geojson = (norm: Norm) => plainPass(site, norm);
	for (const norm of NORMS) assertSame(columns(norm), geojson(norm));
	return { latest, columns, geojson };
}

/** Both passes on the latest campaign, alternately, in this process; asserts first that they agree. */
export function benchRecompute(bundle: DiskBundle): Recompute {
	const { atlas } = bundle;
	const { latest, columns, geojson } = agreeingPasses(bundle);
	const variants = (norm: Norm) => {
		const sureness = surenessAmong(columns(norm));
		return LEVELS.map((level) => sureness(level).ranks());
	};
	for (let i = 0; i < WARM_UP; i++)
		for (const pass of [columns, geojson, variants]) pass(NORMS[i % NORMS.length]!);
	const times = Array.from({ length: SAMPLES }, () => ({
		columns: timeOf(columns),
		geojson: timeOf(geojson),
		variants: timeOf(variants)
	}));
	const spreads = {
		columns: spreadOf(times.map((time) => time.columns)),
		geojson: spreadOf(times.map((time) => time.geojson)),
		variants: spreadOf(times.map((time) => time.variants))
	};
	return {
		cells: atlas.cells.count,
		territories: LEVELS.reduce((sum, level) => sum + atlas.territories[level].count, 0),
		posts: latest.posts,
		...spreads,
		ratio: spreads.geojson.median / spreads.columns.median,
		variantCount: variantsAmong(columns(DEFAULT_NORM)).length,
		variantRatio: spreads.variants.median / spreads.columns.median
	};
}
