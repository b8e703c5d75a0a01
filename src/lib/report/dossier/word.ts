import { capital } from '../../domain/text/french';
import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
	ImageRun,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { SITE } from '../../domain/text/site';
import { DEMONSTRATION } from '../../domain/words/words';
import type { Dossier, DossierRow, DossierSection, DossierTable } from './dossier';
import { provenanceLines, type Provenance } from '../tables/provenance';
import { withXmlTexts } from '../files/xml-text';
import { CELL_MARGIN, layoutOf, TEXT_WIDTH } from './word-widths';

export interface WordPicture {
	readonly png: Uint8Array;
	readonly width: number;
	readonly height: number;
	/** Read instead of the picture. */
	readonly alternative: string;
}

const PICTURE_WIDTH = 640;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C3CAD2' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };

const text = (content: string, options: { bold?: boolean; color?: string; size?: number } = {}) =>
	new TextRun({ text: content, ...options });

function tableOf(table: DossierTable): Table {
	const { columnWidths, size } = layoutOf(table);
	const cell = (content: string, i: number, row?: DossierRow) =>
		new TableCell({
			width: { size: columnWidths[i]!, type: WidthType.DXA },
			margins: { top: 30, bottom: 30, left: CELL_MARGIN, right: CELL_MARGIN },
			...(row === undefined && { shading: { fill: 'E7EFF5' } }),
			children: [
				new Paragraph({
					alignment: table.columns[i]!.figures ? AlignmentType.RIGHT : AlignmentType.LEFT,
					...(row?.kind === 'sub' && i === 0 && { indent: { left: 200 } }),
					children: [
						text(content, {
							size,
							bold: row === undefined || row.kind === 'total',
							...(row?.kind === 'sub' && { color: '5B6675' })
						})
					]
				})
			]
		});
	return new Table({
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		columnWidths,
		borders: {
			top: LINE,
			bottom: LINE,
			left: NO_LINE,
			right: NO_LINE,
			insideHorizontal: LINE,
			insideVertical: NO_LINE
		},
		rows: [
			new TableRow({
				tableHeader: true,
				cantSplit: true,
				children: table.columns.map(({ label }, i) => cell(label, i))
			}),
			...table.rows.map(
				(row) =>
					new TableRow({
						cantSplit: true,
						children: row.cells.map((content, i) => cell(content, i, row))
					})
			)
		]
	});
}

const paragraph = (content: string) => new Paragraph({ spacing: { after: 80 }, children: [text(content)] });
const caption = (content: string) =>
	new Paragraph({
		spacing: { before: 120, after: 40 },
		keepNext: true,
		children: [text(content, { color: '5B6675', size: 18 })]
	});
const heading = (content: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
	new Paragraph({ heading: level, keepNext: true, spacing: { before: 240, after: 80 }, text: content });

/** What a Word document says: the dossier of a territory, or another text with sections. */
export interface WordText extends Omit<Dossier, 'sections'> {
	/** What the document is about, after its title; absent: the coverage of a territory. */
	readonly subject?: string;
	readonly sections: readonly Omit<DossierSection, 'id'>[];
}

/** A Word document: headings are styles, tables can be edited. */
export function wordDocument(...parts: [WordText, Provenance, WordPicture | undefined]): Document {
	const [dossier, provenance, picture] = withXmlTexts(parts);
	const warning = provenance.campaign.demonstration
		? [
				new Paragraph({
					spacing: { after: 120 },
					shading: { fill: 'FFF4D6' },
					children: [
						text(`${capital(DEMONSTRATION)}. `, { bold: true }),
						text('La liste des postes est fictive et calée sur les totaux publiés.')
					]
				})
			]
		: [];
	const map = picture
		? [
				heading('Carte', HeadingLevel.HEADING_1),
				new Paragraph({
					children: [
						new ImageRun({
							type: 'png',
							data: picture.png,
							transformation: {
								width: PICTURE_WIDTH,
								height: Math.round((PICTURE_WIDTH * picture.height) / picture.width)
							},
							altText: { name: 'Carte', title: provenance.title, description: picture.alternative }
						})
					]
				})
			]
		: [];
	return new Document({
		title: `${dossier.title}\u202F: ${dossier.subject ?? 'couverture du besoin en médiation en santé'}`,
		creator: SITE.title,
		description: provenance.campaign.demonstration ? DEMONSTRATION : '',
		styles: {
			default: {
				document: { run: { font: 'Calibri', size: 20, language: { value: 'fr-FR' } } },
				title: { run: { size: 40, bold: true, color: '14507A' } },
				heading1: { run: { size: 28, bold: true, color: '14507A' } },
				heading2: { run: { size: 24, bold: true, color: '14507A' } }
			}
		},
		sections: [
			{
				properties: {
					page: {
						size: { width: 11_906, height: 16_838 },
						margin: { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 }
					}
				},
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								alignment: AlignmentType.RIGHT,
								children: [
									new TextRun({
										size: 16,
										color: '5B6675',
										children: [
											`${SITE.title} · ${dossier.title} · ${provenance.campaign.label}${provenance.campaign.demonstration ? ` · ${DEMONSTRATION}` : ''} · page `,
											PageNumber.CURRENT,
											' sur ',
											PageNumber.TOTAL_PAGES
										]
									})
								]
							})
						]
					})
				},
				children: [
					new Paragraph({ heading: HeadingLevel.TITLE, text: dossier.title }),
					paragraph(dossier.identity),
					...warning,
					new Paragraph({
						spacing: { after: 120 },
						children: [text(dossier.sentence, { bold: true, size: 24 })]
					}),
					...dossier.notes.map(paragraph),
					...map,
					...dossier.sections.flatMap(({ heading: title, paragraphs, tables }) => [
						heading(title, HeadingLevel.HEADING_1),
						...paragraphs.map(paragraph),
						...tables.flatMap((table) => [
							caption(table.caption),
							tableOf(table),
							...[table.note, table.detail].flatMap((words) => (words === undefined ? [] : [caption(words)]))
						])
					]),
					heading('À propos de ce document', HeadingLevel.HEADING_1),
					...provenanceLines(provenance).map(([label, value]) => paragraph(`${label}\u202F: ${value}`))
				]
			}
		]
	});
}
