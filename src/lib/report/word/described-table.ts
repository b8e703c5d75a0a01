import { Table, type IContext, type ITableOptions, type IXmlableObject } from 'docx';

/** What is read instead of a table, or before it: `tblCaption` and `tblDescription` (ISO/IEC 29500-1, 17.4.62). */
export interface TableWords {
	readonly title: string;
	readonly description: string;
}

const textElement = (name: string, text: string): IXmlableObject => ({
	[name]: { _attr: { 'w:val': text } }
});

/** A table with its alternative text, which the library of documents does not write. */
export class DescribedTable extends Table {
	readonly #words: TableWords;

	constructor(options: ITableOptions, words: TableWords) {
		super(options);
		this.#words = words;
	}

	override prepForXml(context: IContext): IXmlableObject | undefined {
		const xml = super.prepForXml(context);
		const children: unknown = xml?.['w:tbl'];
		if (!Array.isArray(children)) return xml;
		for (const child of children as IXmlableObject[]) {
			const properties: unknown = child['w:tblPr'];
			// They come last among the properties of a table.
			if (Array.isArray(properties))
				properties.push(
					textElement('w:tblCaption', this.#words.title),
					textElement('w:tblDescription', this.#words.description)
				);
		}
		return xml;
	}
}
