import {
	Document,
	Footer,
	Header,
	HeadingLevel,
	ImageRun,
	PageNumber,
	PageOrientation,
	Paragraph,
	TextRun,
	type FileChild
} from 'docx';
import { capital, formatDate } from '../../domain/text/french';
import { SITE } from '../../domain/text/site';
import { DEMONSTRATION } from '../../domain/words/words';
import type { DossierTable } from '../dossier/dossier';
import { withXmlTexts } from '../files/xml-text';
import { provenanceLines, type Provenance } from '../tables/provenance';
import { STYLE, STYLES_XML } from './styles';
import { wordTable } from './table';
import { ABOUT, contentsOf } from './contents';
import { Captions } from './captions';
import { captionParagraph, paragraph } from './text';
import { isWide, PAGE_MARGIN, PAGE, textWidth } from './widths';

export interface WordPicture {
	readonly png: Uint8Array;
	readonly width: number;
	readonly height: number;
	/** Read instead of the picture. */
	readonly alternative: string;
}

/** A heading and what stands under it. */
export interface WordBlock {
	readonly heading: string;
	/** 2: a part of the block before it. */
	readonly level?: 1 | 2;
	readonly paragraphs: readonly string[];
	readonly tables: readonly DossierTable[];
	/** Whether the picture of the document stands here. */
	readonly picture?: boolean;
}

/** What a Word document says: the diagnostic of a territory, or another text with sections. */
export interface WordText {
	readonly title: string;
	readonly identity: string;
	readonly sentence: string;
	readonly notes: readonly string[];
	/** What the document is about, after its title; absent: the coverage of a territory. */
	readonly subject?: string;
	readonly sections: readonly WordBlock[];
	/** With lists of its parts, figures and tables, which Word fills. */
	readonly contents?: boolean;
}

/** Of the picture of the map, in pixels of 1/96 inch: a page has room for what is said of it. */
const PICTURE_WIDTH = 640;
const PICTURE_HEIGHT = 580;
const SUBJECT = 'couverture du besoin en médiation en santé';

function pictureOf({ png, width, height, alternative }: WordPicture, title: string, captions: Captions) {
	const scale = Math.min(PICTURE_WIDTH / width, PICTURE_HEIGHT / height);
	return [
		new Paragraph({
			style: STYLE.figure,
			children: [
				new ImageRun({
					type: 'png',
					data: png,
					transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
					altText: { name: 'Carte', title, description: alternative }
				})
			]
		}),
		captionParagraph(captions.next('Figure', title))
	];
}

function blockChildren(
	{ heading, level, paragraphs, tables, picture: here }: WordBlock,
	width: number,
	picture: (() => FileChild[]) | undefined,
	captions: Captions,
	source: string | undefined
): FileChild[] {
	return [
		new Paragraph({
			heading: level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1,
			text: heading
		}),
		...paragraphs.map((text) => paragraph(text)),
		...(here && picture ? picture() : []),
		...tables.flatMap((table) => [
			captionParagraph(captions.next('Tableau', table.caption)),
			wordTable(table, width),
			...[table.note ?? table.detail ?? source, table.note && table.detail].flatMap((words) =>
				words === undefined || words === '' ? [] : [paragraph(words, STYLE.note)]
			)
		])
	];
}

/** Blocks that stand on pages of one orientation. */
function pagesOf(blocks: readonly WordBlock[]): { wide: boolean; blocks: WordBlock[] }[] {
	const pages: { wide: boolean; blocks: WordBlock[] }[] = [];
	for (const block of blocks) {
		const wide = block.tables.some(isWide);
		const last = pages.at(-1);
		if (last?.wide === wide) last.blocks.push(block);
		else pages.push({ wide, blocks: [block] });
	}
	return pages;
}

const pageProperties = (wide: boolean) => ({
	page: {
		size: { ...PAGE, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
		margin: { top: PAGE_MARGIN, bottom: PAGE_MARGIN, left: PAGE_MARGIN, right: PAGE_MARGIN }
	}
});

/** A Word document: headings, captions and tables are styles, fields count and list them, tables can be edited. */
export function wordDocument(...parts: [WordText, Provenance, WordPicture | undefined]): Document {
	const [text, provenance, picture] = withXmlTexts(parts);
	const { campaign } = provenance;
	const { subject = SUBJECT } = text;
	const captions = new Captions();
	const map = picture && (() => pictureOf(picture, `${text.title}\u202F: ${SUBJECT}`, captions));
	// A table that is pasted elsewhere says where it comes from.
	const source = text.contents
		? `Source\u202F: ${SITE.title}, campagne ${campaign.label}${campaign.demonstration ? ` (${DEMONSTRATION})` : ''}.`
		: undefined;
	const about = provenanceLines(provenance).map(([label, value]) => paragraph(`${label}\u202F: ${value}`));
	const [first, ...others] = pagesOf(text.sections).map(({ wide, blocks }) => ({
		wide,
		children: blocks.flatMap((block) => blockChildren(block, textWidth(wide), map, captions, source))
	}));
	const front: FileChild[] = [
		new Paragraph({ heading: HeadingLevel.TITLE, text: text.title }),
		paragraph(text.identity, STYLE.identity),
		...(campaign.demonstration
			? [
					paragraph(
						`${capital(DEMONSTRATION)}. La liste des postes est fictive et calée sur les totaux publiés.`,
						STYLE.warning
					)
				]
			: []),
		paragraph(text.sentence, STYLE.lead),
		...text.notes.map((note) => paragraph(note)),
		...(text.contents ? contentsOf(text.sections, captions) : [])
	];
	const end = [new Paragraph({ heading: HeadingLevel.HEADING_1, text: ABOUT }), ...about];
	const joined =
		first && !first.wide ? [{ wide: false, children: [...front, ...first.children] }] : undefined;
	const pages = [...(joined ?? [{ wide: false, children: front }, ...(first ? [first] : [])]), ...others];
	const last = pages.at(-1)!;
	const whole = last.wide
		? [...pages, { wide: false, children: end }]
		: [...pages.slice(0, -1), { ...last, children: [...last.children, ...end] }];
	const footer = [
		SITE.title,
		campaign.label,
		...(campaign.demonstration ? [DEMONSTRATION] : []),
		...(provenance.made === undefined ? [] : [`produit le ${formatDate(provenance.made)}`]),
		'page '
	].join(' · ');
	return new Document({
		title: `${text.title}\u202F: ${subject}`,
		subject,
		creator: SITE.title,
		description: campaign.demonstration ? DEMONSTRATION : '',
		externalStyles: STYLES_XML,
		features: { updateFields: text.contents === true },
		sections: whole.map(({ wide, children }) => ({
			properties: pageProperties(wide),
			headers: {
				default: new Header({ children: [paragraph(`${text.title} · ${subject}`, STYLE.header)] })
			},
			footers: {
				default: new Footer({
					children: [
						new Paragraph({
							style: STYLE.footer,
							children: [
								new TextRun({ children: [footer, PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES] })
							]
						})
					]
				})
			},
			children
		}))
	});
}
