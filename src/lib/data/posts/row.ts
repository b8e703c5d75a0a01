import type { Assignment, Funding, Post } from '../../domain/campaign/campaign';
import { quoted } from '../../domain/text/french';
import { POST_COLUMNS, type CampaignRow, type ListColumn, type PostColumn, type Report } from './columns';
import type { Against } from './against';
import { CELL_IN_ERROR, isCellError } from './values/cell-errors';
import { parseTargets } from './codes';
import { parseDate } from './values/day';
import {
	parseAmounts,
	parseContact,
	parseCount,
	parseFte,
	parseFunders,
	parseLevel,
	parsePeople,
	parseRequired,
	parseShare,
	parseStructure,
	parseStructureType,
	valid,
	type Parsed
} from './fields';

/** One row, read; what a wrong field leaves unknown is absent. */
export interface RowReading {
	readonly line: number;
	readonly id?: string;
	/** The post as this row describes it, where nothing is wrong in the row. */
	readonly post?: Omit<Post, 'assignments'>;
	/** Several where the commune of the row was split since; none where the row is wrong. */
	readonly assignments: readonly Assignment[];
	/** Each valid column of the post, as a text to compare: `0,8` and `0.80` agree. */
	readonly comparable: ReadonlyMap<PostColumn, string>;
}

const isPostColumn = (column: ListColumn): column is PostColumn =>
	(POST_COLUMNS as readonly ListColumn[]).includes(column);

function fundingOf(funders: readonly string[], amounts: readonly (number | undefined)[]): readonly Funding[] {
	return funders.map((funder, i) => {
		const amount = amounts[i];
		return amount === undefined ? { funder } : { funder, amount };
	});
}

/** Reads one row and reports everything that is wrong in it. */
export function readRow(row: CampaignRow, report: Report, against: Against = {}): RowReading {
	const { line, fields, postal, origin, held } = row;
	const comparable = new Map<PostColumn, string>();
	let complete = true;
	const complain = (column: ListColumn, message: string, nearest?: string) => {
		complete = false;
		report({
			...origin,
			line,
			column,
			value: fields[column] ?? '',
			message,
			...(nearest !== undefined && { nearest })
		});
	};
	const warn = (column: ListColumn, message: string) =>
		report({ ...origin, severity: 'warning', line, column, value: fields[column] ?? '', message });
	/** The field's value, or `undefined` once the problem is reported. */
	const field = <T>(column: ListColumn, parsed: Parsed<T>): T | undefined => {
		if (isCellError(fields[column] ?? '')) {
			complain(column, CELL_IN_ERROR);
			return undefined;
		}
		if (!parsed.ok) {
			complain(column, parsed.expected, parsed.nearest);
			return undefined;
		}
		if (parsed.remark !== undefined) warn(column, parsed.remark);
		if (isPostColumn(column)) comparable.set(column, [parsed.value].flat().join('|'));
		return parsed.value;
	};

	const id = field('id_poste', parseRequired(fields.id_poste, 'L’identifiant du poste'));
	const structure = field('structure', parseStructure(fields.structure));
	const structureType = field('type_structure', parseStructureType(fields.type_structure));
	const fte = field('etp', parseFte(fields.etp));
	const funders = field('financeur', parseFunders(fields.financeur));
	const amounts = field('montant', parseAmounts(fields.montant));
	const start = field('date_debut', parseDate(fields.date_debut));
	const end = field('date_fin', parseDate(fields.date_fin));
	const level = held ? undefined : field('niveau', parseLevel(fields.niveau));
	const targets = level && field('code', parseTargets(fields.code, level, against, postal));
	const share = field('part', parseShare(fields.part));
	const people = field('personnes', parsePeople(fields.personnes));
	const interviews = field('entretiens', parseCount(fields.entretiens));
	const sessions = field('permanences', parseCount(fields.permanences));
	const collectiveActions = field('actions_collectives', parseCount(fields.actions_collectives));
	const contact = field('contact', parseContact(fields.contact));
	const source = field('source', valid(fields.source || undefined));

	if (funders && amounts && amounts.length > 0 && amounts.length !== funders.length)
		complain(
			'montant',
			`Il faut autant de montants que de financeurs, séparés par ${quoted('|')}\u202f: ${amounts.length} pour ${funders.length}.`
		);
	if (start !== undefined && end !== undefined && end < start)
		complain('date_fin', `La date de fin ne peut pas précéder la date de début (${start}).`);
	if (fields.date_debut === '')
		warn('date_debut', 'La date de début est attendue\u202f; seule la date de fin peut rester vide.');

	const checked = complete && against.at !== undefined && against.elsewhere !== 'kept';
	if (checked && end !== undefined && end < against.at!)
		warn(
			'date_fin',
			`Ce poste finit avant la date de la campagne (${against.at})\u202f: il est compté quand même.`
		);
	if (checked && start !== undefined && start > against.at!)
		warn(
			'date_debut',
			`Ce poste commence après la date de la campagne (${against.at})\u202f: il est compté quand même.`
		);

	const assignments = (targets ?? []).map(({ code, weight }): Assignment => ({
		level: level!,
		code,
		...(share !== undefined && { share: share * weight })
	}));
	if (!complete || !id || !structure || !structureType || !fte || !funders || !amounts)
		return { line, id, comparable, assignments };
	return {
		line,
		id,
		comparable,
		assignments,
		post: {
			id,
			structure,
			structureType,
			fte,
			funding: fundingOf(funders, amounts),
			...(start !== undefined && { start }),
			...(end !== undefined && { end }),
			...(people !== undefined && { people }),
			...(interviews !== undefined && { interviews }),
			...(sessions !== undefined && { sessions }),
			...(collectiveActions !== undefined && { collectiveActions }),
			...(contact !== undefined && { contact }),
			...(source !== undefined && { source })
		}
	};
}
