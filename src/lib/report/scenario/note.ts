import type { Manifest } from '../../data/bundle/manifest';
import { GOAL_WORDS, goalValue, goalWords, type Goal } from '../../domain/scenario/plan/goals';
import type { Plan } from '../../domain/scenario/plan/plan';
import { changeWords } from '../../domain/scenario/plan/change-words';
import { changeEffects, type ChangeEffect } from '../../domain/scenario/plan/effect';
import type { PlanSummary } from '../../domain/scenario/plan/summary';
import { totalEuros, type YearRow } from '../../domain/scenario/plan/years';
import { eurosNote } from '../../domain/words/sentences/rounding-notes';
import { SCENARIO_NOTICE } from '../../domain/scenario/words';
import {
	counted,
	formatEuros,
	formatOne,
	formatRate,
	formatSignedFte,
	formatTwo
} from '../../domain/text/french';
import { inhabitantsText } from '../../domain/words/sentences/known-people';
import { HYPOTHESIS, KEY_EXPLANATIONS } from '../../domain/words/words';
import { columnsOf, type DossierTable } from '../dossier/dossier';
import type { WordText } from '../word/document';

/** Changes that a note lists at least; the file of posts has all of them. */
const LEAST_LISTED = 12;
/** Lines of what the document says of itself at its end, its address among them. */
const ABOUT = 14;
const GOALS = 4;
const YEARS = 6;

export interface NoteInput {
	/** What was asked, as the planner puts it. */
	readonly question: string;
	/** What the scenario does, in a sentence. */
	readonly sentence: string;
	readonly plan: Plan;
	readonly summary: PlanSummary;
	readonly rows: readonly YearRow[];
	readonly goals: readonly Goal[];
	/** Euros a year of an FTE, and where they come from. */
	readonly price: { readonly euros: number; readonly source: string } | undefined;
	readonly indexation: number;
	/** Useful FTE over the variants of the norm. */
	readonly range: { readonly least: number; readonly most: number; readonly variants: number };
	/** How good the proposal that it takes up is; absent where it was made by hand. */
	readonly guarantee: string | undefined;
	readonly sources: Manifest['sources'];
}

const money = (euros: number | undefined) => (euros === undefined ? 'inconnu' : formatEuros(euros));

function proposalTable(
	{ plan, summary: { before } }: NoteInput,
	effects: readonly ChangeEffect[]
): DossierTable {
	const dated = plan.some(({ year }) => year !== undefined);
	const rows = plan.map((change, i) => ({
		cells: [
			changeWords(before.atlas, change),
			...(dated ? [change.year === undefined ? '' : String(change.year)] : []),
			formatTwo(effects[i]!.useful),
			money(effects[i]!.euros)
		]
	}));
	return {
		caption: 'Les changements du scénario',
		columns: columnsOf('Changement', ...(dated ? ['+Année'] : []), '+ETP utiles', '+Coût par an'),
		rows
	};
}

/** The first rows of the changes, and how many others there are. */
function listing(table: DossierTable, most: number): DossierTable {
	const hidden = table.rows.length - most;
	return {
		...table,
		rows: table.rows.slice(0, most),
		...(hidden > 0 && {
			note: `Et ${counted(hidden, 'autre changement', 'autres changements')}\u202F: la liste des postes du scénario les a tous.`
		})
	};
}

const yearTable = ({ rows }: NoteInput): DossierTable => ({
	caption: 'Le scénario, année par année',
	columns: columnsOf('Fin de', '+ETP', '+ETP manquants', '+Coût de l’année'),
	rows: rows.slice(0, YEARS).map(({ year, euros, summary: { effect } }) => ({
		cells: [String(year), formatOne(effect.fte.after), formatOne(effect.missing.after), money(euros)]
	}))
});

function goalTable({ goals, rows, summary: { before } }: NoteInput): DossierTable {
	return {
		caption: 'Les cibles',
		columns: columnsOf('Cible', '+Au départ', '+Prévu', 'Réalisé'),
		rows: goals.slice(0, GOALS).map((goal) => {
			const planned = rows.findLast(({ year }) => year <= goal.year)?.summary.after ?? before;
			const text = (value: number | undefined) =>
				value === undefined ? 'sans objet' : GOAL_WORDS[goal.measure].write(value);
			return {
				cells: [
					(goal.title === '' ? '' : `${goal.title}. `) + goalWords(before.atlas, goal),
					text(goalValue(goal, before)),
					text(goalValue(goal, planned)),
					''
				]
			};
		})
	};
}

/** A note on a scenario, of two pages: what was asked, what is proposed, and how much of it is sure. */
export function scenarioNote(input: NoteInput): WordText {
	const { plan, price, summary, rows } = input;
	const effects = changeEffects(summary.before, plan, price?.euros);
	const changes = proposalTable(input, effects);
	const rounded = eurosNote(effects) ?? eurosNote(rows);
	// Whole while it fits.
	for (let listed = plan.length; listed > LEAST_LISTED; listed--) {
		const note = noteListing(input, listing(changes, listed), rounded);
		if (noteLines(note, []) + ABOUT <= 2 * PAGE_LINES) return note;
	}
	return noteListing(input, listing(changes, LEAST_LISTED), rounded);
}

