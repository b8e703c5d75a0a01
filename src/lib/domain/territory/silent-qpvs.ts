import type { Atlas } from './atlas';
import { territoriesAmong } from './containment';

/**
 * How many QPVs among some cells have inhabitants that nobody gives: all have some, and the file of one region's QPVs
 * has no figures of the others.
 */
export const silentQpvsIn = (atlas: Atlas, cells: Uint32Array): number =>
	territoriesAmong(atlas, cells, 'qpv').filter((qpv) => atlas.qpvs.population[qpv] === 0).length;
