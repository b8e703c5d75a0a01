import { isTargetLevel } from '../../../../domain/campaign/campaign';
import type { FiveDigits } from '../../../../domain/territory/typed/code-column';
import type { KnownPlaces } from '../../../../domain/territory/typed/known-places';
import { ACTIVITY_COLUMNS, CAMPAIGN_COLUMNS, type CampaignColumn } from '../../columns';
import type { Meaning } from '../../headings/meanings';
import { datesOfPeriod } from '../../values/date-range';
import { countText, isNothing, plainNumber } from '../../values/numbers';
import { cellTexts } from './cell-texts';
import { continued, isContinuation } from './continued';
import { withoutDittos } from './ditto';
import { fundingTexts } from './funding-texts';
import { sharedCells } from './merged-cells';
import type { RowDraft, RawRow } from '../draft';
import { outsidePlaces } from './outside';
import {
	DIGIT_COLUMNS,
	digitsIn,
	placeError,
	placesOfRow,
	type DigitColumn,
	type RowDigits
} from './row-places';

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

export interface PostTableReading {
	readonly drafts: readonly RowDraft[];
	readonly asked: readonly DigitsAsked[];
	/** Sentences on how values were read, with the first row that they are said of. */
	readonly said: readonly {
		readonly row: RawRow;
		readonly column: Meaning;
		/** Absent where the message names it. */
		readonly value?: string;
		readonly message: string;
	}[];
}

type Said = PostTableReading['said'][number];

/** A rate of a column of percentages: `80` under « Quotité ». */
const isPercents = (rows: readonly RawRow[]): boolean => {
	const numbers = rows.flatMap(({ texts }) => {
		const number = plainNumber(texts.etp ?? '');
		return texts.etp === '' || Number.isNaN(number) ? [] : [number];
	});
	return numbers.length > 0 && numbers.every((one) => one >= 10 && one <= 100);
};

const NAMES: ReadonlySet<CampaignColumn> = new Set(['structure', 'financeur']);

/** The fields of a row in the template's words; what cannot be read stays as it stands. */
function fieldsOf(
	row: RawRow,
	read: ReturnType<typeof cellTexts>,
	setting: TableSetting,
	say: (one: Said) => void
): RowDraft['fields'] {
	const { texts } = row;
	const fields = Object.fromEntries(
		CAMPAIGN_COLUMNS.map((column): [CampaignColumn, string] => {
			const { text, said } = read(column, texts[column] ?? '');
			// What reaches a person, taken away from a name, is not shown again.
			const value = NAMES.has(column) ? text : (texts[column] ?? '');
			if (said !== undefined) say({ row, column, value, message: said });
			return [column, text];
		})
	) as Record<CampaignColumn, string>;
	const activity = Object.fromEntries(
		ACTIVITY_COLUMNS.flatMap((column) => {
			const own = texts[column];
			return own === undefined ? [] : [[column, isNothing(own) ? '' : (countText(own) ?? own)]];
		})
	);
	const period = datesOfPeriod(texts.date_debut ?? '');
	if (period) {
		fields.date_debut = period.start;
		if (fields.date_fin === '') fields.date_fin = period.end;
		say({
			row,
			column: 'date_debut',
			value: texts.date_debut ?? '',
			message:
				fields.date_fin === period.end
					? `La période est lue du ${period.start} au ${period.end}.`
					: `La période commence le ${period.start}\u202F; sa fin (${period.end}) n’est pas lue, une colonne en donne une autre.`
		});
	}
	const { contact } = texts;
	return {
		...fields,
		...activity,
		...(contact !== undefined && { contact: isNothing(contact) ? '' : contact.trim() }),
		...fundingTexts(
			{ ...row, texts: { ...texts, financeur: fields.financeur, montant: fields.montant } },
			setting,
			(one) => say({ row, ...one })
		)
	};
}

/** The number of posts that a row stands for, where the rows below it do not tell it too. */
function postsIn(rows: readonly RawRow[], i: number): number | undefined {
	const { structure, postes } = rows[i]!.texts;
	const count = plainNumber(postes ?? '');
	if (!Number.isInteger(count) || count < 2) return undefined;
	const same = (at: number) => rows[at]?.texts.structure === structure && rows[at]?.texts.postes === postes;
	let from = i;
	let to = i;
	while (from > 0 && same(from - 1)) from--;
	while (to < rows.length - 1 && same(to + 1)) to++;
	return (to - from + 1) % count === 0 ? undefined : count;
}

