import { TARGET_CODE_LEVELS, type Assignment } from '../../domain/campaign/campaign';
import { isLocal } from '../../domain/campaign/local';
import { formatPlanParam, parsePlanParam } from '../../domain/scenario/plan/plan-address';
import type { Plan } from '../../domain/scenario/plan/plan';
import { formatScenario } from '../../domain/scenario/plan/scenario-view';
import { quoted } from '../../domain/text/french';
import {
	formatParams,
	parseTerritory,
	type Known,
	type LinkedTerritory,
	type TerritoryRef
} from '../../domain/view/address';
import { POSE_PARAM } from '../../panel/links/pose-link';
import type { View } from '../../domain/view/view';

/** Name of the changes in an address. */
export const POSTS_PARAM = 'postes';

/** What the figures of a scenario are made on, as its link says it: nothing where all is as published. */
export const queryWithoutPosts = ({ campaign, key, norm }: Pick<View, 'campaign' | 'key' | 'norm'>): string =>
	formatScenario({ base: campaign, key, norm, plan: [] });

/** The plan of a link; `undefined` where the link has none. */
export function linkedPlan(params: URLSearchParams): { plan: Plan | undefined; problems: readonly string[] } {
	const text = params.get(POSTS_PARAM);
	return text === null ? { plan: undefined, problems: [] } : parsePlanParam(text);
}

/** The territories at which another page, or somebody who typed them, asks for a post. */
export const posedTerritories = (params: URLSearchParams): TerritoryRef[] =>
	params.getAll(POSE_PARAM).flatMap((text) => parseTerritory(text) ?? []);

/** Where another page asks for a post, and French sentences on what was mended, and on where none can be posed. */
export function placesToPose(
	params: URLSearchParams,
	known: Pick<Required<Known>, 'hasTerritory' | 'readAs'>
): { readonly places: readonly Assignment[]; readonly problems: readonly string[] } {
	const places: Assignment[] = [];
	const problems: string[] = [];
	for (const text of params.getAll(POSE_PARAM)) {
		const territory = parseTerritory(text);
		const level = TARGET_CODE_LEVELS.find((one) => one === territory?.level);
		if (!territory || !level)
			problems.push(
				`Aucun poste ne peut être posé à ${quoted(text)}\u202F: on attend une commune, un QPV, un EPCI ou un département, comme commune:63430.`
			);
		else {
			const read: LinkedTerritory = known.hasTerritory(territory) ? { territory } : known.readAs(territory);
			if (read.said !== undefined) problems.push(read.said);
			if (read.territory && known.hasTerritory(read.territory))
				places.push({ level, code: read.territory.code });
			else if (read.said === undefined)
				problems.push(
					`Aucun poste ne peut être posé à ${quoted(text)}\u202F: ce lieu n’existe pas dans la région et l’année affichées.`
				);
		}
	}
	return { places, problems };
}

/** What must be said before a link is copied: it would carry somebody's posts. */
export function linkWarning(campaign: string | undefined, plan: Plan): string | undefined {
	const named = [...new Set(plan.flatMap((change) => (change.kind === 'add' ? [] : [change.id])))];
	const local = isLocal(campaign);
	if (!local && named.length === 0) return undefined;
	const [only] = named;
	const who =
		named.length === 0
			? 'Ce lien décrit les nouveaux postes de ce scénario'
			: named.length === 1
				? `Ce lien nomme le poste ${only!} et dit ce qu’il deviendrait`
				: `Ce lien nomme ${named.length} postes existants (${named.slice(0, 3).join(', ')}${named.length > 3 ? '…' : ''}) et dit ce qu’ils deviendraient`;
	return local
		? `${who}. Il repose sur votre liste de postes, qui reste sur cet appareil\u202F: ailleurs, il s’ouvrira sur la dernière campagne publiée.`
		: `${who}\u202F: ne l’envoyez qu’à qui peut le savoir.`;
}

/** The query of the link of a scenario. */
export const linkQuery = (query: string, plan: Plan): string =>
	[query, plan.length > 0 ? formatParams([[POSTS_PARAM, formatPlanParam(plan)]]) : '']
		.filter((part) => part !== '')
		.join('&');
