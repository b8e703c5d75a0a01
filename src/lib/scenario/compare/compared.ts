import type { ComparedScenario } from '../../report/scenario/comparison-table';
import { pricePerFte } from '../../domain/scenario/plan/price';
import { parseScenario } from '../../domain/scenario/plan/scenario-view';
import { planSummaryOf } from '../../domain/scenario/plan/summary';
import { frozenNorm } from '../../domain/scenario/setting';
import { headSentence } from '../head-words';
import type { ScenarioModel } from '../model.svelte';

/** Scenarios side by side at most. */
export const MOST_COMPARED = 4;

/** The query of a link that was pasted; `undefined` where it is no link to a scenario with changes. */
export function pastedQuery(text: string): string | undefined {
	const query = text.trim().split('#')[0]!.split('?')[1];
	return query !== undefined && new URLSearchParams(query).get('postes') ? query : undefined;
}

/** Weighs the scenario of a link's query as this page weighs its own; `undefined` while its campaign is on its way. */
export function comparedOf(
	{ bundle, ground, draft }: ScenarioModel,
	name: string,
	query: string
): (ComparedScenario & { readonly problems: readonly string[] }) | undefined {
	const latest = bundle.manifest?.campaigns.at(-1)?.id;
	if (!ground || latest === undefined || !bundle.atlas) return undefined;
	const known = {
		campaigns: bundle.manifest?.campaigns.map(({ id }) => id) ?? [],
		hasTerritory: () => true
	};
	const { view, problems } = parseScenario(new URLSearchParams(query), known, bundle.atlas);
	const campaign = bundle.presence(view.base ?? latest)?.placement.campaign;
	if (!campaign) return undefined;
	const setting = { ...ground, norm: frozenNorm(view.norm, campaign), key: view.key };
	const summary = planSummaryOf(setting, campaign, view.plan, draft.price ?? pricePerFte(campaign));
	return {
		name,
		base: campaign.id,
		sentence: headSentence(summary.before, summary.after, summary.effect, view.plan),
		summary,
		problems: [...problems, ...summary.problems]
	};
}

/** The campaign that a scenario's query starts from; `undefined`: the latest. */
export const baseOf = (query: string): string | undefined =>
	parseScenario(new URLSearchParams(query)).view.base;
