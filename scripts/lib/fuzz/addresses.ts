import { NORM_PARAMS } from '../../../src/lib/domain/norm/fields';
import { formatPlan, parsePlan } from '../../../src/lib/domain/scenario/plan/plan-text';
import { formatScenario, parseScenario } from '../../../src/lib/domain/scenario/plan/scenario-view';
import type { Known, ParsedAddress } from '../../../src/lib/domain/view/address';
import { formatChange, parseChange } from '../../../src/lib/domain/view/change-view';
import { formatPosts, parsePosts } from '../../../src/lib/domain/view/posts-view';
import { formatView, parseView } from '../../../src/lib/domain/view/view-params';
import { Fault, mustBeSentence } from './fault';
import { mutatedText, ODD_TEXTS, pick, upTo, type Draws } from './mutate';
import type { Attack } from './reader';

const NAMES = [
	...['niveau', 'indicateur', 'campagne', 'cle', 'territoire', 'filtre', 'tri', 'colonnes', 'de', 'a'],
	...['qpv', 'partie', 'postes', 'poste', 'fond', 'structure', 'financeur', 'classes', 'couches', 'groupe'],
	...NORM_PARAMS.map(({ name }) => name),
	'enveloppe',
	'acces'
];
const VALUES = [
	...['commune', 'epci', 'departement', 'qpv', 'couverture', 'manque', 'besoin', 'fdep', 'population'],
	...['2025-12', 'commune:63430', 'perimetre:Mon_pays~200070712,63001', 'finance', '1', '0', '7500'],
	'h42218.100~q02606M.33,q09M.20,h362.47',
	'manque>5',
	...ODD_TEXTS
];
const KNOWN: Known = { campaigns: ['2020-12', '2025-12'], hasTerritory: ({ code }) => code.length % 2 === 1 };

/** What is written of a view is read as that view; what a link cannot say is said. */
function holds<V>(
	parsed: ParsedAddress<V>,
	format: (view: V) => string,
	parse: (params: URLSearchParams) => ParsedAddress<V>
) {
	parsed.problems.forEach(mustBeSentence);
	const written = format(parsed.view);
	const again = format(parse(new URLSearchParams(written)).view);
	if (again !== written) throw new Fault(`${written} is read back as ${again}`);
}

function query(draws: Draws): string {
	const part = () => {
		const value = pick(draws, VALUES);
		return [pick(draws, NAMES), draws() < 0.4 ? mutatedText(value, draws) : value];
	};
	const text = Array.from({ length: 1 + upTo(draws, 6) }, part)
		.map(([name, value]) =>
			draws() < 0.3 ? `${name}=${value}` : new URLSearchParams([[name!, value!]]).toString()
		)
		.join('&');
	return draws() < 0.2 ? mutatedText(text, draws) : text;
}

export const addressAttack = (): Attack => (draws) => {
	const params = new URLSearchParams(query(draws));
	const known = draws() < 0.5 ? KNOWN : undefined;
	holds(parseView(params, known), formatView, parseView);
	holds(parseChange(params, known), formatChange, parseChange);
	holds(parsePosts(params, known), formatPosts, parsePosts);
	holds(parseScenario(params, known), formatScenario, parseScenario);
	const plan = formatPlan(parsePlan(params.get('postes') ?? '').plan);
	if (formatPlan(parsePlan(plan).plan) !== plan) throw new Fault(`plan ${plan}`);
	return Promise.resolve();
};
