import { Paragraph, SimpleField, TextRun } from 'docx';
import { BLANK } from './blank';
import { STYLE } from './styles';

const BLANKS = new RegExp(`(${BLANK})`, 'i');

/** A text as runs: what is to be filled in has a character style of its own. */
export const textRunsOf = (text: string): TextRun[] =>
	text
		.split(BLANKS)
		.filter((part) => part !== '')
		.map((part) => new TextRun({ text: part, ...(BLANKS.test(part) && { style: STYLE.blank }) }));

/** A paragraph of a named style; the plain one without. */
export const paragraph = (text: string, style?: string): Paragraph =>
	new Paragraph({ ...(style !== undefined && { style }), children: textRunsOf(text) });

export const LABELS = ['Figure', 'Tableau'] as const;
export type Label = (typeof LABELS)[number];

export interface Caption {
	readonly label: Label;
	readonly number: number;
	readonly text: string;
}

/** `Tableau 3 : Les chiffres…`, as the lists of figures and of tables have it. */
export const captionText = ({ label, number, text }: Caption): string => `${label} ${number}\u202F: ${text}`;

/** A caption whose number is a field: Word counts again where one is added. */
export const captionParagraph = ({ label, number, text }: Caption): Paragraph =>
	new Paragraph({
		style: STYLE.caption,
		children: [
			new TextRun(`${label} `),
			new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
			new TextRun(`\u202F: ${text}`)
		]
	});
