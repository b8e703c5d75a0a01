import { FTE_EPSILON } from '../figures/coverage';
import { formatInteger, formatPercent, formatSignedTwo, formatTwo } from '../text/french';
import { CATALOGUE } from '../figures/catalogue/catalogue';
import type { FigureId } from '../figures/catalogue/ids';
import { FORMATS, fteText, preciseFte, SEEN_FTE } from '../figures/catalogue/format';
import type { CellFigures } from '../figures/figures';
import type { Norm } from '../norm/norm';

import type { People } from './sentences/known-people';
import { classWord } from './words';

/** How a sheet writes its figures, on screen and on paper. */

/** Required − funded FTE; a surplus has a real minus sign. */
export function gapText(gap: number): string {
	if (Math.abs(gap) < FTE_EPSILON) return '0';
	if (gap < 0 && gap > -SEEN_FTE) return '>\u202F−0,01';
	return gap < 0 ? `−${preciseFte(-gap)}` : preciseFte(gap);
}

/** A dash where the figure has no meaning. */
export const NONE = '–';
export const rateText = (rate: number | undefined) => (rate === undefined ? NONE : formatPercent(rate));
export const twoText = (value: number | undefined) => (value === undefined ? NONE : formatTwo(value));

/** In a column of inhabitants: `3 828`, `≥ 3 828` where some are not known, `inconnus` where none are. */
export function inhabitantsFigure({ population, uncountedQpvs }: People): string {
	if (uncountedQpvs === 0) return formatInteger(population);
	return population > 0 ? `≥\u00A0${formatInteger(population)}` : 'inconnus';
}

/** A figure of the catalogue as a sheet writes it: two decimals where the table has one. */
export function sheetText(id: FigureId, figures: CellFigures, norm: Norm): string {
	if (id === 'population') return inhabitantsFigure(figures);
	if (id === 'population-qpv')
		return inhabitantsFigure({ population: figures.qpvPopulation, uncountedQpvs: figures.silentQpvs });
	const { format, of } = CATALOGUE[id];
	const value = of?.(figures);
	if (value === undefined) return NONE;
	// The only code among the figures of a set of cells.
	if (typeof value === 'string') return classWord(figures.coverageClass, norm);
	return format === 'fte' ? gapText(value) : FORMATS[format].text(value);
}

/** `+0,25`, `−1,10`, `< 0,01` where it is less than it prints, `0` where nothing has changed. */
export const changeText = (change: number) =>
	Math.abs(change) < SEEN_FTE ? fteText(change) : formatSignedTwo(change);
