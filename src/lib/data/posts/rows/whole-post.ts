import { plainNumber } from '../values/numbers';
import type { RowDraft } from './draft';

/** FTE or parts that are written with two decimals make a whole to within this: three thirds are 0.99. */
export const ROUNDED = 0.025;
/** People give a post's FTE by twentieths; what is no such part of one was divided. */
const STEPS = 20;

/** Whether parts make one post, but for rounding. */
export const isWhole = (total: number): boolean => Math.abs(total - 1) <= ROUNDED;

/** Whether an FTE is none that people give a post, and so was cut from one. */
export const isDivided = (fte: number): boolean => Math.abs(fte * STEPS - Math.round(fte * STEPS)) > 1e-6;

export const fteIn = ({ fields }: Pick<RowDraft, 'fields'>): number => plainNumber(fields.etp);

/** Numbers of a list added, to four decimals: without what computing leaves behind. */
export const addedUp = (numbers: readonly number[]): number =>
	Number(numbers.reduce((sum, one) => sum + one, 0).toFixed(4));
