/**
 * The styles of every Word document, as `styles.xml` has them: text, headings, captions, cells and one table style.
 * Nothing in a document has a look of its own, so that a reader who changes a style changes it everywhere.
 */

/** Ids of the styles that the writer names; those of headings, captions and contents are Word's own. */
export const STYLE = {
	table: 'TableauMaillage',
	identity: 'Identite',
	lead: 'Accroche',
	warning: 'Avertissement',
	note: 'NoteTableau',
	figure: 'Illustration',
	caption: 'Caption',
	contents: 'TOCHeading',
	header: 'Header',
	footer: 'Footer',
	blank: 'ACompleter'
} as const;

/** Of the text of a cell, by the kind of its row; figures have one of their own, aligned right. */
export const CELL_STYLE = {
	head: 'CelluleTitre',
	plain: 'Cellule',
	sub: 'CelluleDetail',
	total: 'CelluleTotal'
} as const;
export const figureStyle = (style: string) => `${style}Chiffre`;

const [ACCENT, MUTED, LINE, PALE, WARM] = ['14507A', '5B6675', 'C3CAD2', 'E7EFF5', 'FFF4D6'];

interface Style {
	readonly id: string;
	/** As the reader finds it in Word; in English for Word's own. */
	readonly name: string;
	readonly type?: 'paragraph' | 'character';
	readonly from?: string;
	readonly next?: string;
	readonly paragraph?: string;
	readonly run?: string;
}

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const colour = (hex: string | undefined) => `<w:color w:val="${hex}"/>`;
const BOLD = '<w:b/><w:bCs/>';
const KEEP = '<w:keepNext/><w:keepLines/>';
const RIGHT = '<w:jc w:val="right"/>';
const shaded = (hex: string | undefined) => `<w:shd w:val="clear" w:color="auto" w:fill="${hex}"/>`;

function styleXml({ id, name, type = 'paragraph', from, next, paragraph, run }: Style): string {
	return `<w:style w:type="${type}" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${
		from === undefined ? '' : `<w:basedOn w:val="${from}"/>`
	}${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>${
		paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`
	}${run === undefined ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`;
}

const heading = (level: 1 | 2, halfPoints: number, before: number): Style => ({
	id: `Heading${level}`,
	name: `heading ${level}`,
	from: 'Normal',
	next: 'Normal',
	paragraph: `${KEEP}${spacing(before, 80)}<w:outlineLvl w:val="${level - 1}"/>`,
	run: BOLD + colour(ACCENT) + size(halfPoints)
});

const cell = (kind: keyof typeof CELL_STYLE, name: string, paragraph: string, run: string): Style[] => {
	const id = CELL_STYLE[kind];
	return [
		{ id, name, from: kind === 'plain' ? 'Normal' : CELL_STYLE.plain, paragraph, run },
		{ id: figureStyle(id), name: `${name} chiffre`, from: id, paragraph: RIGHT }
	];
};

const contents = (level: 1 | 2): Style => ({
	id: `TOC${level}`,
	name: `toc ${level}`,
	from: 'Normal',
	next: 'Normal',
	paragraph: `${spacing(0, 20)}<w:ind w:left="${(level - 1) * 240}"/>`
});

const STYLES: readonly Style[] = [
	{ id: 'Normal', name: 'Normal' },
	{
		id: 'Title',
		name: 'Title',
		from: 'Normal',
		next: 'Normal',
		paragraph: KEEP + spacing(0, 80),
		run: BOLD + colour(ACCENT) + size(40)
	},
	heading(1, 28, 240),
	heading(2, 24, 200),
	{ id: STYLE.identity, name: 'Identité', from: 'Normal', run: colour(MUTED) },
	{ id: STYLE.lead, name: 'Accroche', from: 'Normal', paragraph: spacing(0, 120), run: BOLD + size(24) },
	{
		id: STYLE.warning,
		name: 'Avertissement',
		from: 'Normal',
		paragraph: shaded(WARM) + spacing(0, 120),
		run: BOLD
	},
	{
		id: STYLE.caption,
		name: 'caption',
		from: 'Normal',
		next: 'Normal',
		paragraph: KEEP + spacing(120, 40),
		run: colour(MUTED) + size(18)
	},
	{
		id: STYLE.note,
		name: 'Note de tableau',
		from: 'Normal',
		paragraph: spacing(40, 80),
		run: colour(MUTED) + size(18)
	},
	{
		id: STYLE.figure,
		name: 'Illustration',
		from: 'Normal',
		paragraph: '<w:keepNext/><w:jc w:val="center"/>'
	},
	{
		id: STYLE.contents,
		name: 'TOC Heading',
		from: 'Normal',
		next: 'Normal',
		paragraph: KEEP + spacing(200, 80),
		run: BOLD + colour(ACCENT) + size(24)
	},
	contents(1),
	contents(2),
	{ id: STYLE.header, name: 'header', from: 'Normal', run: colour(MUTED) + size(16) },
	{ id: STYLE.footer, name: 'footer', from: 'Normal', paragraph: RIGHT, run: colour(MUTED) + size(16) },
	// A table that a page has room for stands on one, with its note.
	...cell('plain', 'Cellule', `<w:keepNext/>${spacing(0, 0)}`, size(16)),
	...cell('head', 'Cellule titre', '', BOLD),
	...cell('sub', 'Cellule détail', '<w:ind w:left="200"/>', colour(MUTED)),
	...cell('total', 'Cellule total', '', BOLD),
	{ id: STYLE.blank, name: 'À compléter', type: 'character', run: `<w:i/><w:iCs/>${shaded(WARM)}` }
];

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${LINE}"/>`;
const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;

/** Between the text of a cell and its sides, in points × 20. */
export const CELL_MARGIN = 70;

/** One style for every table: lines between rows, a ground under the heading. */
const TABLE_STYLE = `<w:style w:type="table" w:styleId="${STYLE.table}"><w:name w:val="Tableau Maillage"/><w:qFormat/><w:tblPr><w:tblBorders>${[
	'top',
	'bottom',
	'insideH'
]
	.map(border)
	.join(
		''
	)}</w:tblBorders><w:tblCellMar>${margin('top', 30)}${margin('left', CELL_MARGIN)}${margin('bottom', 30)}${margin(
	'right',
	CELL_MARGIN
)}</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>${shaded(PALE)}</w:tcPr></w:tblStylePr></w:style>`;

const FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>';

export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${FONT}${size(20)}<w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, 80)}</w:pPr></w:pPrDefault></w:docDefaults>${STYLES.map(styleXml).join('')}${TABLE_STYLE}</w:styles>`;
