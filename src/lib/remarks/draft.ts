import type { RemarkDraft } from '../data/remarks/draft-store';
import { today } from '../domain/text/day';
import { remarkKey, remarkProblems, type Remark, type RemarkField } from '../domain/remarks/remarks';

export const emptyDraft = (service: string): RemarkDraft => ({
	fields: { priority: 'normal', text: '', reason: '', service, date: today() }
});

export const draftOf = (remark: Remark): RemarkDraft => {
	const { priority, text, reason, service, date } = remark;
	return { fields: { priority, text, reason, service, date }, instead: remark };
};

/** What keeps a draft from being kept; `others` are the remarks of this device on the same territory. */
export function draftProblems(
	{ fields, instead }: RemarkDraft,
	others: readonly Remark[]
): Partial<Record<RemarkField, string>> {
	const problems = remarkProblems(fields);
	const taken = others.some(
		(other) =>
			remarkKey(other) === remarkKey({ ...other, service: fields.service }) &&
			(!instead || remarkKey(other) !== remarkKey(instead))
	);
	return taken && !problems.service
		? { ...problems, service: 'Ce service a déjà une remarque ici, sur cet appareil\u202F: modifiez-la.' }
		: problems;
}
