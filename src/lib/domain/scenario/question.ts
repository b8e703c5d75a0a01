import type { Campaign } from '../campaign/campaign';
import { keyColumn } from '../campaign/allocation';
import type { Results } from '../figures/results';
import { formatEuros, formatNumber, quoted } from '../text/french';
import { allotmentsOf } from './allotment';
import { candidatesOf, type Candidate, type Reach } from './candidates';
import { LIMIT_EPSILON, type Budget, type Groups, type Limits } from './limits';
import type { Measure } from './measure';
import { lowestMeasure, missingMeasure, peopleMeasure, type Objective } from './objectives';
import { scenarioPost, type PlannedPost } from './plan';
import type { Problem } from './problem';
import { resultsIn, type Setting } from './setting';

/** What a planner asks: where should the next posts go? */
export interface Question {
	readonly objective: Objective;
	/** How many times an FTE in a QPV counts. */
	readonly qpvWeight: number;
	/** At least one of them. */
	readonly limit: { readonly posts?: number; readonly fte?: number; readonly euros?: number };
	/** Sizes that a post may have, in FTE. */
	readonly sizes: readonly number[];
	readonly reach: Reach;
	/** Euros a year of one FTE; needed where the limit is in euros. */
	readonly pricePerFte?: number;
	/** Codes of the départements where posts may go; absent: all. */
	readonly only?: readonly string[];
	/** Least and most posts of a département, by code. */
	readonly departements?: Readonly<Record<string, { readonly least?: number; readonly most?: number }>>;
	/** New posts that are settled: they are there, and count in the limit. */
	readonly locked?: readonly PlannedPost[];
}

/** A question that has no answer as it is put; the message is a French sentence with what to change. */
export class ImpossibleQuestion extends Error {
	override readonly name = 'ImpossibleQuestion';
}

/** A question with the candidates and the measures that answer it. */
export interface Posed {
	readonly setting: Setting;
	readonly question: Question;
	/** The base campaign with the posts that are locked. */
	readonly campaign: Campaign;
	readonly before: Results;
	readonly candidates: readonly Candidate[];
	/** `avoided` is `missing` with every FTE counted once, QPV or not: useful FTE. */
	readonly measures: Readonly<Record<'missing' | 'people' | 'lowest' | 'avoided', Measure>>;
	readonly limits: Limits;
}

/** What is left of a limit once the locked posts are counted. */
function budgetsOf({ limit, locked = [], pricePerFte }: Question, sizes: Float64Array): Budget[] {
	const fte = locked.reduce((sum, post) => sum + post.fte, 0);
	const price = pricePerFte ?? 0;
	const budgets: Budget[] = [];
	const add = (costs: Float64Array, most: number, spent: number, said: (value: number) => string) => {
		const left = most - spent;
		const least = costs.length > 0 ? Math.min(...costs) : 0;
		if (!(left >= least - LIMIT_EPSILON))
			throw new ImpossibleQuestion(
				spent > 0
					? `Les postes verrouillés prennent ${said(spent)} sur ${said(most)}\u202F: il ne reste pas de quoi créer le plus petit poste (${said(least)}).`
					: `La limite (${said(most)}) est inférieure au plus petit poste (${said(least)})\u202F: relevez-la, ou permettez des postes plus petits.`
			);
		budgets.push({ costs, most: left });
	};
	if (limit.posts !== undefined)
		add(
			sizes.map(() => 1),
			limit.posts,
			locked.length,
			(n) => `${formatNumber(n)}\u00A0poste${n >= 2 ? 's' : ''}`
		);
	if (limit.fte !== undefined) add(sizes, limit.fte, fte, (n) => `${formatNumber(n)}\u00A0ETP`);
	if (limit.euros !== undefined) {
		if (!(price > 0))
			throw new ImpossibleQuestion(
				'Le prix d’un ETP est nécessaire pour un budget en euros, et la campagne ne donne aucun montant\u202F: indiquez-le.'
			);
		add(
			sizes.map((size) => size * price),
			limit.euros,
			fte * price,
			formatEuros
		);
	}
	if (budgets.length === 0)
		throw new ImpossibleQuestion('Une limite est attendue\u202F: un nombre de postes, d’ETP ou d’euros.');
	return budgets;
}

