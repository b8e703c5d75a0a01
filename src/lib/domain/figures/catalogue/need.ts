import { LEVELS } from '../../territory/atlas';
import { CERTAINTY_CODES } from '../certainty-codes';
import type { CoverageClass } from '../classes';
import { hasParts } from '../part';
import type { FigureDefinition } from './definition';

const LEVELS_WITH_PARTS = LEVELS.filter(hasParts);
const UNDER_VARIANTS = 'selon les hypothèses de la norme (voir la méthode)';

/** What each code of a class stands for, in files for programs. */
const CLASS_CODES: Readonly<Record<CoverageClass, string>> = {
	none: 'aucun ETP',
	'very-low': 'moins de 25\u202F% du besoin',
	low: 'de 25\u202F% à moins de 50\u202F% du besoin',
	partial: 'de 50\u202F% à moins de 100\u202F% du besoin',
	minor: 'manque inférieur au seuil d’attention',
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
		title: 'ETP requis, fourchette',
		group: 'Est-ce sûr\u202F?',
		meaning: `Du plus petit au plus grand besoin ${UNDER_VARIANTS}.`,
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
	'non-couvert': {
		title: 'ETP manquants',
		group: 'Besoin et couverture',
		meaning:
			'Somme des manques lieu par lieu (part de QPV ou reste de commune)\u202F: un excédent ici ne comble pas un manque là.',
		unit: 'ETP',
		format: 'fte',
		sum: 'added',
		published: 'besoin_non_couvert',
		of: ({ unmet }) => unmet
	},
	'non-couvert-fourchette': {
		title: 'ETP manquants, fourchette',
		group: 'Est-ce sûr\u202F?',
		meaning: `Du plus petit au plus grand manque ${UNDER_VARIANTS}.`,
		sorting: 'Trié par le plus petit, celui dont on est le plus sûr.',
		unit: 'ETP',
		format: 'fte',
		sum: 'none'
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
		title: 'Couverture, fourchette',
		group: 'Est-ce sûr\u202F?',
		meaning: `De la plus basse à la plus haute couverture ${UNDER_VARIANTS}.`,
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
	'manque-qpv': {
		title: 'ETP manquants en QPV',
		group: 'QPV et hors QPV',
		meaning: 'ETP manquants dans les parts de QPV.',
		unit: 'ETP',
		format: 'fte',
		sum: 'added',
		of: ({ qpv }) => qpv.unmet
	},
	'manque-hors-qpv': {
		title: 'ETP manquants hors QPV',
		group: 'QPV et hors QPV',
		meaning: 'ETP manquants hors des QPV\u202F; une commune sans QPV est tout entière hors QPV.',
		unit: 'ETP',
		format: 'fte',
		sum: 'added',
		of: ({ outside }) => outside.unmet
	},
	'besoin-qpv': {
		title: 'ETP requis en QPV',
		group: 'QPV et hors QPV',
		meaning: 'Besoin estimé dans les parts de QPV.',
		unit: 'ETP',
		format: 'fte',
		sum: 'added',
		of: ({ qpv }) => qpv.need
	},
	'besoin-hors-qpv': {
		title: 'ETP requis hors QPV',
		group: 'QPV et hors QPV',
		meaning: 'Besoin estimé hors des QPV.',
		unit: 'ETP',
		format: 'fte',
		sum: 'added',
		of: ({ outside }) => outside.need
	},
	'etp-qpv': {
		title: 'ETP financés en QPV',
		group: 'QPV et hors QPV',
		meaning: 'Équivalents temps plein dans les parts de QPV.',
		unit: 'ETP',
		format: 'fte',
		sum: 'added',
		of: ({ qpv }) => qpv.fte
	},
	'etp-hors-qpv': {
		title: 'ETP financés hors QPV',
		group: 'QPV et hors QPV',
		meaning: 'Équivalents temps plein hors des QPV.',
		unit: 'ETP',
		format: 'fte',
		sum: 'added',
		of: ({ outside }) => outside.fte
	},
	certitude: {
		title: 'Certitude',
		group: 'Est-ce sûr\u202F?',
		meaning:
			'Manque sûr\u202F: un manque qui compte sous chaque hypothèse de la norme\u202F; sans manque sûr\u202F: sous aucune\u202F; incertain\u202F: cela dépend de l’hypothèse.',
		sorting: 'Les manques sûrs d’abord.',
		format: 'text',
		sum: 'none',
		codes: CERTAINTY_CODES
	},
	'certitude-qpv': {
		title: 'Certitude en QPV',
		group: 'Est-ce sûr\u202F?',
		meaning: 'La même certitude, de ce qui manque dans les parts de QPV seules.',
		sorting: 'Les manques sûrs d’abord.',
		format: 'text',
		sum: 'none',
		codes: CERTAINTY_CODES,
		levels: LEVELS_WITH_PARTS
	},
	'certitude-hors-qpv': {
		title: 'Certitude hors QPV',
		group: 'Est-ce sûr\u202F?',
		meaning: 'La même certitude, de ce qui manque hors des QPV.',
		sorting: 'Les manques sûrs d’abord.',
		format: 'text',
		sum: 'none',
		codes: CERTAINTY_CODES,
		levels: LEVELS_WITH_PARTS
	},
	rang: {
		title: 'Rang',
		group: 'Est-ce sûr\u202F?',
		meaning:
			'Rang dans la maille, en partant de ce qui manque le plus\u202F; les ex æquo ont le même, rien là où rien ne manque.',
		format: 'integer',
		sum: 'none',
		levels: ['commune', 'qpv', 'epci', 'arrondissement', 'departement', 'region']
	},
	'rang-fourchette': {
		title: 'Rang, fourchette',
		group: 'Est-ce sûr\u202F?',
		meaning: `Du meilleur au moins bon rang ${UNDER_VARIANTS}.`,
		sorting: 'Trié par le moins bon.',
		format: 'integer',
		sum: 'none',
		levels: ['commune', 'qpv', 'epci', 'arrondissement', 'departement', 'region']
	}
} as const satisfies Record<string, FigureDefinition>;
