import * as v from 'valibot';
import { isLevel, type Level } from '../domain/territory/atlas';
import {
	PRIORITIES,
	remarkKey,
	remarkProblems,
	type Remark,
	type RemarkField
} from '../domain/remarks/remarks';

/** A remark that is being written; `instead` is the one that it will replace. */
export interface Draft {
	readonly fields: Pick<Remark, 'priority' | 'text' | 'reason' | 'service' | 'date'>;
	readonly instead?: Remark;
}

const fields = {
	priority: v.picklist(PRIORITIES),
	text: v.string(),
	reason: v.string(),
	service: v.string(),
	date: v.string()
};
const draftSchema = v.object({
	fields: v.object(fields),
	instead: v.optional(v.object({ ...fields, level: v.custom<Level>(isLevel), code: v.string() }))
});

/** A draft as this device kept it; `undefined` where there is none, or something else. */
export function readDraft(value: unknown): Draft | undefined {
	const result = v.safeParse(draftSchema, value);
	return result.success ? result.output : undefined;
}

/** Today where the reader is, `2025-12-31`. */
export const today = (now = new Date()): string =>
	[
		now.getFullYear(),
		String(now.getMonth() + 1).padStart(2, '0'),
		String(now.getDate()).padStart(2, '0')
	].join('-');

export const emptyDraft = (service: string): Draft => ({
	fields: { priority: 'normal', text: '', reason: '', service, date: today() }
});

export const draftOf = (remark: Remark): Draft => {
	const { priority, text, reason, service, date } = remark;
	return { fields: { priority, text, reason, service, date }, instead: remark };
};

/** What keeps a draft from being kept; `others` are the remarks of this device on the same territory. */
export function draftProblems(
	{ fields, instead }: Draft,
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