/** Codes of départements as positions; an unknown one is said. */
function departementAt({ atlas }: Setting, code: string): number {
	const { codes } = atlas.territories.departement;
	const position = codes.indexOf(code);
	if (position < 0)
		throw new ImpossibleQuestion(
			`Le département ${quoted(code)} n’est pas dans la région. Départements possibles\u202F: ${codes.join(', ')}.`
		);
	return position;
}

function groupsOf(
	setting: Setting,
	{ departements }: Question,
	candidates: readonly Candidate[]
): Groups | undefined {
	const bounds = Object.entries(departements ?? {});
	if (bounds.length === 0) return undefined;
	const { count, codes } = setting.atlas.territories.departement;
	const groups: Groups = {
		of: Uint32Array.from(candidates, ({ seed }) => seed.departement),
		least: new Float64Array(count),
		most: new Float64Array(count).fill(Infinity)
	};
	for (const [code, { least = 0, most = Infinity }] of bounds) {
		const group = departementAt(setting, code);
		if (least > most)
			throw new ImpossibleQuestion(
				`Département ${code}\u202F: le minimum (${least}) dépasse le maximum (${most}).`
			);
		groups.least[group] = least;
		groups.most[group] = most;
		const copies = candidates.reduce(
			(sum, one) => sum + (one.seed.departement === group ? copiesOf(one) : 0),
			0
		);
		if (copies < least)
			throw new ImpossibleQuestion(
				`Département ${codes[group]!}\u202F: il ne manque pas assez d’ETP pour y créer ${formatNumber(least)} postes.`
			);
	}
	return groups;
}

/** As many posts at one place as it lacks: three where 2.4 FTE are missing. */
const copiesOf = ({ missing, size }: Candidate): number => Math.max(1, Math.ceil(missing / size - 1e-9));

/** Gets a question ready: the base with its locked posts, the candidates, what they bring and the limits. */
export function posed(setting: Setting, base: Campaign, question: Question): Posed {
	const locked = (question.locked ?? []).map((post, i) => scenarioPost(post, i + 1));
	const campaign = { ...base, posts: [...base.posts, ...locked] };
	const before = resultsIn(setting, campaign);
	const only = question.only && new Set(question.only.map((code) => departementAt(setting, code)));
	const candidates = candidatesOf(setting, before, question.sizes, question.reach, only);
	const { atlas } = setting;
	const given = allotmentsOf(
		atlas,
		candidates.map(({ size, assignments }) => ({ fte: size, assignments })),
		keyColumn(atlas, setting.key, before.cellNeed)
	);
	const groups = groupsOf(setting, question, candidates);
	const limits: Limits = {
		budgets: budgetsOf(
			question,
			Float64Array.from(candidates, ({ size }) => size)
		),
		...(groups && { groups })
	};
	const due = groups?.least.reduce((sum, least) => sum + least, 0) ?? 0;
	if (question.limit.posts !== undefined && due > question.limit.posts)
		throw new ImpossibleQuestion(
			`Les minimums des départements (${formatNumber(due)} postes) dépassent la limite (${formatNumber(question.limit.posts)}).`
		);
	const avoided = missingMeasure(before, given);
	const measures = {
		avoided,
		missing: question.qpvWeight === 1 ? avoided : missingMeasure(before, given, question.qpvWeight),
		people: peopleMeasure(before, given),
		lowest: lowestMeasure(before, given, question.qpvWeight)
	};
	return { setting, question, campaign, before, candidates, measures, limits };
}

/** The problem of one measure, ties settled by another. */
export function problemOf({ candidates, measures, limits }: Posed, first: keyof Posed['measures']): Problem {
	return {
		ids: candidates.map(({ id }) => id),
		measure: measures[first],
		second: first === 'people' ? measures.missing : measures.people,
		limits,
		least: new Int32Array(candidates.length),
		most: Int32Array.from(candidates, copiesOf)
	};
}
