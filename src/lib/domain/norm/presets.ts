import { changedParams, sameNorm } from './params';
import { HAS_OWN_NORM, NORM_ORIGIN } from '../text/site';
import { PRESET_NAMES, PRESETS, type Norm, type PresetName } from './norm';
import { counted } from '../text/french';

/** What the screen calls a preset, and what it changes from the default, in one sentence. */
export const PRESET_WORDS: Readonly<Record<PresetName, { readonly label: string; readonly what: string }>> = {
	ars: {
		label: HAS_OWN_NORM ? 'ARS (défaut de Maillage)' : 'ARS (défaut)',
		what: 'La priorité affichée par l’ARS (QPV, quintiles 4 et 5), avec des ratios qui ne sont pas les siens.'
	},
	'tous-publics': {
		label: 'Tous publics',
		what: 'Hors QPV, tous les quintiles ont un besoin, pas seulement les quintiles 4 et 5.'
	},
	rey: {
		label: 'Rey 2009',
		what: 'Le quintile 5 pèse 1,24 au lieu de 3\u202F: la défavorisation compte beaucoup moins.'
	},
	edi: {
		label: 'EDI',
		what: 'Le quintile 5 pèse 2,2 au lieu de 3\u202F: la défavorisation compte un peu moins.'
	},
	enveloppe: {
		label: 'Enveloppe',
		what: 'Les mêmes besoins, ramenés au total financé\u202F: comment se partageraient les postes d’aujourd’hui\u202F?'
	}
};

/** The preset that a norm is, or `undefined` where it is the reader's own. */
export function presetOf(norm: Norm): PresetName | undefined {
	return PRESET_NAMES.find((name) => sameNorm(PRESETS[name], norm));
}

/** « norme modifiée : 2 paramètres », or the preset in force where it is one. */
export function normStatus(norm: Norm): string {
	const preset = presetOf(norm);
	const changed = changedParams(norm).length;
	if (changed === 0) return `Norme ${NORM_ORIGIN}, aucun paramètre modifié`;
	const count = counted(changed, 'paramètre');
	return preset === undefined
		? `Norme modifiée\u202F: ${count}`
		: `Préréglage «\u202F${PRESET_WORDS[preset].label}\u202F»\u202F: ${count} hors ${HAS_OWN_NORM ? 'de la norme du site' : 'du défaut'}`;
}
