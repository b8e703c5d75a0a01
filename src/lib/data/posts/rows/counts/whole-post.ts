import type { Report } from '../../columns';
import { keptFte, plainNumber } from '../../values/numbers';
import type { AnsweredDraft } from '../answered';
import type { RowDraft } from '../draft';

/** FTE or parts that are written with two decimals make a whole to within this: three thirds are 0.99. */
export const ROUNDED = 0.025;
/** People give a post's FTE by twentieths; what is no such part of one was divided. */
const STEPS = 20;

/** Whether parts make one post, but for rounding. */
export const isWhole = (total: number): boolean => Math.abs(total - 1) <= ROUNDED;

/** Whether an FTE is none that people give a post, and so was cut from one. */
export const isDivided = (fte: number): boolean => Math.abs(fte * STEPS - Math.round(fte * STEPS)) > 1e-6;

export const fteIn = ({ fields }: Pick<RowDraft, 'fields'>): number => plainNumber(fields.etp);

/** FTE, or parts, of a list added. */
export const addedUp = (numbers: readonly number[]): number =>
	keptFte(numbers.reduce((sum, one) => sum + one, 0));

/** The parts (0…1) that are written beside the places of a row, one each; `undefined` where none is, or they make no whole, which is said. */
export function writtenParts(
	{ targets, fields, origin, line }: AnsweredDraft,
	report: Report
): readonly number[] | undefined {
	const written = targets.flatMap(({ part }) => (part ? [part] : []));
	if (written.length === 0 || (targets.length === 1 && written[0]!.value > 1 - ROUNDED)) return undefined;
	const fte = fteIn({ fields });
	const parts = written.map(({ value, of }) => (of === 'fte' ? value / fte : value));
	const sum = parts.reduce((all, one) => all + one, 0);
	if (parts.length === targets.length && isWhole(sum)) return parts.map((part) => part / Math.max(1, sum));
	report({
		...origin,
		severity: 'warning',
		line,
		column: 'code',
		value: '',
		message:
			'Les parts écrites à côté des lieux ne font pas le poste entier\u202F: elles ne sont pas lues, le poste est réparti comme les autres.'
	});
	return undefined;
}
