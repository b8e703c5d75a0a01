import type { Report } from '../columns';
import { plainNumber } from '../values/numbers';
import type { AnsweredDraft } from './answered';

/** Parts may be rounded. */
const CLOSE = 0.025;

/** The parts (0…1) that are written beside the places of a row, one each; `undefined` where none is, or they make no whole, which is said. */
export function writtenParts(
	{ targets, fields, origin, line }: AnsweredDraft,
	report: Report
): readonly number[] | undefined {
	const written = targets.flatMap(({ part }) => (part ? [part] : []));
	if (written.length === 0 || (targets.length === 1 && written[0]!.value > 1 - CLOSE)) return undefined;
	const fte = plainNumber(fields.etp);
	const parts = written.map(({ value, of }) => (of === 'fte' ? value / fte : value));
	const sum = parts.reduce((all, one) => all + one, 0);
	if (parts.length === targets.length && Math.abs(sum - 1) <= CLOSE)
		return parts.map((part) => part / Math.max(1, sum));
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
