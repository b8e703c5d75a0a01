import { formatCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import { codeLevelOf, type Assignment } from '../../../src/lib/domain/campaign/campaign';
import { guaranteeOf } from '../../../src/lib/domain/scenario/search/answer';
import { DEFAULT_REACH } from '../../../src/lib/domain/scenario/candidates';
import { effectOf, eurosPerUseful, type Effect } from '../../../src/lib/domain/scenario/plan/effect';
import type { Solve } from '../../../src/lib/domain/scenario/solve/linear-model';
import { pricePerFte } from '../../../src/lib/domain/scenario/plan/price';
import { proposalOf, type Proposal } from '../../../src/lib/domain/scenario/proposal';
import { posed } from '../../../src/lib/domain/scenario/posed';
import { positionOf, type Atlas } from '../../../src/lib/domain/territory/atlas';
import { guaranteeWords, nothingToGain } from '../../../src/lib/domain/scenario/words';
import { KEY_PARAMS } from '../../../src/lib/domain/view/address';
import { counted, formatInteger, formatTwo } from '../../../src/lib/domain/text/french';
import type { Context } from './context';
import { OBJECTIVE_WORDS, type SuggestOptions } from './options';

type Placing = Extract<SuggestOptions, { task: 'place' }>;

/** Seconds that a proof has. */
const SECONDS = 60;
/** Where the limit is not a number of posts, halves make use of what whole posts leave. */
const WHOLE = [1];
const HALVES = [1, 0.5];

/** What a command leaves on its two outputs. */
export interface SaidPlace {
	readonly out: string;
	readonly lines: readonly string[];
}

function placeOf({ territories }: Atlas, { level, code, share }: Assignment) {
	const at = territories[codeLevelOf(level)];
	return { niveau: level, code, nom: at.names[positionOf(at, code)!]!, part: share };
}

function postsJson({ posed, posts, campaign }: Proposal, price: number | undefined) {
	const created = campaign.posts.slice(campaign.posts.length - posts.length);
	return posts.map(({ gain, useful, tied }, i) => {
		const { id, fte, assignments } = created[i]!;
		return {
			id,
			etp: fte,
			cout: price === undefined ? null : price * fte,
			gain,
			etp_utile: useful,
			ex_aequo: tied,
			lieux: assignments.map((assignment) => placeOf(posed.setting.atlas, assignment))
		};
	});
}

function proposalJson(options: Placing, proposal: Proposal, effect: Effect, price: number | undefined) {
	const { answer, first, posed } = proposal;
	const { missing, fte, useful, newlyServed, newQpvs, newQpvPeople, qpvFte } = effect;
	const cost = price === undefined ? undefined : price * (fte.after - fte.before);
	return {
		scenario: true,
		campagne: posed.campaign.id,
		norme: options.norm,
		cle: KEY_PARAMS[options.key],
		objectif: options.objective,
		qpv_poids: options.qpvWeight,
		limite: { postes: options.limit.posts, etp: options.limit.fte, euros: options.limit.euros },
		postes_types: posed.candidates.length,
		valeur: answer.value,
		borne: answer.bound,
		garantie: guaranteeOf(answer),
		prouve: answer.proved && (first?.proved ?? true),
		...(first && { premier: { valeur: first.value, borne: first.bound, prouve: first.proved } }),
		manque_avant: missing.before,
		manque_apres: missing.after,
		etp_crees: fte.after - fte.before,
		etp_utiles: useful,
		habitants_desservis: newlyServed,
		qpv_couverts: newQpvs.length,
		habitants_qpv_couverts: newQpvPeople,
		etp_qpv: qpvFte.after - qpvFte.before,
		prix_etp: price ?? null,
		cout: cost ?? null,
		cout_par_etp_utile: (cost === undefined ? undefined : eurosPerUseful(cost, useful)) ?? null,
		postes: postsJson(proposal, price)
	};
}

/** What the rows do not say: the effect, and how sure the answer is. */
function sentences({ answer, first, posed, posts }: Proposal, { useful, newlyServed }: Effect): string[] {
	if (posts.length === 0) return [nothingToGain(posed.candidates.length)];
	const effect = `Scénario de ${counted(posts.length, 'poste')}\u202F: ${formatTwo(useful)} ETP manquants évités, ${formatInteger(newlyServed)} habitants nouvellement desservis.`;
	const sure = guaranteeWords(
		{ proved: answer.proved, guarantee: guaranteeOf(answer) },
		posed.candidates.length
	);
	const firstSure =
		first && !first.proved ? ['Le premier objectif est le meilleur trouvé, sans preuve.'] : [];
	return [effect, sure, ...firstSure];
}

/** Proposes posts. */
export function place(options: Placing, { base, setting }: Context, solve: Solve | undefined): SaidPlace {
	const price = pricePerFte(base);
	const question = posed(setting, base, {
		objective: OBJECTIVE_WORDS[options.objective],
		qpvWeight: options.qpvWeight,
		limit: options.limit,
		sizes: options.limit.posts === undefined ? HALVES : WHOLE,
		reach: { ...DEFAULT_REACH, km: options.km, qpvKm: Math.min(DEFAULT_REACH.qpvKm, options.km) },
		...(price !== undefined && { pricePerFte: price }),
		...(options.departement !== undefined && { only: [options.departement] })
	});
	const proposal = proposalOf(question, solve && { solve, seconds: SECONDS });
	const effect = effectOf(question.before, proposal.after);
	const created = proposal.campaign.posts.slice(base.posts.length);
	const out =
		options.format === 'csv'
			? formatCampaignFile(created)
			: `${JSON.stringify(proposalJson(options, proposal, effect, price), undefined, '\t')}\n`;
	return { out, lines: sentences(proposal, effect) };
}
