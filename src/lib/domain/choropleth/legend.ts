import type { Choropleth } from './choropleth';
import type { Results } from '../figures/results';

/** Territories, and the people who live there. */
export interface Counted {
	readonly count: number;
	readonly population: number;
	/** Those without a figure: of QPVs, those whose inhabitants nobody gives. */
	readonly silent: number;
}

function counted(population: ArrayLike<number>, wanted: (position: number) => boolean): Counted {
	let count = 0;
	let people = 0;
	let silent = 0;
	for (let i = 0; i < population.length; i++) {
		if (!wanted(i)) continue;
		count++;
		people += population[i]!;
		if (population[i] === 0) silent++;
	}
	return { count, population: people, silent };
}

/** The QPVs drawn above another level: all, or those that pass (1) a filter. */
export const drawnQpvs = ({ profiles }: Results, passes: ArrayLike<number> | undefined): Counted =>
	counted(profiles.qpv.population, (position) => passes?.[position] !== 0);

/** The territories that a choropleth hatches as uncertain. */
export const uncertainOf = ({ profiles }: Results, { level, uncertain }: Choropleth): Counted =>
	counted(profiles[level].population, (position) => uncertain?.[position] === 1);
