import { isTargetLevel } from '../../../domain/campaign/campaign';
import type { FiveDigits } from '../../../domain/territory/code-column';
import { folded, quoted } from '../../../domain/text/french';
import type { KnownPlaces } from '../../../domain/territory/known-places';
import { isCellError } from '../cell-errors';
import { ACTIVITY_COLUMNS, CAMPAIGN_COLUMNS, type CampaignColumn } from '../columns';
import type { Meaning } from '../headings/meanings';
import { dateText } from '../values/dates';
import { parseDate } from '../dates';
import { parseAmounts, parseFte, parsePeople, parseShare, parseStructureType } from '../fields';
import { amountText, countText, fteText, isNothing, shareText } from '../values/numbers';
import { fundersOf, isTemplateFunders, sharedAmount } from '../values/funders';
import { levelText, structureTypeText } from '../values/words';
import type { Draft, RawRow } from './draft';
import { DIGIT_COLUMNS, digitsOf, placeError, placesOfRow, type DigitColumn } from './row-places';

/** Columns where `-` or `n.c.` is as good as nothing. */
const MAY_BE_EMPTY: ReadonlySet<CampaignColumn> = new Set([
	'financeur',
	'montant',
	'date_debut',
	'date_fin',
	'part',
	'personnes',
	'source'
]);

/** What a table is read with. */
export interface TableSetting {
	readonly places: KnownPlaces;
	/** ISO date of the campaign. */
	readonly at: string;
	readonly departement?: string;
	readonly headingOf: (meaning: Meaning) => string | undefined;
	/** Whether its headings are the template's own: then nothing is taken for granted. */
	readonly template: boolean;
	/** What five digits are, where it was asked and answered. */
	readonly digits: (column: DigitColumn) => FiveDigits | undefined;
	/** Whether the other tables that are read with this one leave no doubt about what the digits are. */
	readonly settled: (column: DigitColumn) => boolean;
}

/** A column whose five digits can be read in two ways. */
export interface DigitsAsked {
	readonly column: DigitColumn;
	readonly said: string;
	readonly rows: readonly RawRow[];
}

export interface TableReading {
	readonly drafts: readonly Draft[];
	readonly asked: readonly DigitsAsked[];
	/** Sentences on how values were read, with the first row that they are said of. */
	readonly said: readonly {
		readonly row: RawRow;
		readonly column: Meaning;
		readonly value: string;
		readonly message: string;
	}[];
}

type Said = TableReading['said'][number];

/** A rate of a column of percentages: `80` under « Quotité ». */
const isPercents = (rows: readonly RawRow[]): boolean => {
	const numbers = rows.flatMap(({ texts }) => {
		const number = Number((texts.etp ?? '').replace(',', '.'));
		return texts.etp === '' || Number.isNaN(number) ? [] : [number];
	});
	return numbers.length > 0 && numbers.every((one) => one >= 10 && one <= 100);
};

/** The funder where no column gives it: the fund for regional intervention (FIR) is the agency's. */
const funderOf = (heading: string | undefined, region: string) =>
	/\b(?:fir|ars)\b/.test(folded(heading ?? '')) ? `ARS ${region}` : 'Financeur non précisé';

