import type { Report } from '../columns';
import type { AnsweredDraft } from './answered';
import { fteIn, isWhole, ROUNDED } from './whole-post';

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
