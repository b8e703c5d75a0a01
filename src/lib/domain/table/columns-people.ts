import { figuresOf, type CellFigures } from '../figures/figures';
import { FRR_CLASSES, type BaseLevel } from '../territory/atlas';
import { contractPeriod, IN_FORCE_WORDS } from '../territory/contract';
import { curly, formatPercent } from '../text/french';
import { hasScore, meanScoreOf, meanScores, type Score } from '../territory/scores';
import { silentAmong, type SilentQpvs } from '../territory/silent-qpvs';
import { inhabitantsFigure } from '../words/figure-words';
import { DENSITY_WORDS } from '../words/cell-words';
import type { TableReading } from './column';
import type { FigureId } from '../figures/catalogue/ids';
import { DENSITY_GROUPS, type DensityGroup } from '../territory/density';
import type { MainKind } from '../territory/geography';
import type { Table } from './table';

export const DENSITY_GROUP_WORDS: Readonly<Record<DensityGroup, string>> = {
	urban: 'urbain',
	rural: 'bourg rural',
	dispersed: 'rural dispersé'
};

/** Short words of the rural zoning, for a column. */
export const FRR_SHORT_WORDS: Readonly<Record<(typeof FRR_CLASSES)[number], string>> = {
	'': 'hors FRR',
	frr: 'FRR',
	'frr-plus': 'FRR plus',
	beneficiaire: 'ancienne ZRR',
	'beneficiaire-partiel': 'ancienne ZRR, en partie',
	inconnu: 'inconnu'
};

/** Name of the territory of another level where most people live: `Drôme (et Ardèche)`. */
function placeColumn(place: BaseLevel): TableReading {
	return {
		values({ geography }) {
			const ranks = geography.nameRanks(place);
			return Float64Array.from(geography.main(place), (main) => (main < 0 ? NaN : ranks[main]!));
		},
		text({ geography, results }, position) {
			const main = geography.main(place)[position]!;
			if (main < 0) return '';
			const others = geography.others(place, position);
			const name = results.atlas.territories[place].names[main]!;
			return curly(others.length > 0 ? `${name} (et ${others.join(', ')})` : name);
		}
	};
}

/** `rural dispersé`, with the share of people above the commune. */
const kindText = ({ level }: Table, { share }: MainKind, position: number, word: string) =>
	level === 'commune' || level === 'qpv' || share[position] === 1 || share[position] === 0
		? word
		: `${word} (${formatPercent(share[position]!)})`;

const kindValues = ({ kind }: MainKind) => Float64Array.from(kind, (value) => (value < 0 ? NaN : value));

/** A score of the communes that the bundle may have been built with. */
const scoreColumn = (score: Score): TableReading => ({
	loadedIn: (atlas) => hasScore(atlas, score),
	values: ({ results, level }) => meanScores(results.atlas, level, score),
	total: ({ cells }, { results }) => meanScoreOf(results.atlas, cells, score)
});

/** Inhabitants; NaN where some are left out because nobody gives those of their QPV. */
function peopleColumn(people: 'population' | 'qpvPopulation', unknown: keyof SilentQpvs): TableReading {
	const text = (figures: CellFigures) =>
		inhabitantsFigure({ population: figures[people], uncountedQpvs: figures[unknown] });
	return {
		values({ results: { atlas, profiles }, level }) {
			const { start, items } = atlas.cellsOf[level];
			return profiles[level][people].map((count, i) =>
				silentAmong(atlas, items.subarray(start[i], start[i + 1]))[unknown] > 0 ? NaN : count
			);
		},
		text: ({ results, level }, i) => text(figuresOf(results, level, i)),
		total: text
	};
}

/** Columns that say what a territory is and who lives there. */
export const PEOPLE_COLUMNS = {
	nom: {
		values: ({ geography }) => geography.nameRanks(geography.level),
		text: ({ results, level }, position) => curly(results.atlas.territories[level].names[position]!)
	},
	code: {
		values: ({ count }) => Uint32Array.from({ length: count }, (_, position) => position),
		text: ({ results, level }, position) => results.atlas.territories[level].codes[position]!
	},
	periode: {
		values: ({ results, count }) =>
			Float64Array.from({ length: count }, (_, i) => results.atlas.contracts?.[i]?.start ?? NaN),
		text({ results }, i) {
			const contract = results.atlas.contracts?.[i];
			return contract ? contractPeriod(contract) : '';
		}
	},
	'en-vigueur': {
		values: ({ results, count }) =>
			Float64Array.from({ length: count }, (_, i) =>
				['oui', 'non', 'inconnu'].indexOf(results.atlas.contracts?.[i]?.inForce ?? '')
			),
		text({ results }, i) {
			const contract = results.atlas.contracts?.[i];
			return contract ? IN_FORCE_WORDS[contract.inForce] : '';
		}
	},
	commune: placeColumn('commune'),
	epci: placeColumn('epci'),
	departement: placeColumn('departement'),
	population: peopleColumn('population', 'uncountedQpvs'),
	'population-qpv': peopleColumn('qpvPopulation', 'silentQpvs'),
	fdep: { values: ({ results, level }) => results.profiles[level].fdep },
	quintile: {
		values: ({ results, level }) =>
			Float64Array.from(results.profiles[level].quintile, (quintile) => quintile || NaN)
	},
	'f-edi': scoreColumn('fEdi'),
	apl: scoreColumn('apl'),
	densite: {
		values: ({ geography, results, level }) =>
			level === 'commune'
				? Float64Array.from(results.atlas.communes.density, (density) => density || NaN)
				: kindValues(geography.density()),
		text(table, i) {
			if (table.level === 'commune') return DENSITY_WORDS[table.results.atlas.communes.density[i]!] ?? '';
			const kinds = table.geography.density();
			const group = DENSITY_GROUPS[kinds.kind[i]!];
			return group ? kindText(table, kinds, i, DENSITY_GROUP_WORDS[group]) : '';
		}
	},
	frr: {
		values: ({ geography }) => kindValues(geography.frr()),
		text(table, i) {
			const kinds = table.geography.frr();
			const frr = FRR_CLASSES[kinds.kind[i]!];
			return frr === undefined ? '' : kindText(table, kinds, i, FRR_SHORT_WORDS[frr]);
		}
	}
} as const satisfies Partial<Record<FigureId, TableReading>>;