/** Funders and amounts, as many of one as of the other; one amount for several funders is shared. */
function fundingTexts(
	row: RawRow,
	{ template, headingOf, places: { region } }: TableSetting,
	say: (one: Said) => void
): Pick<Draft['fields'], 'financeur' | 'montant'> {
	const funders = row.texts.financeur ?? '';
	const amounts = row.texts.montant ?? '';
	const heading = headingOf('montant');
	if (
		isTemplateFunders(funders) ||
		isTemplateFunders(amounts) ||
		isCellError(funders) ||
		isCellError(amounts)
	)
		return { financeur: funders, montant: amounts };
	const names =
		funders === '' && !template && amounts !== '' ? [funderOf(heading, region)] : fundersOf(funders);
	if (funders === '' && names.length > 0)
		say({
			row,
			column: 'montant',
			value: heading ?? '',
			message: `Le financeur n’est pas donné\u202F: ${quoted(names[0]!)} est écrit.`
		});
	const whole = amountText(amounts);
	const several = whole === undefined ? amounts.split(/\s*[+;/\n]\s*/).map(amountText) : [];
	if (
		whole === undefined &&
		several.length === names.length &&
		several.length > 1 &&
		!several.includes(undefined)
	)
		return { financeur: names.join('|'), montant: several.join('|') };
	const amount = Number(whole);
	// What is no amount of euros is left as it stands: the template's reader says what is wrong with it.
	const sound = whole !== undefined && Number.isFinite(amount) && !/\.\d{3,}$/.test(whole);
	if (names.length < 2 || !sound)
		return {
			financeur: names.join('|') || funders,
			montant: sound && !parseAmounts(amounts).ok ? whole : amounts
		};
	say({
		row,
		column: 'montant',
		value: amounts,
		message: `Un seul montant pour ${names.length} financeurs (${names.join(', ')})\u202F: il est partagé à parts égales, à vérifier.`
	});
	return { financeur: names.join('|'), montant: sharedAmount(amount, names.length).join('|') };
}

/** The fields of a row in the template's words; what cannot be read stays as it stands. */
function fieldsOf(
	row: RawRow,
	percents: boolean,
	setting: TableSetting,
	say: (one: Said) => void
): Draft['fields'] {
	const text = (column: CampaignColumn) => (row.texts[column] ?? '').replace(/[^\S\n]+/g, ' ').trim();
	const fields = Object.fromEntries(
		CAMPAIGN_COLUMNS.map((column): [CampaignColumn, string] => {
			const own = text(column);
			return [column, MAY_BE_EMPTY.has(column) && isNothing(own) ? '' : own];
		})
	) as Record<CampaignColumn, string>;
	/** As it stands where the template's reader takes it, or takes nothing that it could mean: errors show what is written. */
	const mended = (
		column: CampaignColumn,
		read: string | undefined,
		strict: (text: string) => { readonly ok: boolean },
		anyway = false
	) => {
		const own = fields[column];
		if (own === '' || read === undefined || isCellError(own)) return;
		if ((anyway || !strict(own).ok) && strict(read).ok) fields[column] = read;
	};
	const activity = Object.fromEntries(
		ACTIVITY_COLUMNS.flatMap((column) => {
			const own = row.texts[column];
			return own === undefined ? [] : [[column, isNothing(own) ? '' : (countText(own) ?? own)]];
		})
	);
	const { contact } = row.texts;
	mended('etp', fteText(fields.etp, percents), parseFte, percents);
	mended('part', shareText(fields.part), parseShare);
	mended('personnes', countText(fields.personnes), parsePeople);
	mended('type_structure', structureTypeText(fields.type_structure), parseStructureType);
	for (const [column, end] of [
		['date_debut', 'start'],
		['date_fin', 'end']
	] as const) {
		const read = parseDate(fields[column]).ok ? undefined : dateText(fields[column], end);
		if (read === undefined) continue;
		say({
			row,
			column,
			value: fields[column],
			message: read === '' ? 'Sans date\u202F: la case est lue comme vide.' : `La date est lue ${read}.`
		});
		fields[column] = read;
	}
	fields.niveau = levelText(fields.niveau);
	return {
		...fields,
		...activity,
		...(contact !== undefined && { contact: isNothing(contact) ? '' : contact.trim() }),
		...fundingTexts(
			{ ...row, texts: { ...row.texts, financeur: fields.financeur, montant: fields.montant } },
			setting,
			say
		)
	};
}

/** Whether a row only gives one more place for the post of the row above it. */
const isContinuation = (fields: Draft['fields'], hasPlace: boolean): boolean =>
	hasPlace && fields.id_poste === '' && fields.structure === '' && fields.etp === '' && fields.montant === '';

