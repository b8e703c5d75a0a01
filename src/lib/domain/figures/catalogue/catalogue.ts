import type { Level } from '../../territory/atlas';
import type { FigureDefinition } from './definition';
import type { FigureId } from './ids';
import { MEDIATION_FIGURES } from './mediation';
import { NEED_FIGURES } from './need';
import { PRESENCE_FIGURES } from './presence';
import { TERRITORY_FIGURES } from './territory';

/**
 * Every figure of DOMAIN.md, "Results per territory", in the order of the table. The table, the sheet, the files,
 * their schemas and the command line take it from here. An identifier is a word of an address.
 */
export const CATALOGUE: Readonly<Record<FigureId, FigureDefinition>> = {
	...TERRITORY_FIGURES,
	...MEDIATION_FIGURES,
	...NEED_FIGURES,
	...PRESENCE_FIGURES
};

/** Name of a figure in a file for programs: `etp_10k`. */
export const machineName = (id: FigureId): string => id.replaceAll('-', '_');

export const hasMeaningAt = (id: FigureId, level: Level): boolean =>
	CATALOGUE[id].levels?.includes(level) ?? true;
