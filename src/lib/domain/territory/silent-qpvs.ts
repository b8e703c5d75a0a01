import type { Atlas } from './atlas';
import { territoriesAmong } from './containment';
import { isSilent } from './profile';

/** How many QPVs among some cells have inhabitants that nobody gives. */
export const silentQpvsIn = (atlas: Atlas, cells: Uint32Array): number =>
	territoriesAmong(atlas, cells, 'qpv').filter((qpv) => isSilent('qpv', atlas.qpvs.population[qpv]!)).length;
