import * as v from 'valibot';
import type { Choice } from '../choices';
import { QUESTION_KINDS, type QuestionKind } from '../question';

/** Version of the file; a later one may not be understood by this program. */
export const CORRESPONDENCE_VERSION = 1;

const said = (key: string) => v.strictObject({ [key]: v.string(), answer: v.string() });
const valued = v.strictObject({ kind: v.picklist(QUESTION_KINDS), value: v.string(), answer: v.string() });

/** What a person has decided of the lists of a year, kept to be applied to the next. */
export const correspondenceSchema = v.strictObject({
	version: v.literal(CORRESPONDENCE_VERSION),
	/** Hidden sheets, read or left out. */
	sheets: v.optional(v.array(said('sheet')), []),
	/** Rows left out, or read although they are hidden. */
	rows: v.optional(v.array(said('row')), []),
	/** Headings, and what their columns hold. */
	headings: v.optional(v.array(said('heading')), []),
	/** Places, codes, FTE… as they are written, and what they mean. */
	values: v.optional(v.array(valued), []),
	/** Spellings of structures and funders. */
	spellings: v.optional(v.array(valued), []),
	/** Values that hold for every row, where no column gives them. */
	constants: v.optional(v.array(said('column')), [])
});
export type Correspondence = v.InferOutput<typeof correspondenceSchema>;

const SPELLINGS: ReadonlySet<QuestionKind> = new Set(['structure', 'financeur']);
const CONSTANT = /^=\s*/;

const order = (a: Choice, b: Choice) =>
	a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.value < b.value ? -1 : a.value > b.value ? 1 : 0;

/** One answer a value, the later over the earlier, in the order of kinds and values. */
export function settledChoices(choices: readonly Choice[]): Choice[] {
	const last = new Map(choices.map((choice) => [`${choice.kind}\n${choice.value}`, choice]));
	return [...last.values()].filter(({ answer }) => answer !== '').sort(order);
}

/** The answers as they are kept. */
export function correspondenceOf(choices: readonly Choice[]): Correspondence {
	const settled = settledChoices(choices);
	const of = (key: string, fits: (choice: Choice) => boolean) =>
		settled
			.filter(fits)
			.map(({ value, answer }) => ({ [key]: value, answer }) as { [key: string]: string; answer: string });
	const isConstant = ({ kind, answer }: Choice) => kind === 'colonne' && CONSTANT.test(answer);
	return {
		version: CORRESPONDENCE_VERSION,
		sheets: of('sheet', ({ kind }) => kind === 'feuille'),
		rows: of('row', ({ kind }) => kind === 'ligne'),
		headings: of('heading', (choice) => choice.kind === 'colonne' && !isConstant(choice)),
		values: settled.filter(
			({ kind }) => !SPELLINGS.has(kind) && kind !== 'feuille' && kind !== 'ligne' && kind !== 'colonne'
		),
		spellings: settled.filter(({ kind }) => SPELLINGS.has(kind)),
		constants: of('column', isConstant).map(({ column, answer }) => ({
			column: column!,
			answer: answer.replace(CONSTANT, '')
		}))
	};
}

/** The answers of a file that was kept. */
export function choicesOf(kept: Correspondence): Choice[] {
	const from = (kind: QuestionKind, key: string, list: readonly { readonly [key: string]: string }[]) =>
		list.map((one): Choice => ({ kind, value: one[key]!, answer: one.answer! }));
	return [
		...from('feuille', 'sheet', kept.sheets),
		...from('ligne', 'row', kept.rows),
		...from('colonne', 'heading', kept.headings),
		...kept.values,
		...kept.spellings,
		...from('colonne', 'column', kept.constants).map((choice) => ({
			...choice,
			answer: `= ${choice.answer}`
		}))
	];
}

/** Text of `correspondance.json`, one answer a line: same answers, same bytes. */
export function correspondenceText(choices: readonly Choice[]): string {
	const { version, ...lists } = correspondenceOf(choices);
	const parts = Object.entries(lists).map(
		([name, list]) =>
			`\t${JSON.stringify(name)}: [${list.length === 0 ? '' : `\n${list.map((one) => `\t\t${JSON.stringify(one)}`).join(',\n')}\n\t`}]`
	);
	return `{\n\t"version": ${version},\n${parts.join(',\n')}\n}\n`;
}
