import { formatNumber } from '../text/french';
import { HAS_OWN_NORM } from '../text/site';
import type { AllocationKey } from '../campaign/allocation';
import type { Level } from '../territory/atlas';
import type { CoverageClass } from '../figures/classes';
import type { Norm } from '../norm/norm';

/** The words of the screen for the closed sets of the domain. */

export const LEVEL_WORDS: Readonly<Record<Level, { one: string; many: string; Many: string }>> = {
	commune: { one: 'commune', many: 'communes', Many: 'Communes' },
	qpv: { one: 'QPV', many: 'QPV', Many: 'QPV' },
	epci: { one: 'EPCI', many: 'EPCI', Many: 'EPCI' },
	arrondissement: { one: 'arrondissement', many: 'arrondissements', Many: 'Arrondissements' },
	departement: { one: 'département', many: 'départements', Many: 'Départements' },
	region: { one: 'région', many: 'régions', Many: 'Régions' },
	cls: { one: 'CLS', many: 'CLS', Many: 'CLS (liste partielle)' },
	perimetre: { one: 'périmètre', many: 'périmètres', Many: 'Périmètres' }
};

export const KEY_WORDS: Readonly<Record<AllocationKey, string>> = {
	population: 'Selon la population',
	need: 'Selon le besoin',
	equal: 'À parts égales'
};

const CLASS_WORDS: Readonly<Record<CoverageClass, string>> = {
	none: 'Aucun médiateur',
	'very-low': 'Moins du quart du besoin',
	low: 'Du quart à la moitié du besoin',
	partial: 'De la moitié au besoin',
	minor: 'Manque minime',
	met: 'Besoin couvert',
	'outside-priority': 'Présence hors priorité',
	'no-need': 'Hors priorité',
	unknown: 'Donnée absente'
};

/** Name of a class; the one without need says which quintiles the norm leaves out, the minor one its threshold. */
export function classWord(coverageClass: CoverageClass, norm: Norm): string {
	const word = CLASS_WORDS[coverageClass];
	if (coverageClass === 'minor') return `${word} (moins de ${formatNumber(norm.attention)}\u00A0ETP)`;
	if (coverageClass !== 'no-need' || norm.priorityFrom <= 1) return word;
	return `${word} (FDep 1${norm.priorityFrom > 2 ? `–${norm.priorityFrom - 1}` : ''})`;
}

export const QUINTILE_WORDS = [
	'inconnu',
	'le plus favorisé',
	'favorisé',
	'intermédiaire',
	'défavorisé',
	'le plus défavorisé'
] as const;

/** Said wherever a need is shown. */
export const HYPOTHESIS = HAS_OWN_NORM
	? 'hypothèse de travail, à partir de la norme du site'
	: 'hypothèse de travail, ce n’est pas la norme de l’ARS';
export const DEMONSTRATION = 'données de démonstration';

/** What each allocation key does, in one sentence. */
export const KEY_EXPLANATIONS: Readonly<Record<AllocationKey, string>> = {
	population: 'Un poste se partage entre ses lieux au prorata de leurs habitants.',
	need: 'Un poste se partage entre ses lieux au prorata de leur besoin estimé.',
	equal: 'Un poste se partage également entre ses lieux.'
};

/** Said of a territory covered in total where one of its places lacks FTE all the same. */
export const LACKS_IN_PLACES = 'Couvert au total, manque par endroits';
