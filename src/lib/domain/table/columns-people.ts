import { FRR_CLASSES, type BaseLevel } from '../territory/atlas';
import { contractPeriod, IN_FORCE_WORDS } from '../territory/contract';
import { curly, formatInteger, formatPercent, formatTwo } from '../text/french';
import { hasScore, meanScores, type Score } from '../territory/scores';
import { DENSITY_WORDS } from '../words/words';
import type { TableColumn } from './column';
import type { ColumnId } from './column-ids';
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
function placeColumn(place: BaseLevel): Pick<TableColumn, 'figures' | 'values' | 'text'> {
	return {
		figures: false,
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
const scoreColumn = (score: Score, { label, hint }: Pick<TableColumn, 'label' | 'hint'>): TableColumn => ({
	label,
	hint,
	group: 'Habitants',
	figures: true,
	loadedIn: (atlas) => hasScore(atlas, score),
	values: ({ results, level }) => meanScores(results.atlas, level, score),
	text({ results, level }, i) {
		const value = meanScores(results.atlas, level, score)[i];
		return value === undefined || Number.isNaN(value) ? '' : formatTwo(value);
	}
});

/** Columns that say what a territory is and who lives there. */
export const PEOPLE_COLUMNS = {
	nom: {
		label: 'Nom',
		group: 'Territoire',
		hint: 'Par ordre alphabétique, sans tenir compte des accents.',
		figures: false,
		values: ({ geography }) => geography.nameRanks(geography.level),
		text: ({ results, level }, position) => curly(results.atlas.territories[level].names[position]!)
	},
	code: {
		label: 'Code',
		group: 'Territoire',
		hint: 'Code Insee de la commune, de l’arrondissement ou du département, Siren de l’EPCI, code du QPV.',
		figures: false,
		values: ({ count }) => Uint32Array.from({ length: count }, (_, position) => position),
		text: ({ results, level }, position) => results.atlas.territories[level].codes[position]!
	},
	periode: {
		label: 'Période',
		group: 'Territoire',
		hint: 'Années du contrat local de santé, là où elles ont été trouvées.',
		figures: false,
		levels: ['cls'],
		values: ({ results, count }) =>
			Float64Array.from({ length: count }, (_, i) => results.atlas.contracts?.[i]?.start ?? NaN),
		text({ results }, i) {
			const contract = results.atlas.contracts?.[i];
			return contract ? contractPeriod(contract) : '';
		}
	},
	'en-vigueur': {
		label: 'En vigueur en 2025',
		group: 'Territoire',
		hint: 'Ce que dit la page où le contrat a été lu\u202F; la liste des contrats locaux de santé est partielle.',
		figures: false,
		levels: ['cls'],
		values: ({ results, count }) =>
			Float64Array.from({ length: count }, (_, i) =>
				['oui', 'non', 'inconnu'].indexOf(results.atlas.contracts?.[i]?.inForce ?? '')
			),
		text({ results }, i) {
			const contract = results.atlas.contracts?.[i];
			return contract ? IN_FORCE_WORDS[contract.inForce] : '';
		}
	},
	commune: {
		label: 'Commune',
		group: 'Territoire',
		hint: 'Celle où vivent le plus d’habitants du QPV, puis les autres.',
		levels: ['qpv'],
		...placeColumn('commune')
	},
	epci: {
		label: 'EPCI',
		group: 'Territoire',
		hint: 'Intercommunalité de la commune ou du QPV.',
		levels: ['commune', 'qpv'],
		...placeColumn('epci')
	},
	departement: {
		label: 'Département',
		group: 'Territoire',
		hint: 'Celui où vivent le plus d’habitants, puis les autres entre parenthèses.',
		levels: ['commune', 'qpv', 'epci', 'arrondissement', 'cls', 'perimetre'],
		...placeColumn('departement')
	},
	population: {
		label: 'Habitants',
		group: 'Habitants',
		hint: 'Population municipale de l’année du découpage\u202F; dans un QPV, recensement 2020.',
		figures: true,
		values: ({ results, level }) => results.profiles[level].population,
		text: ({ results, level }, i) => formatInteger(results.profiles[level].population[i]!),
		total: ({ population }) => formatInteger(population)
	},
	'population-qpv': {
		label: 'Habitants en QPV',
		group: 'Habitants',
		hint: 'Habitants des quartiers prioritaires, recensement 2020.',
		figures: true,
		levels: ['commune', 'epci', 'arrondissement', 'departement', 'region', 'cls', 'perimetre'],
		values: ({ results, level }) => results.profiles[level].qpvPopulation,
		text: ({ results, level }, i) => formatInteger(results.profiles[level].qpvPopulation[i]!),
		total: ({ qpvPopulation }) => formatInteger(qpvPopulation)
	},
	fdep: {
		label: 'FDep 2020',
		group: 'Habitants',
		hint: 'Indice de défavorisation sociale, plus haut là où l’on est plus défavorisé. Moyenne pondérée par les habitants au-dessus de la commune\u202F; dans un QPV, celui de la commune.',
		figures: true,
		values: ({ results, level }) => results.profiles[level].fdep,
		text({ results, level }, i) {
			const fdep = results.profiles[level].fdep[i]!;
			return Number.isNaN(fdep) ? '' : formatTwo(fdep);
		},
		total: ({ fdep }) => (fdep === undefined ? '' : formatTwo(fdep))
	},
	quintile: {
		label: 'Quintile',
		group: 'Habitants',
		hint: 'Quintile national de l’indice de défavorisation, de 1 (le plus favorisé) à 5 (le plus défavorisé).',
		figures: true,
		values: ({ results, level }) =>
			Float64Array.from(results.profiles[level].quintile, (quintile) => quintile || NaN),
		text: ({ results, level }, i) => String(results.profiles[level].quintile[i] || ''),
		total: ({ quintile }) => String(quintile ?? '')
	},
	'f-edi': scoreColumn('fEdi', {
		label: 'F-EDI 2021',
		hint: 'Indice de défavorisation F-EDI (Santé publique France, 2021), sans unité, plus haut là où l’on est plus défavorisé. Moyenne pondérée par les habitants au-dessus de la commune\u202F; dans un QPV, celui de la commune.'
	}),
	apl: scoreColumn('apl', {
		label: 'Accès aux généralistes',
		hint: 'Accessibilité potentielle localisée (APL) aux médecins généralistes (DREES, 2023), en consultations par an et par habitant. Moyenne pondérée par les habitants au-dessus de la commune\u202F; dans un QPV, celle de la commune.'
	}),
	densite: {
		label: 'Densité',
		group: 'Habitants',
		hint: 'Grille communale de densité de l’Insee. Au-dessus de la commune\u202F: là où vivent le plus d’habitants, avec leur part.',
		figures: false,
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
		label: 'Zonage rural',
		group: 'Habitants',
		hint: 'France ruralités revitalisation (FRR), 2025. Au-dessus de la commune\u202F: là où vivent le plus d’habitants, avec leur part.',
		figures: false,
		values: ({ geography }) => kindValues(geography.frr()),
		text(table, i) {
			const kinds = table.geography.frr();
			const frr = FRR_CLASSES[kinds.kind[i]!];
			return frr === undefined ? '' : kindText(table, kinds, i, FRR_SHORT_WORDS[frr]);
		}
	}
} as const satisfies Partial<Record<ColumnId, TableColumn>>;