/** Reads the rows of a table: each in the template's words, with its places and what is to be asked of them. */
export function readPostTable(written: readonly RawRow[], setting: TableSetting): PostTableReading {
	const { places, headingOf, template } = setting;
	const whole = withoutDittos(written);
	const rows = whole.rows;
	const said: Said[] = [...whole.said];
	const asked: DigitsAsked[] = [];
	const digits = new Map<DigitColumn, readonly RowDigits[]>();
	for (const column of DIGIT_COLUMNS) {
		const heading = headingOf(column);
		if (heading === undefined) continue;
		const answered = setting.digits(column);
		const read = answered ? { as: rows.map(() => answered) } : digitsIn(column, heading, rows, places);
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
	const readCell = cellTexts(isPercents(rows));
	// Where the list gives identifiers, a row without one is an error; where it gives none, they are made.
	const anyId = rows.some(({ texts }) => (texts.id_poste ?? '') !== '');
	let above: RowDraft | undefined;
	/** Of each row, the one whose post it gives a place for. */
	const owners: number[] = [];
	/** Fields of posts of several rows, with what those that continue them add. */
	const continuedFields = new Map<number, RowDraft['fields']>();
	const drafts = rows.map((row, i): RowDraft => {
		const fields = { ...fieldsOf(row, readCell, setting, (one) => said.push(one)) } as Record<
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
		for (const message of read.said) said.push({ row, column: 'code', message });
		if (error !== undefined) fields.code = error;
		const own =
			!template &&
			(fields.id_poste === '' || row.merged?.has('etp') === true || row.merged?.has('id_poste') === true);
		const continues =
			own &&
			above !== undefined &&
			isContinuation(row, fields, above, read.targets.length + read.doubts.length > 0);
		owners.push(continues ? owners.at(-1)! : i);
		if (continues) {
			const before = continuedFields.get(owners[i]!) ?? above!.fields;
			// Of several columns of amounts, each may be merged with the one above.
			const added = row.amounts
				? fieldsOf(
						{ ...row, amounts: row.amounts.filter(({ merged }) => !merged) },
						readCell,
						setting,
						() => undefined
					)
				: fields;
			const more = continued(before, added, (column) => row.merged?.has(column) !== true);
			continuedFields.set(owners[i]!, more.fields);
			said.push(...more.said.map((one) => ({ row, ...one })));
			if (fields.structure !== '' && row.merged?.has('structure') !== true && row.merged?.has('etp') !== true)
				said.push({
					row,
					column: 'etp',
					value: '',
					message:
						'La ligne nomme la structure de la ligne au-dessus, sans ETP ni montant\u202F: elle est lue comme un lieu de plus du même poste.'
				});
		}
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
		const draft: RowDraft = {
			origin: row.origin,
			line: row.line,
			fields,
			targets: read.targets,
			doubts: inDoubt
				? [{ text: inDoubt.column, candidates: [], why: inDoubt.said, held: true }]
				: read.doubts.filter(({ candidates, text }) => !isWrongCode(text, candidates.length, fields)),
			continues,
			identified: fields.id_poste !== '' || (template && anyId),
			strict: template,
			untyped: !template && headingOf('type_structure') === undefined,
			...(row.waits && { waits: row.waits }),
			...(posts !== undefined && { posts })
		};
		if (!continues) above = draft;
		return draft;
	});
	const placed = outsidePlaces(rows, drafts, setting.departement, places);
	placed.forEach((one, i) =>
		said.push(...one.said.map((words) => ({ row: rows[i]!, column: 'code' as const, ...words })))
	);
	const shared = sharedCells(rows, drafts, owners);
	return {
		drafts: placed.map(({ draft }, i): RowDraft => {
			const fields = continuedFields.get(owners[i]!);
			return {
				...draft,
				...(fields && { fields: { ...fields, part: draft.fields.part } }),
				...(shared[i]!.length > 0 && { shared: shared[i]! })
			};
		}),
		asked,
		said
	};
}

/** A code that no list knows, under a level: an error of its row, told by the template's reader. */
const isWrongCode = (text: string, candidates: number, { niveau }: RowDraft['fields']): boolean =>
	candidates === 0 && isTargetLevel(niveau) && /^[a-z]{0,2}\s?\d[\d\s]*[a-z]?$/i.test(text);
