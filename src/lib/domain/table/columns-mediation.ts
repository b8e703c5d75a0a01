import { ftePer10k } from '../figures/coverage';
import { kmText } from '../territory/nearest';
import { formatEuros, formatInteger, formatTwo } from '../text/french';
import { fteText, outOfText, shareText, type TableColumn } from './column';
import type { ColumnId } from './column-ids';
import { sumOverUnion } from './union';

const peoplePerFte = (people: number, fte: number) => (fte > 0 ? people / fte : NaN);
const peopleText = (ratio: number) => (Number.isNaN(ratio) ? '' : formatInteger(ratio));
const eurosText = (euros: number) => (euros > 0 ? formatEuros(euros) : '');

/** Funders with what each pays, as one line. */
const fundersText = (amounts: readonly (readonly [string, number])[]) =>
	amounts
		.filter(([, euros]) => euros > 0)
		.map(([funder, euros]) => `${funder}\u00A0: ${formatEuros(euros)}`)
		.join('\u00A0; ');

/** Columns that say which mediators work in a territory, and who is covered. */
export const MEDIATION_COLUMNS = {
	postes: {
		label: 'Postes',
		group: 'Médiation',
		hint: 'Postes distincts qui interviennent dans le territoire\u202F; un poste peut intervenir dans plusieurs.',
		figures: true,
		values: ({ results, level }) => results.presence.posts[level],
		text: ({ results, level }, i) => formatInteger(results.presence.posts[level][i]!),
		total: ({ posts }) => formatInteger(posts)
	},
	structures: {
		label: 'Structures',
		group: 'Médiation',
		hint: 'Structures distinctes dont un poste intervient dans le territoire.',
		figures: true,
		values: ({ structures }) => structures(),
		text: ({ structures }, i) => formatInteger(structures()[i]!),
		total: ({ structures }) => formatInteger(structures)
	},
	chevauchement: {
		label: 'Habitants à plusieurs structures',
		group: 'Médiation',
		hint: 'Habitants des mailles (part de QPV ou reste de commune) où interviennent deux structures ou plus.',
		figures: true,
		values: (table) => table.sumOfCells(table.cellOverlap()),
		text: (table, i) => formatInteger(table.sumOfCells(table.cellOverlap())[i]!),
		total: (union, table) => formatInteger(sumOverUnion(union, table.cellOverlap()))
	},
	distance: {
		label: 'Distance au médiateur le plus proche (km)',
		group: 'Médiation',
		hint: 'À vol d’oiseau, entre un point pris sur chaque surface, jusqu’au territoire couvert le plus proche de la même maille. Une commune sans contour propre prend le point de celle qui la contient.',
		figures: true,
		levels: ['commune', 'qpv', 'epci', 'arrondissement', 'departement'],
		values: ({ nearest, count }) => nearest()?.km ?? new Float64Array(count).fill(NaN),
		text({ nearest, results, level }, i) {
			if (results.presence.posts[level][i]! > 0) return 'sur place';
			const km = nearest()?.km[i];
			return km === undefined || Number.isNaN(km) ? '' : kmText(km);
		}
	},
	etp: {
		label: 'ETP financés',
		group: 'Médiation',
		hint: 'Équivalents temps plein des postes, partagés entre leurs lieux selon la clé de répartition.',
		figures: true,
		values: ({ results, level }) => results.coverage[level].fte,
		text: ({ results, level }, i) => fteText(results.coverage[level].fte[i]!),
		total: ({ fte }) => fteText(fte)
	},
	'etp-10k': {
		label: 'ETP pour 10\u202F000 hab.',
		group: 'Médiation',
		hint: 'ETP financés pour 10\u202F000 habitants\u202F; sans objet là où personne n’habite.',
		figures: true,
		values({ results, level }) {
			const { population } = results.profiles[level];
			return results.coverage[level].fte.map((fte, i) => ftePer10k(fte, population[i]!) ?? NaN);
		},
		text({ results, level }, i) {
			const rate = ftePer10k(results.coverage[level].fte[i]!, results.profiles[level].population[i]!);
			return rate === undefined ? '' : rate === 0 ? '0' : formatTwo(rate);
		},
		total: ({ ftePer10k: rate }) => (rate === undefined ? '' : formatTwo(rate))
	},
	personnes: {
		label: 'Personnes accompagnées par ETP',
		group: 'Médiation',
		hint: 'Par an, là où la campagne les donne. Ailleurs on voit de 113 à 258 personnes par ETP.',
		figures: true,
		values(table) {
			const fte = table.sumOfCells(table.cellFteWithPeople());
			return table.sumOfCells(table.cellPeople()).map((people, i) => peoplePerFte(people, fte[i]!));
		},
		text: (table, i) =>
			peopleText(
				peoplePerFte(
					table.sumOfCells(table.cellPeople())[i]!,
					table.sumOfCells(table.cellFteWithPeople())[i]!
				)
			),
		total: (union, table) =>
			peopleText(
				peoplePerFte(sumOverUnion(union, table.cellPeople()), sumOverUnion(union, table.cellFteWithPeople()))
			)
	},
	financement: {
		label: 'Financement par an',
		group: 'Médiation',
		hint: 'Montants des postes, partagés entre leurs lieux comme leurs ETP\u202F; les montants inconnus manquent.',
		figures: true,
		values: (table) => table.sumOfCells(table.cellAmount(undefined)),
		text: (table, i) => eurosText(table.sumOfCells(table.cellAmount(undefined))[i]!),
		total: (union, table) => eurosText(sumOverUnion(union, table.cellAmount(undefined)))
	},
	financeurs: {
		label: 'Financeurs',
		group: 'Médiation',
		hint: 'Qui paie, et combien par an ici. Triés par le nombre de financeurs.',
		figures: false,
		values: (table) =>
			Float64Array.from(
				{ length: table.count },
				(_, i) =>
					table.funders().filter((name) => table.sumOfCells(table.cellAmount(name))[i]! > 0).length || NaN
			),
		text: (table, i) =>
			fundersText(table.funders().map((name) => [name, table.sumOfCells(table.cellAmount(name))[i]!])),
		total: (union, table) =>
			fundersText(table.funders().map((name) => [name, sumOverUnion(union, table.cellAmount(name))]))
	},
	'communes-couvertes': {
		label: 'Communes couvertes',
		group: 'Présence',
		hint: 'Communes où intervient au moins un poste, sur toutes celles du territoire.',
		figures: true,
		levels: ['epci', 'arrondissement', 'departement', 'region', 'cls', 'perimetre'],
		values: ({ covered }) => covered('commune').count,
		text: ({ covered }, i) => outOfText(covered('commune').count[i]!, covered('commune').total[i]!),
		total: ({ communes }) => outOfText(communes.count, communes.total)
	},
	'qpv-couverts': {
		label: 'QPV couverts',
		group: 'Présence',
		hint: 'QPV où intervient au moins un poste, sur tous ceux du territoire. Un QPV à cheval compte dans chacun, une fois dans le total.',
		figures: true,
		levels: ['commune', 'epci', 'arrondissement', 'departement', 'region', 'cls', 'perimetre'],
		values: ({ covered }) =>
			Float64Array.from(covered('qpv').count, (count, i) => (covered('qpv').total[i]! > 0 ? count : NaN)),
		text: ({ covered }, i) => outOfText(covered('qpv').count[i]!, covered('qpv').total[i]!),
		total: ({ qpvs }) => outOfText(qpvs.count, qpvs.total)
	},
	'population-couverte': {
		label: 'Population couverte',
		group: 'Présence',
		hint: 'Habitants des communes où intervient au moins un poste, et leur part.',
		figures: true,
		levels: ['epci', 'arrondissement', 'departement', 'region', 'cls', 'perimetre'],
		values: ({ covered }) => covered('commune').population,
		text: ({ covered }, i) =>
			shareText({
				population: covered('commune').population[i]!,
				totalPopulation: covered('commune').totalPopulation[i]!
			}),
		total: ({ communes }) => shareText(communes)
	},
	'population-qpv-couverte': {
		label: 'Population de QPV couverte',
		group: 'Présence',
		hint: 'Habitants des QPV où intervient au moins un poste, et leur part.',
		figures: true,
		levels: ['commune', 'epci', 'arrondissement', 'departement', 'region', 'cls', 'perimetre'],
		values: ({ covered }) => covered('qpv').population,
		text: ({ covered }, i) =>
			shareText({
				population: covered('qpv').population[i]!,
				totalPopulation: covered('qpv').totalPopulation[i]!
			}),
		total: ({ qpvs }) => shareText(qpvs)
	}
} as const satisfies Partial<Record<ColumnId, TableColumn>>;
