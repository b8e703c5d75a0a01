import { Paragraph, SimpleField, TableOfContents, type FileChild } from 'docx';
import type { Captions } from './captions';
import { STYLE } from './styles';
import { captionText, LABELS, paragraph, type Label } from './text';

/** A list that Word fills, as it stands until then. A list of one entry is one field: it has no line to end on. */
function listOf(
	name: string,
	entries: readonly { readonly title: string; readonly level: number }[],
	asked: { headingStyleRange: string } | { captionLabelIncludingNumbers: Label }
): FileChild[] {
	const [only, ...others] = entries;
	if (!only) return [];
	const list =
		others.length === 0 && 'captionLabelIncludingNumbers' in asked
			? new Paragraph({
					style: 'TOC1',
					children: [new SimpleField(`TOC \\h \\c "${asked.captionLabelIncludingNumbers}"`, only.title)]
				})
			: new TableOfContents(name, { ...asked, hyperlink: true, cachedEntries: entries });
	return [paragraph(name, STYLE.contents), list];
}

const LISTS = { Figure: 'Figures', Tableau: 'Tableaux' } as const satisfies Record<Label, string>;
/** Heading of what the file says of itself. */
export const ABOUT = 'À propos de ce document';

/** The lists of headings in two levels, of figures, of tables. */
export const contentsOf = (
	blocks: readonly { readonly heading: string; readonly level?: 1 | 2 }[],
	captions: Captions
): FileChild[] => [
	...listOf(
		'Sommaire',
		[...blocks.map(({ heading, level = 1 }) => ({ title: heading, level })), { title: ABOUT, level: 1 }],
		{ headingStyleRange: '1-2' }
	),
	...LABELS.flatMap((label) =>
		listOf(
			LISTS[label],
			captions.all
				.filter((one) => one.label === label)
				.map((caption) => ({ title: captionText(caption), level: 1 })),
			{ captionLabelIncludingNumbers: label }
		)
	)
];