function noteListing(input: NoteInput, changes: DossierTable, rounded: string | undefined): WordText {
	const { summary, plan, price, indexation, range, guarantee, goals, rows, sources } = input;
	const { before, after, effect, euros, eurosPerUseful } = summary;
	const { campaign } = before.presence.placement;
	const total = totalEuros(rows);
	const several = rows.length > 1;
	return {
		title: 'Note de scénario',
		subject: 'où placer les prochains postes',
		identity: `${before.atlas.region.nom} · campagne de départ\u202F: ${campaign.label} · ${counted(plan.length, 'changement')}`,
		sentence: input.sentence,
		notes: [SCENARIO_NOTICE],
		sections: [
			{ heading: 'La question', paragraphs: [input.question], tables: [] },
			{ heading: 'La proposition', paragraphs: [], tables: [changes] },
			{
				heading: 'Pourquoi',
				paragraphs: [
					`${formatSignedFte(effect.fte.after - effect.fte.before)} ETP, dont ${formatTwo(Math.max(0, effect.useful))} utiles, c’est-à-dire posés là où il en manque.`,
					`${counted(effect.newlyServed, 'habitant nouvellement desservi', 'habitants nouvellement desservis')}\u202F; ${counted(effect.newQpvs.length, 'QPV couvert en plus', 'QPV couverts en plus')} (${inhabitantsText({ population: effect.newQpvPeople, uncountedQpvs: effect.newSilentQpvs })}). ETP dans les QPV\u202F: ${formatOne(effect.qpvFte.before)} avant, ${formatOne(effect.qpvFte.after)} après.`
				],
				tables: []
			},
			{
				heading: 'Ce que cela coûte',
				paragraphs: [
					`${money(euros)} par an en année pleine${eurosPerUseful === undefined ? '' : `, soit ${money(eurosPerUseful)} par ETP utile`}. ${
						price === undefined
							? 'La campagne ne donne aucun montant.'
							: `Coût d’un ETP\u202F: ${money(price.euros)} (${price.source}).`
					}`,
					...(several
						? [
								`De ${rows[0]!.year} à ${rows.at(-1)!.year}\u202F: ${money(total)} en tout, avec une indexation de ${formatRate(indexation)} par an (hypothèse).`
							]
						: []),
					...(rounded === undefined ? [] : [rounded])
				],
				tables: several ? [yearTable(input)] : []
			},
			{
				heading: 'Ce que cela laisse',
				paragraphs: [
					`Il manquait ${formatOne(effect.missing.before)} ETP, il en manque encore ${formatOne(effect.missing.after)} selon la norme affichée.`
				],
				tables: goals.length > 0 ? [goalTable(input)] : []
			},
			{
				heading: 'Est-ce sûr\u202F?',
				paragraphs: [
					`Les ETP utiles vont de ${formatTwo(range.least)} à ${formatTwo(range.most)} sous ${counted(range.variants, 'variante')} de la norme. ${
						guarantee ?? 'Le scénario est composé à la main\u202F: rien ne dit qu’il n’y a pas mieux.'
					}`
				],
				tables: []
			},
			{
				heading: 'Méthode et sources',
				paragraphs: [
					`Besoin\u202F: habitants ÷ ratio, par quartier prioritaire et par commune hors QPV, ${HYPOTHESIS}. ${KEY_EXPLANATIONS[after.key]} Les structures des nouveaux postes sont à désigner.`,
					sources
						.map(({ name, producer, vintage }) => `${name} (${producer}, ${vintage})`)
						.join('\u202F; ')
						.concat('.')
				],
				tables: []
			}
		]
	};
}

/** Lines of a page of the note, at ten points with the spaces between paragraphs. */
export const PAGE_LINES = 56;
/** Characters of a line of text, at least. */
const LINE_CHARACTERS = 100;

const linesOf = (text: string) => Math.max(1, Math.ceil(text.length / LINE_CHARACTERS));

/** Lines that a note takes at most, `about` being those of the lines at its end: for its length, without Word. */
export function noteLines(
	{ sections, sentence, notes, identity }: WordText,
	about: readonly string[]
): number {
	const sum = (texts: readonly string[]) => texts.reduce((lines, text) => lines + linesOf(text) + 0.35, 0);
	const tables = sections.flatMap((section) => section.tables);
	return (
		2 * (sections.length + 1) +
		4 +
		sum([identity, sentence, sentence, ...notes, ...about]) +
		sum(sections.flatMap(({ paragraphs }) => paragraphs)) +
		tables.reduce(
			(lines, table) =>
				lines +
				3 +
				table.rows.reduce(
					(rows, { cells }) => rows + 1.15 * Math.max(...cells.map((cell) => Math.ceil(cell.length / 100))),
					0
				),
			0
		)
	);
}
