import type { CoverageClass } from '../classes';
import type { FigureDefinition } from './definition';

const UNDER_PRESETS = 'sous les cinq préréglages de la norme';

/** What each code of a class stands for, in files for programs. */
const CLASS_CODES: Readonly<Record<CoverageClass, string>> = {
	none: 'aucun ETP',
	low: 'moins de 50\u202F% du besoin',
	partial: 'de 50\u202F% au besoin',
	met: '100\u202F% et plus',
	'outside-priority': 'présence là où rien n’est requis',
	'no-need': 'ni besoin ni présence',
	unknown: 'donnée absente'
};

/** What is needed, what is missing, and whether it is sure. */
export const NEED_FIGURES = {
	besoin: {
		title: 'ETP requis',
		group: 'Besoin et couverture',
		meaning: 'Besoin estimé selon la norme affichée\u202F: une hypothèse de travail, pas la norme de l’ARS.',
		unit: 'ETP',
		format: 'fte',
		sum: 'added',
		of: ({ need }) => need
	},
	'besoin-fourchette': {
		title: 'ETP requis selon la norme',
		group: 'Est-ce sûr\u202F?',
		meaning: `Du plus petit au plus grand besoin ${UNDER_PRESETS}.`,
		sorting: 'Trié par le plus petit.',
		unit: 'ETP',
		format: 'fte',
		sum: 'none'
	},
	'ecart-net': {
		title: 'Écart net',
		group: 'Besoin et couverture',
		meaning: 'ETP requis − ETP financés. Négatif\u202F: plus d’ETP que requis.',
		unit: 'ETP',
		format: 'fte',
		sum: 'added',
		published: 'ecart',
		of: ({ gap }) => gap
	},
	'ecart-net-fourchette': {
		title: 'Écart net selon la norme',
		group: 'Est-ce sûr\u202F?',
		meaning: `Du plus petit au plus grand écart net ${UNDER_PRESETS}.`,
		sorting: 'Trié par le plus petit, celui dont on est le plus sûr.',
		unit: 'ETP',
		format: 'fte',
		sum: 'none'
	},
	'non-couvert': {
		title: 'Besoin non couvert',
		group: 'Besoin et couverture',
		meaning: 'ETP qui manquent maille par maille\u202F: un excédent ici n’y cache pas un manque là.',
		unit: 'ETP',
		format: 'fte',
		sum: 'added',
		published: 'besoin_non_couvert',
		of: ({ unmet }) => unmet
	},
	excedent: {
		title: 'Excédent',
		group: 'Besoin et couverture',
		meaning: 'ETP au-delà du besoin, maille par maille.',
		unit: 'ETP',
		format: 'fte',
		sum: 'added',
		of: ({ surplus }) => surplus
	},
	couverture: {
		title: 'Couverture',
		group: 'Besoin et couverture',
		meaning: 'ETP financés ÷ ETP requis (1 = 100\u202F%)\u202F; sans objet là où rien n’est requis.',
		format: 'percent',
		sum: 'ratio',
		of: ({ coverageRate }) => coverageRate
	},
	'couverture-fourchette': {
		title: 'Couverture selon la norme',
		group: 'Est-ce sûr\u202F?',
		meaning: `De la plus basse à la plus haute couverture ${UNDER_PRESETS}.`,
		sorting: 'Triée par la plus basse.',
		format: 'percent',
		sum: 'none'
	},
	classe: {
		title: 'Classe',
		group: 'Besoin et couverture',
		meaning: 'Classe de couverture, comme sur la carte.',
		sorting: 'La moins couverte d’abord.',
		format: 'text',
		sum: 'none',
		codes: CLASS_CODES,
		of: ({ coverageClass }) => coverageClass
	},
	fragile: {
		title: 'Classe fragile',
		group: 'Est-ce sûr\u202F?',
		meaning:
			'Ce qui changerait la classe\u202F: 0,1 ETP de plus ou de moins, ou un autre préréglage de la norme.',
		format: 'text',
		sum: 'none'
	}
} as const satisfies Record<string, FigureDefinition>;
