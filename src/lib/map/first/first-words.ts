/** What the keys do on the region, before the live map has its own. */
export const FIRST_KEYBOARD_HELP =
	'Flèches\u202F: déplacer le viseur, plus loin avec Maj. Entrée\u202F: choisir le territoire visé.';

/** Said where there is no territory under the crosshair. */
export const OUTSIDE = 'Hors de la région.';
