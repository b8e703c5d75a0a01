import type { FigureId } from '../figures/catalogue/ids';
import { screenText } from '../figures/catalogue/format';
import { indicatorColumn } from '../figures/indicator';
import { formatWholeEuros } from '../text/french';
import { outOfText, shareCellText, type TableReading } from './column';
import type { CoveredColumns } from '../figures/covered';
import { sumOverUnion } from './union';

const peoplePerFte = (people: number, fte: number) => (fte > 0 ? people / fte : NaN);
/** Nothing where no amount is known. */
const eurosText = (euros: number) => (euros > 0 ? formatWholeEuros(euros) : '');

/** Funders with what each pays, as one line. */
const fundersText = (amounts: readonly (readonly [string, number])[]) =>
	amounts
		.filter(([, euros]) => euros > 0)
		.map(([funder, euros]) => `${funder}\u00A0: ${formatWholeEuros(euros)}`)
		.join('\u00A0; ');

const coveredText = ({ population, totalPopulation }: CoveredColumns, i: number) =>
	shareCellText({ population: population[i]!, totalPopulation: totalPopulation[i]! });

/** Columns that say which mediators work in a territory, and who is covered. */
export const MEDIATION_COLUMNS = {
	postes: { values: ({ results, level }) => results.presence.posts[level] },
	structures: { values: ({ structures }) => structures(), total: ({ structures }) => structures },
	chevauchement: {
		values: (table) => table.sumOfCells(table.cellOverlap()),
		total: (union, table) => sumOverUnion(union, table.cellOverlap())
	},
	distance: {
		values: ({ nearest, count }) => nearest()?.km ?? new Float64Array(count).fill(NaN),
		text: ({ nearest, results, level }, i) =>
			results.presence.posts[level][i]! > 0 ? 'sur place' : screenText('km', nearest()?.km[i])
	},
	etp: { values: ({ results, level }) => results.coverage[level].fte },
	'etp-10k': { values: ({ results, level }) => indicatorColumn(results, level, 'fte-10k') },
	personnes: {
		values(table) {
			const fte = table.sumOfCells(table.cellFteWithPeople());
			return table.sumOfCells(table.cellPeople()).map((people, i) => peoplePerFte(people, fte[i]!));
		},
		total: (union, table) =>
			peoplePerFte(sumOverUnion(union, table.cellPeople()), sumOverUnion(union, table.cellFteWithPeople()))
	},
	financement: {
		values: (table) => table.sumOfCells(table.cellAmount(undefined)),
		text: (table, i) => eurosText(table.sumOfCells(table.cellAmount(undefined))[i]!),
		total: (union, table) => eurosText(sumOverUnion(union, table.cellAmount(undefined)))
	},
	financeurs: {
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
		values: ({ covered }) => covered('commune').count,
		text: ({ covered }, i) => outOfText(covered('commune').count[i]!, covered('commune').total[i]!),
		total: ({ communes }) => outOfText(communes.count, communes.total)
	},
	'qpv-couverts': {
		values: ({ covered }) =>
			Float64Array.from(covered('qpv').count, (count, i) => (covered('qpv').total[i]! > 0 ? count : NaN)),
		text: ({ covered }, i) => outOfText(covered('qpv').count[i]!, covered('qpv').total[i]!),
		total: ({ qpvs }) => outOfText(qpvs.count, qpvs.total)
	},
	'population-couverte': {
		values: ({ covered }) => covered('commune').population,
		text: (table, i) => coveredText(table.covered('commune'), i),
		total: ({ communes }) => shareCellText(communes)
	},
	'population-qpv-couverte': {
		values({ covered }) {
			const { population, totalPopulation } = covered('qpv');
			return population.map((people, i) => (Number.isNaN(totalPopulation[i]) ? NaN : people));
		},
		text: (table, i) => coveredText(table.covered('qpv'), i),
		total: ({ qpvs }) => shareCellText(qpvs)
	}
} as const satisfies Partial<Record<FigureId, TableReading>>;
