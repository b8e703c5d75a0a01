import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/universal';
import schema from '../../../../data/schema/campagne.json';
import { STRUCTURE_TYPES, TARGET_LEVELS } from '../../domain/campaign/campaign';
import { CAMPAIGN_COLUMNS, type CampaignColumn } from './columns';
import { PERSONS_RULE } from './report';

/** Lines of the empty sheet that are ready to be filled in. */
const LINES = 1000;
/** Columns that a spreadsheet must leave as they are typed: it would take codes for numbers. */
const TEXT_COLUMNS: readonly CampaignColumn[] = ['id_poste', 'code', 'date_debut', 'date_fin', 'montant'];
/** Same inputs, same bytes: the archive carries no date of its own. */
const MTIME = new Date('2025-01-01T00:00:00');
const HEAD = { fontWeight: 'bold', backgroundColor: '#E7EFF5' } as const;

const CLOSED: readonly { column: CampaignColumn; values: readonly string[]; title: string }[] = [
	{ column: 'type_structure', values: STRUCTURE_TYPES, title: 'Type de structure' },
	{ column: 'niveau', values: TARGET_LEVELS, title: 'Niveau du territoire' }
];

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** `A` to `M`: the template has fewer than 26 columns. */
const letterOf = (column: CampaignColumn) => String.fromCharCode(65 + CAMPAIGN_COLUMNS.indexOf(column));

/** Drop-down lists, as the format of Office spreadsheets writes them. */
export function dataValidations(): string {
	const rules = CLOSED.map(({ column, values, title }) => {
		const cells = `${letterOf(column)}2:${letterOf(column)}${LINES + 1}`;
		return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${escaped(title)}" error="Choisissez dans la liste." sqref="${cells}"><formula1>"${escaped(values.join(','))}"</formula1></dataValidation>`;
	});
	return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** Puts the drop-downs into a sheet's XML, where the format wants them: after the rows. */
function withDropDowns(xml: string): string {
	const end = '</sheetData>';
	const at = xml.indexOf(end);
	if (at < 0) throw new Error('A sheet without rows');
	return xml.slice(0, at + end.length) + dataValidations() + xml.slice(at + end.length);
}

function readMe() {
	const rows = schema.fields.map(({ name, title, description, example, constraints }) => [
		name,
		title,
		constraints.required ? 'oui' : 'non',
		description,
		example
	]);
	return [
		[{ value: 'Liste des postes de médiation en santé', fontWeight: 'bold' as const, fontSize: 14 }],
		['Une ligne par intervention : un poste qui intervient dans trois territoires occupe trois lignes.'],
		[PERSONS_RULE],
		[null],
		['Colonne', 'Titre', 'Obligatoire', 'Ce qui est attendu', 'Exemple'].map((value) => ({ value, ...HEAD })),
		...rows.map((row) => row.map((value) => ({ value, wrap: true, alignVertical: 'top' as const })))
	];
}

/** The empty list of posts as an XLSX file: headers, drop-downs for the closed lists, what each column means. */
export async function campaignTemplate(): Promise<Uint8Array> {
	const empty = CAMPAIGN_COLUMNS.map((column) =>
		TEXT_COLUMNS.includes(column) ? { type: String, format: '@' } : null
	);
	const blob = await writeXlsx([
		{
			sheet: 'Postes',
			data: [
				CAMPAIGN_COLUMNS.map((value) => ({ value, ...HEAD })),
				...Array.from({ length: LINES }, () => empty)
			],
			columns: CAMPAIGN_COLUMNS.map((column) => ({ width: column === 'structure' ? 32 : 16 })),
			stickyRowsCount: 1
		},
		{
			sheet: 'Lisez-moi',
			data: readMe(),
			columns: [{ width: 18 }, { width: 24 }, { width: 12 }, { width: 90 }, { width: 28 }]
		}
	]).toBlob();
	const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
	const sheet = 'xl/worksheets/sheet1.xml';
	const xml = withDropDowns(strFromU8(files[sheet]!));
	return zipSync({ ...files, [sheet]: strToU8(xml) }, { level: 9, mtime: MTIME });
}
