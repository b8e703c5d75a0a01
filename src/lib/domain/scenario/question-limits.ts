import { cellsOfTarget } from '../campaign/placement';
import { formatEuros, formatNumber, plural, quoted } from '../text/french';
import type { Candidate } from './candidates';
import { LIMIT_EPSILON, type Budget, type Groups, type PlacementLimits } from './search/limits';
import type { PlannedPost } from './plan/plan';
import { ImpossibleQuestion, type PlacementQuestion } from './question';
import type { Setting } from './setting';

/** As many posts at one place as it lacks: three where 2.4 FTE are missing. */
export const mostCopies = ({ missing, size }: Candidate): number =>
	Math.max(1, Math.ceil(missing / size - 1e-9));

/** What is left of a limit once the locked posts are counted. */
function budgetsOf({ limit, locked = [], pricePerFte }: PlacementQuestion, sizes: Float64Array): Budget[] {
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
			(n) => `${formatNumber(n)}\u00A0${plural(n, 'poste')}`
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
export function departementAt({ atlas }: Setting, code: string): number {
	const { codes } = atlas.territories.departement;
	const position = codes.indexOf(code);
	if (position < 0)
		throw new ImpossibleQuestion(
			`Le département ${quoted(code)} n’est pas dans la région. Départements possibles\u202F: ${codes.join(', ')}.`
		);
	return position;
}

/** The département of the first place of a post, as that of a candidate; `undefined` where its place is not known. */
function departementOf({ atlas }: Setting, { assignments: [first] }: PlannedPost): number | undefined {
	const cell = first && cellsOfTarget(atlas, first)?.[0];
	return cell === undefined ? undefined : atlas.territoryOf.departement[cell];
}

function groupsOf(
	setting: Setting,
	{ departements, locked = [] }: PlacementQuestion,
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
		const settled = locked.filter((post) => departementOf(setting, post) === group).length;
		if (settled > most)
			throw new ImpossibleQuestion(
				`Département ${code}\u202F: ${settled} ${plural(settled, 'poste verrouillé dépasse', 'postes verrouillés dépassent')} le maximum (${most}). Relevez-le, ou déverrouillez.`
			);
		groups.least[group] = Math.max(0, least - settled);
		groups.most[group] = most - settled;
		const copies = candidates.reduce(
			(sum, one) => sum + (one.seed.departement === group ? mostCopies(one) : 0),
			0
		);
		if (copies < groups.least[group]!)
			throw new ImpossibleQuestion(
				`Département ${codes[group]!}\u202F: il ne manque pas assez d’ETP pour y créer ${formatNumber(groups.least[group]!)} ${plural(groups.least[group]!, 'poste')}.`
			);
	}
	return groups;
}

/** What the fewest posts of each département take of a budget at least. */
function leastCost({ costs }: Budget, { of, least }: Groups): number {
	const cheapest = new Float64Array(least.length).fill(Infinity);
	of.forEach((group, j) => (cheapest[group] = Math.min(cheapest[group]!, costs[j]!)));
	return least.reduce((sum, posts, group) => sum + (posts > 0 ? posts * cheapest[group]! : 0), 0);
}

/** The limits of a question: what the locked posts leave, and the bounds of the départements. */
export function limitsOf(
	setting: Setting,
	question: PlacementQuestion,
	candidates: readonly Candidate[]
): PlacementLimits {
	const groups = groupsOf(setting, question, candidates);
	const budgets = budgetsOf(
		question,
		Float64Array.from(candidates, ({ size }) => size)
	);
	if (groups && budgets.some((budget) => leastCost(budget, groups) > budget.most + LIMIT_EPSILON)) {
		const due = groups.least.reduce((sum, least) => sum + least, 0);
		const rest = question.locked?.length ? ', une fois comptés les postes verrouillés' : '';
		throw new ImpossibleQuestion(
			`Les minimums des départements (${formatNumber(due)} ${plural(due, 'poste')}) dépassent la limite${rest}\u202F: relevez-la, ou baissez-les.`
		);
	}
	return { budgets, ...(groups && { groups }) };
}
