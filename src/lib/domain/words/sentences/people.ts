import type { Level } from '../../territory/atlas';
import { isSilent } from '../../territory/profile';
import { counted } from '../../text/french';

export const UNKNOWN_PEOPLE = 'habitants inconnus';

/** Who lives in a territory: `3 828 habitants`, or that nobody says. */
export const inhabitantsText = (level: Level, population: number): string =>
	isSilent(level, population) ? UNKNOWN_PEOPLE : counted(population, 'habitant');
