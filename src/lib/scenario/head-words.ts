import {
	counted,
	formatEuros,
	formatInteger,
	formatOne,
	formatTwo,
	plural,
	enumerated
} from '../domain/text/french';
import { signedFte } from '../domain/change/words';
import { preciseFte, SEEN_FTE } from '../domain/figures/catalogue/format';
import type { Results } from '../domain/figures/results';
import { eurosPerUseful, type Effect } from '../domain/scenario/plan/effect';
import { inhabitantsText } from '../domain/words/sentences/known-people';
import type { Plan } from '../domain/scenario/plan/plan';

/** `5 postes créés`, `1 poste créé et 2 arrêtés` */
function doneWords(plan: Plan): string {
	const count = (...kinds: readonly Plan[number]['kind'][]) =>
		plan.filter(({ kind }) => kinds.includes(kind)).length;
	const parts = (
		[
			[count('add'), 'créé'],
			[count('end'), 'arrêté'],
			[count('edit', 'move', 'split'), 'modifié']
		] as const
	).filter(([n]) => n > 0);
	return enumerated(
		parts.map(([n, word], i) => {
			const done = plural(n, word, `${word}s`, 0);
			return i === 0 ? `${counted(n, 'poste')} ${done}` : `${formatInteger(n)} ${done}`;
		})
	);
}

/** What a scenario does to the missing FTE, in a sentence; what there is to do where nothing changes yet. */
export function headSentence(
	before: Results,
	after: Results,
	{ missing, useful }: Effect,
	plan: Plan
): string {
	const { label } = before.presence.placement.campaign;
	if (plan.length === 0)
		return `Scénario\u202F: ${label}, il manque ${formatOne(missing.before)} ETP. Où placer les prochains postes\u202F?`;
	const left = `il en manque encore ${formatOne(missing.after)}`;
	if (Math.abs(useful) < SEEN_FTE)
		return `Scénario\u202F: ${doneWords(plan)}, sans effet sur les ETP manquants\u202F; ${left}.`;
	return useful > 0
		? `Scénario\u202F: ${doneWords(plan)}, ${formatTwo(useful)} ETP manquants évités sur ${formatOne(missing.before)}\u202F; ${left}.`
		: `Scénario\u202F: ${doneWords(plan)}, ${formatTwo(-useful)} ETP manquants de plus selon le modèle\u202F; il en manque ${formatOne(missing.after)}.`;
}

/** A figure that a scenario moves. */
interface HeadFigure {
	readonly name: string;
	readonly value: string;
	readonly detail?: string;
}

/** The four figures that a scenario moves; `euros` is what it adds a year, where that is known. */
export function headFigures(effect: Effect, euros: number | undefined): HeadFigure[] {
	const { missing, useful, newlyServed, newQpvs, newQpvPeople, newSilentQpvs, fte } = effect;
	const per = euros === undefined ? undefined : eurosPerUseful(euros, useful);
	return [
		{
			name: 'ETP manquants',
			value: `${formatOne(missing.before)} → ${formatOne(missing.after)}`,
			detail: `${signedFte(fte.after - fte.before)} ETP, ${preciseFte(Math.max(0, useful))} ${plural(useful, 'utile')}`
		},
		{
			name: 'Nouvellement desservis',
			value: formatInteger(newlyServed),
			detail: plural(newlyServed, 'habitant', 'habitants', 0)
		},
		{
			name: 'QPV couverts en plus',
			value: formatInteger(newQpvs.length),
			detail: inhabitantsText({ population: newQpvPeople, uncountedQpvs: newSilentQpvs })
		},
		{
			name: 'Coût par an',
			value: euros === undefined ? 'inconnu' : formatEuros(euros),
			...(per !== undefined && euros! > 0 && { detail: `${formatEuros(per)} par ETP utile` })
		}
	];
}
