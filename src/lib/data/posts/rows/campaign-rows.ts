import type { CampaignRow, Report } from '../columns';
import { plainNumber } from '../values/numbers';
import type { AnsweredDraft } from './answered';
import { writtenParts } from './counts/whole-post';

const shareOf = (part: string, parts: number): string => {
	const share = plainNumber(part);
	return parts < 2 || part === '' || Number.isNaN(share)
		? part
		: String(Number((share / parts).toPrecision(12)));
};

/** The rows of the template that a row stands for: one a place, its share divided between them. */
export function campaignRowsOf(draft: AnsweredDraft, id: string, report: Report): CampaignRow[] {
	const { origin, line, targets, held } = draft;
	const fields = { ...draft.fields, id_poste: id };
	const row = { line, origin, others: [] };
	if (held) return [{ ...row, fields, held }];
	if (targets.length > 0) {
		const written = fields.part === '' ? writtenParts(draft, report) : undefined;
		return targets.map(({ level, code }, i) => {
			const part = written
				? String(Number(written[i]!.toPrecision(12)))
				: shareOf(fields.part, targets.length);
			return { ...row, fields: { ...fields, niveau: level, code, part } };
		});
	}
	if (fields.code === '' && fields.niveau === '')
		report({
			...origin,
			line,
			column: 'code',
			value: '',
			message: 'La ligne ne dit pas où le poste intervient\u202F: un territoire est attendu.'
		});
	return [
		{
			...row,
			fields: { ...fields, niveau: fields.niveau || (fields.code === '' ? '' : 'commune') },
			...(fields.code === '' && fields.niveau === '' && { held: true })
		}
	];
}
