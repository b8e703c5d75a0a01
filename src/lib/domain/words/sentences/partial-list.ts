/** Said wherever the local health contracts are shown. */
export const PARTIAL_LIST =
	'Liste partielle\u202F: il n’existe pas de liste publique de tous les contrats locaux de santé. Ceux-ci ont été lus un à un sur des pages publiques.';
