import { formatInteger, formatNumber, formatTwo } from '../text/french';
import type { Norm } from './norm';

/** Why a parameter of the norm (or a few that go together) has its default. */
export interface Evidence {
	/** Name of the first parameter in an address, see `norm-params.ts`. */
	readonly param: string;
	/** Names of all the parameters that it speaks of. */
	readonly params: readonly string[];
	readonly label: string;
	readonly unit: string;
	/** What the default rests on: what was published. */
	readonly evidence: string;
	/** How weak that is. */
	readonly weakness: string;
	/** Both, in a row. */
	readonly why: string;
	/** The value in a norm, as it is shown. */
	value(norm: Norm): string;
}

type Part = Omit<Evidence, 'param' | 'why'>;

const PARTS: readonly Part[] = [
	{
		params: ['qpv'],
		label: 'Ratio dans les QPV',
		unit: 'habitants pour 1 ETP',
		value: (norm) => formatInteger(norm.qpvRatio),
		evidence: 'Corhesan, à Marseille\u202F: 5 intervenants pour environ 30\u202F000 habitants de 15 QPV.',
		weakness:
			'Un seul exemple, dans une seule ville\u202F; 7\u202F500 si l’on ne compte que les médiateurs. Aucune agence n’a publié son ratio.'
	},
	{
		params: ['base'],
		label: 'Ratio hors QPV, avant pondération',
		unit: 'habitants pour 1 ETP',
		value: (norm) => formatInteger(norm.baseRatio),
		evidence:
			'Angleterre\u202F: un «\u202Flink worker\u202F» pour 30\u202F000 à 50\u202F000 habitants. Dans la région aujourd’hui\u202F: environ 37\u202F600 habitants couverts par poste.',
		weakness:
			'Un métier voisin, pas identique, dans un autre système de soins\u202F; et ce qui existe dans la région n’est pas ce qu’il faudrait.'
	},
	{
		params: ['f1', 'f2', 'f3', 'f4', 'f5'],
		label: 'Poids des quintiles FDep 1 à 5',
		unit: 'multiplie le besoin hors QPV',
		value: (norm) => norm.fdepWeights.map(formatTwo).join('\u202F; '),
		evidence:
			'Le quintile 1 est la référence. Forme log-linéaire de Rey (2009), soit 3^((q − 1) ÷ 4)\u202F; le poids 3 du dernier quintile vient des renoncements aux soins des personnes pauvres (DREES 2021).',
		weakness:
			'Un renoncement aux soins n’est pas un besoin de médiation. Un seul recoupement\u202F: 1 ETP pour 13\u202F300 habitants en quintile 5, quand une CPTS rurale du Gard compte 1 pour 12\u202F500. Les préréglages Rey 2009 (1,24) et EDI (2,2) montrent ce que change ce choix.'
	},
	{
		params: ['priorite'],
		label: 'Priorité à partir du quintile',
		unit: 'quintile national FDep',
		value: (norm) => formatInteger(norm.priorityFrom),
		evidence:
			'Priorité affichée par l’ARS Auvergne-Rhône-Alpes\u202F: les QPV, et les territoires de FDep 4 ou 5.',
		weakness:
			'Une priorité, pas un besoin nul ailleurs\u202F: le préréglage «\u202FTous publics\u202F» compte aussi les quintiles 1 à 3.'
	},
	{
		params: ['plancher'],
		label: 'Plancher par QPV, puis par EPCI qui a un besoin',
		unit: 'ETP',
		value: (norm) => formatNumber(norm.floorFte),
		evidence:
			'Une journée par semaine\u202F: ce que pratique Aésio dans la Loire, hors QPV. Un EPCI que la limite de la région coupe en reçoit la part que ses habitants d’ici font de tous ses habitants.',
		weakness: 'Une pratique observée, pas évaluée, et hors QPV seulement.'
	},
	{
		params: ['seuil'],
		label: 'Seuil d’attention',
		unit: 'ETP manquants',
		value: (norm) => formatNumber(norm.attention),
		evidence:
			'Une demi-journée par semaine\u202F: en dessous, un manque est trop petit pour qu’un poste y réponde à lui seul. Il ne change aucun besoin\u202F: il met ces manques dans une classe à part.',
		weakness: 'Un choix de lecture, sans source\u202F; à 0, la classe disparaît.'
	},
	{
		params: ['rural', 'disperse'],
		label: 'Poids du rural (densité 5, puis 6 et 7)',
		unit: 'multiplie le besoin hors QPV',
		value: (norm) =>
			`${formatTwo(norm.densityWeights.rural)}\u202F; ${formatTwo(norm.densityWeights.dispersed)}`,
		evidence: 'Le critère est cité par l’Ansa et par l’OMS.',
		weakness: 'Aucun chiffre publié\u202F: les deux poids restent à 1, c’est-à-dire sans effet.'
	},
	{
		params: ['acces', 'acces-faible', 'acces-tres-faible', 'apl-faible', 'apl-tres-faible', 'acces-quintile'],
		label: 'Poids de l’accès aux généralistes (APL)',
		unit: 'multiplie le besoin hors QPV',
		value: ({ access }) =>
			access.enabled
				? `${formatNumber(access.low)} sous ${formatNumber(access.lowBelow)}\u202F; ${formatNumber(access.veryLow)} sous ${formatNumber(access.veryLowBelow)}`
				: 'non utilisé',
		evidence:
			'Facultatif, en quintiles 4 et 5\u202F: 1,63 en accès faible, 2,67 plafonné à 2 en accès très faible. L’indicateur APL compte les consultations accessibles par habitant et par an (DREES).',
		weakness:
			'Non utilisé par défaut. Les seuils et le plafond sont des choix de cette norme\u202F: aucune publication n’est citée à leur appui.'
	},
	{
		params: ['enveloppe'],
		label: 'Enveloppe',
		unit: 'ETP',
		value: ({ envelope }) =>
			envelope === 'none' ? 'non utilisée' : envelope === 'funded' ? 'total financé' : formatNumber(envelope),
		evidence:
			'Par défaut, le besoin n’est ramené à aucun total. Avec une enveloppe, les mêmes besoins sont mis à l’échelle pour que leur somme soit ce total.',
		weakness:
			'Une enveloppe dit comment partager, pas combien il faudrait\u202F: une couverture de 100\u202F% n’y veut pas dire que le besoin est couvert.'
	}
];

export const NORM_EVIDENCE: readonly Evidence[] = PARTS.map((part) => ({
	...part,
	param: part.params[0]!,
	why: `${part.evidence} ${part.weakness}`
}));

/** The evidence that speaks of a parameter. */
export function evidenceOf(param: string): Evidence {
	const found = NORM_EVIDENCE.find(({ params }) => params.includes(param));
	if (!found) throw new TypeError(`No evidence is written for ${param}`);
	return found;
}
