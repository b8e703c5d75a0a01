import type { AllocationKey } from '../../campaign/allocation';
import { codeLevelOf } from '../../campaign/campaign';
import { type Norm } from '../../norm/norm';
import { DEFAULT_NORM } from '../../norm/site-norm';
import { formatNormParams } from '../../norm/params';
import { positionOf, type Atlas } from '../../territory/atlas';
import { quoted } from '../../text/french';
import { AddressReader, formatParams, KEY_PARAMS, type Known, type ParsedAddress } from '../../view/address';
import { changePlaces, type Plan } from './plan';
import { formatPlanParam, parsePlanParam } from './plan-address';

/** What a link to a scenario says: its base, how it is counted, its changes; never the question that led to them. */
export interface ScenarioView {
	/** `undefined`: the latest campaign. */
	readonly base: string | undefined;
	readonly key: AllocationKey;
	readonly norm: Norm;
	readonly plan: Plan;
}

const PARAMS: readonly string[] = ['campagne', 'cle', 'postes'];

export const DEFAULT_SCENARIO: ScenarioView = {
	base: undefined,
	key: 'population',
	norm: DEFAULT_NORM,
	plan: []
};

/** French sentences on the places of a plan that are not in the region and the year shown; the plan keeps them. */
export function unknownPlaces({ territories }: Pick<Atlas, 'territories'>, plan: Plan): string[] {
	const unknown = plan
		.flatMap(changePlaces)
		.filter(({ level, code }) => positionOf(territories[codeLevelOf(level)], code) === undefined);
	return [...new Set(unknown.map(({ level, code }) => `${level} ${code}`))].map(
		(place) =>
			`Le lieu ${quoted(place)} n’existe pas dans la région et l’année affichées\u202F: sa part du poste n’est pas localisée.`
	);
}

/** Reads an address; what is not understood is ignored and said. `atlas` and `known` once the bundle is there. */
export function parseScenario(
	params: URLSearchParams,
	known?: Known,
	atlas?: Pick<Atlas, 'territories'>
): ParsedAddress<ScenarioView> {
	const reader = new AddressReader(params, known);
	const { plan, problems } = parsePlanParam(params.get('postes') ?? '');
	reader.refuseOthers((name) => PARAMS.includes(name));
	const view: ScenarioView = {
		base: reader.campaign('campagne'),
		key: reader.key(DEFAULT_SCENARIO.key),
		norm: reader.norm(),
		plan
	};
	return { view, problems: [...reader.problems, ...problems, ...(atlas ? unknownPlaces(atlas, plan) : [])] };
}

/** The address of a scenario, defaults left out. */
export function formatScenario({ base, key, norm, plan }: ScenarioView): string {
	const params: [string, string][] = [];
	if (base !== undefined) params.push(['campagne', base]);
	if (key !== DEFAULT_SCENARIO.key) params.push(['cle', KEY_PARAMS[key]]);
	params.push(...formatNormParams(norm));
	if (plan.length > 0) params.push(['postes', formatPlanParam(plan)]);
	return formatParams(params);
}