/** The number of posts that a row stands for, where the rows below it do not tell it too. */
function postsIn(rows: readonly RawRow[], i: number): number | undefined {
	const { structure, postes } = rows[i]!.texts;
	const count = Number((postes ?? '').replace(',', '.'));
	if (!Number.isInteger(count) || count < 2) return undefined;
	const same = (at: number) => rows[at]?.texts.structure === structure && rows[at]?.texts.postes === postes;
	let from = i;
	let to = i;
	while (from > 0 && same(from - 1)) from--;
	while (to < rows.length - 1 && same(to + 1)) to++;
	return (to - from + 1) % count === 0 ? undefined : count;
}

/** Reads the rows of a table: each in the template's words, with its places and what is to be asked of them. */
export function readTable(rows: readonly RawRow[], setting: TableSetting): TableReading {
	const { places, headingOf, template } = setting;
	const said: Said[] = [];
	const asked: DigitsAsked[] = [];
	const digits = new Map<DigitColumn, readonly FiveDigits[]>();
	for (const column of DIGIT_COLUMNS) {
		const heading = headingOf(column);
		if (heading === undefined) continue;
		const answered = setting.digits(column);
		const read = answered ? { as: rows.map(() => answered) } : digitsOf(column, heading, rows, places);
		if (read.as) digits.set(column, read.as);
		else asked.push({ column, said: read.said ?? '', rows });
		if (!rows[0]) continue;
		const ofSeveral = 'said' in read && read.said !== undefined && !setting.settled(column);
		if (read.as && ofSeveral) said.push({ row: rows[0], column, value: heading, message: read.said! });
		if (read.as?.includes('postal') && column !== 'postal')
			said.push({
				row: rows[0],
				column,
				value: heading,
				message:
					'Cette colonne contient des codes postaux\u202F: les communes sont lues d’après les noms à côté.'
			});
	}
	const percents = isPercents(rows);
	// Where the list gives identifiers, a row without one is an error; where it gives none, they are made.
	const anyId = rows.some(({ texts }) => (texts.id_poste ?? '') !== '');
	let above: Draft | undefined;
	const drafts = rows.map((row, i): Draft => {
		const fields = { ...fieldsOf(row, percents, setting, (one) => said.push(one)) } as Record<
			CampaignColumn,
			string
		>;
		const inDoubt = asked.find(({ column }) => /\d{4,5}/.test(row.texts[column] ?? ''));
		const error = placeError(row);
		const read =
			error === undefined && !inDoubt
				? placesOfRow(row, {
						places,
						at: setting.at,
						...(setting.departement !== undefined && { departement: setting.departement }),
						digits: Object.fromEntries([...digits].map(([column, as]) => [column, as[i]!]))
					})
				: { targets: [], doubts: [], said: [] };
		for (const message of read.said) said.push({ row, column: 'code', value: '', message });
		if (error !== undefined) fields.code = error;
		const own = fields.id_poste === '' && !template;
		const continues =
			own && above !== undefined && isContinuation(fields, read.targets.length + read.doubts.length > 0);
		if (!continues && !template && fields.structure === '' && above && fields.etp !== '') {
			fields.structure = above.fields.structure;
			said.push({
				row,
				column: 'structure',
				value: '',
				message: `La structure n’est pas écrite\u202F: c’est celle de la ligne au-dessus, ${above.fields.structure}.`
			});
		}
		const posts = continues ? undefined : postsIn(rows, i);
		const draft: Draft = {
			origin: row.origin,
			line: row.line,
			fields: continues && above ? { ...above.fields, part: fields.part } : fields,
			targets: read.targets,
			doubts: inDoubt
				? [{ text: inDoubt.column, candidates: [], why: inDoubt.said, held: true }]
				: read.doubts.filter(({ candidates, text }) => !isWrongCode(text, candidates.length, fields)),
			continues,
			identified: fields.id_poste !== '' || (template && anyId),
			untyped: !template && headingOf('type_structure') === undefined,
			...(posts !== undefined && { posts })
		};
		if (!continues) above = draft;
		return draft;
	});
	return { drafts, asked, said };
}

/** A code that no list knows, under a level: an error of its row, told by the template's reader. */
const isWrongCode = (text: string, candidates: number, { niveau }: Draft['fields']): boolean =>
	candidates === 0 && isTargetLevel(niveau) && /^[a-z]{0,2}\s?\d[\d\s]*[a-z]?$/i.test(text);
