import type { Feature } from 'write-excel-file/universal';
import { columnLetters } from '../../data/files/column-letters';
import { SITE } from '../../domain/text/site';
import { DEMONSTRATION } from '../../domain/words/words';
import type { Provenance } from '../tables/provenance';

/** What the library of workbooks does not write: how sheets are printed and filtered, and whose file it is. */

export interface SheetSize {
	readonly name: string;
	/** With its heading. */
	readonly rows: number;
	readonly columns: number;
	/** Whether its heading filters: a table, not a page of text. */
	readonly filters: boolean;
	/** Pages that a row of it takes on paper, side by side. */
	readonly pagesWide: number;
}

/** Pixels between the margins of A4 in landscape, and those of a column of Calibri 11 without its characters. */
const PAGE_WIDTH = 988;
const CHARACTER = 7;
const CELL_PADDING = 5;
/** Smallest scale at which a figure is legible on paper: 11 points become 6.6. */
const LEAST_SCALE = 0.6;

/** Pages side by side that columns of these widths, in characters, need to stay legible. */
export function pagesWide(widths: readonly number[]): number {
	const pixels = widths.reduce((sum, width) => sum + width * CHARACTER + CELL_PADDING, 0);
	return Math.max(1, Math.ceil((pixels * LEAST_SCALE) / PAGE_WIDTH));
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The whole sheet: `$A$1:$C$12`, or `A1:C12`. */
const rangeOf = ({ rows, columns }: SheetSize, mark: '$' | '') =>
	`${mark}A${mark}1:${mark}${columnLetters(columns - 1)}${mark}${rows}`;

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** Said at the head of every printed page, with its number at the foot; `&` begins a code there (ECMA-376, 18.3.1.46). */
function marginsXml({ title, campaign }: Provenance, { name }: SheetSize): string {
	const plain = (text: string) => escaped(text.replaceAll('&', '&&'));
	const warned = campaign.demonstration ? `${title} (${DEMONSTRATION})` : title;
	return `<headerFooter><oddHeader>&amp;L${plain(warned)}&amp;R${plain(name)}</oddHeader><oddFooter>&amp;L${plain(`${SITE.title}, ${campaign.label}`)}&amp;Rpage &amp;P sur &amp;N</oddFooter></headerFooter>`;
}

/** As many pages wide as it takes to be read, and down; the heading filters. Elements in the order of ECMA-376, CT_Worksheet. */
const sheetXml = (xml: string, size: SheetSize, provenance: Provenance): string =>
	xml
		.replace(/(<worksheet[^>]*>)/, (opening) => opening + FIT)
		.replace('</sheetData>', size.filters ? `</sheetData><autoFilter ref="${rangeOf(size, '')}"/>` : '$&')
		.replace(
			/<pageSetup ([^>]*)\/>/,
			(_, rest: string) =>
				`<pageSetup fitToWidth="${size.pagesWide}" fitToHeight="0" ${rest}/>${marginsXml(provenance, size)}`
		);

/** The heading on every printed page, the first column too where a row takes several; and what a filter spans. */
function definedNames(sizes: readonly SheetSize[]): string {
	const named = sizes.flatMap((size, i) => {
		const sheet = `'${escaped(size.name.replaceAll("'", "''"))}'`;
		const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sheet}!${rangeOf(size, '$')}</definedName>`;
		const titles = size.pagesWide > 1 ? `${sheet}!$A:$A,${sheet}!$1:$1` : `${sheet}!$1:$1`;
		return [
			...(size.filters ? [filter] : []),
			`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${titles}</definedName>`
		];
	});
	return `<definedNames>${named.join('')}</definedNames>`;
}

const CORE = 'docProps/core.xml';

/** Title, maker and language of the file (ECMA-376, part 2, core properties). */
function coreXml({ title, campaign, made }: Provenance): string {
	const warned = campaign.demonstration ? `${title} (${DEMONSTRATION})` : title;
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(warned)}</dc:title><dc:creator>${escaped(SITE.title)}</dc:creator><dc:language>fr-FR</dc:language>${
		made === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${made}T00:00:00Z</dcterms:created>`
	}</cp:coreProperties>`;
}

/** Sheets that fit a page in width, repeat their heading and filter; a workbook that says whose it is. */
export const onPaper = (sizes: readonly SheetSize[], provenance: Provenance): Feature<Blob> => ({
	files: {
		transform: {
			'xl/worksheets/sheet{id}.xml': {
				transform: (xml, _, { sheetIndex }) => sheetXml(xml, sizes[sheetIndex]!, provenance)
			},
			'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', () => definedNames(sizes)) },
			'[Content_Types].xml': {
				insert: () =>
					`<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${CORE}"/>`
			},
			'_rels/.rels': {
				insert: () =>
					`<Relationship Id="rId-core-1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${CORE}"/>`
			}
		},
		write: { files: () => ({ [CORE]: coreXml(provenance) }) }
	}
});
