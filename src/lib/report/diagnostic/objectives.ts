import { figuresOfCells } from '../../domain/figures/figures';
import { preciseFte } from '../../domain/figures/catalogue/format';
import { presenceOf, resultsOf, type Results } from '../../domain/figures/results';
import { frozenNorm } from '../../domain/scenario/setting';
import { plannedCampaign, type Plan } from '../../domain/scenario/plan/plan';
import { pricePerFte } from '../../domain/scenario/plan/price';
import { firstYear } from '../../domain/scenario/plan/years';
import type { Level } from '../../domain/territory/atlas';
import { formatWholeEuros } from '../../domain/text/french';
import { nameOf } from '../../domain/words/names';
import { columnsOf, type DossierRow, type DossierTable } from '../dossier/dossier';
import { BLANK } from '../word/blank';
import type { WordBlock } from '../word/document';
import type { DiagnosticInput } from './input';
import { epcisHere } from './lack-words';

/** Years of a contract that objectives are spread over, where no scenario says otherwise. */
const YEARS = 3;
/** Years that fit in a table. */
const MOST_YEARS = 4;

/** One place and its FTE at the end of each year. */
interface Objective {
	readonly name: string;
	readonly fte: number;
	readonly unmet: number;
	readonly targets: readonly number[];
	/** FTE still missing at the end. */
	readonly left: number;
}

interface Steps {
	readonly years: readonly number[];
	readonly objectives: readonly Objective[];
	readonly total: Objective;
}

const sumOf = (all: readonly Objective[], years: readonly number[]): Objective => ({
	name: 'Ensemble',
	fte: all.reduce((sum, { fte }) => sum + fte, 0),
	unmet: all.reduce((sum, { unmet }) => sum + unmet, 0),
	targets: years.map((_, i) => all.reduce((sum, { targets }) => sum + targets[i]!, 0)),
	left: all.reduce((sum, { left }) => sum + left, 0)
});

/** What is missing, made up in equal parts over the years. */
function fromMissing(results: Results, level: Level, position: number): Steps {
	const { campaign } = results.presence.placement;
	const first = firstYear(campaign, 0);
	const years = Array.from({ length: YEARS }, (_, i) => first + i);
	const objectives = epcisHere(results, level, position).map(({ epci, figures: { fte, unmet } }) => ({
		name: nameOf(results.atlas, 'epci', epci),
		fte,
		unmet,
		targets: years.map((_, i) => fte + (unmet * (i + 1)) / YEARS),
		left: 0
	}));
	return { years, objectives, total: sumOf(objectives, years) };
}

/** What a scenario puts there, at the end of each of its years. */
function fromPlan(results: Results, level: Level, position: number, plan: Plan): Steps {
	const { atlas, profiles, key, presence } = results;
	const base = presence.placement.campaign;
	const norm = frozenNorm(results.norm, base);
	const first = firstYear(base, 0);
	const last = Math.max(first, ...plan.map(({ year }) => year ?? first));
	const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
	// The last years have a column each; earlier years are added to the first of these.
	const years = all.slice(-MOST_YEARS);
	const after = years.map((year) =>
		resultsOf(atlas, profiles, presenceOf(atlas, plannedCampaign(base, plan, year).campaign), norm, key)
	);
	const objectives = epcisHere(results, level, position).map(({ epci, cells, figures }) => {
		const each = after.map((one) => figuresOfCells(one, cells));
		return {
			name: nameOf(atlas, 'epci', epci),
			fte: figures.fte,
			unmet: figures.unmet,
			targets: each.map(({ fte }) => fte),
			left: each.at(-1)!.unmet
		};
	});
	return { years, objectives, total: sumOf(objectives, years) };
}

const costText = ({ fte, targets }: Objective, price: number | undefined) =>
	price === undefined ? BLANK : formatWholeEuros((targets.at(-1)! - fte) * price);

const rowOf = (one: Objective, price: number | undefined, total = false): DossierRow => ({
	cells: [
		one.name,
		preciseFte(one.fte),
		preciseFte(one.unmet),
		...one.targets.map(preciseFte),
		`ETP manquants\u202F: ${preciseFte(one.unmet)} → ${preciseFte(one.left)}`,
		costText(one, price),
		total ? '–' : BLANK
	],
	...(total && { kind: 'total' as const })
});

/** From what is missing to FTE by year, what tells that it is done, and its cost; who does it is to be filled in. */
export function objectiveBlock(input: DiagnosticInput): Omit<WordBlock, 'heading'> {
	const { results, level, position, plan } = input;
	const { campaign } = results.presence.placement;
	const price = plan?.price ?? pricePerFte(campaign);
	const { years, objectives, total } = plan
		? fromPlan(results, level, position, plan.plan)
		: fromMissing(results, level, position);
	const table: DossierTable = {
		caption: 'Objectifs\u202F: du manque aux ETP visés, et leur coût',
		columns: columnsOf(
			'Lieu',
			`+ETP ${campaign.label}`,
			'+ETP manquants',
			...years.map((year) => `+ETP visés fin ${year}`),
			'Indicateur',
			'+Coût par an, à terme',
			'Porteur, financeur, échéance'
		),
		rows: [
			...objectives.map((one) => rowOf(one, price)),
			...(objectives.length > 1 ? [rowOf(total, price, true)] : [])
		],
		note: `${
			price === undefined
				? 'Aucun montant n’est donné par la campagne\u202F: le coût est à compléter.'
				: `Coût\u202F: ETP ajoutés × ${formatWholeEuros(price)} par ETP et par an (${plan?.price === undefined ? 'moyenne des postes de la campagne dont le montant est connu' : 'prix du scénario'}).`
		}${objectives.length > 1 ? ' Les totaux sont faits avant l’arrondi.' : ''}`
	};
	return {
		paragraphs: [
			plan
				? `Les ETP visés sont ceux du scénario ${plan.origin}, année par année.`
				: `Sans scénario, ce qui manque est comblé en ${YEARS} parts égales, de ${years[0]} à ${years.at(-1)}\u202F: une base à discuter, pas une décision.`,
			'Action, public et lieu de chaque objectif\u202F: à compléter.'
		],
		tables: [table]
	};
}
