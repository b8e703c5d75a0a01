import { SITE } from '../domain/text/site';

/** MapLibre's own words, in French. */
export const MAP_LOCALE: Readonly<Record<string, string>> = {
	'Map.Title': 'Carte de la couverture, à parcourir au clavier',
	'Marker.Title': 'Repère sur la carte',
	'ScaleControl.Meters': 'm',
	'ScaleControl.Kilometers': 'km'
};

export const ATTRIBUTION = `IGN Admin Express ${SITE.cog} · ANCT QPV 2024 · FDep 2020 CépiDc · Insee · calculs ${SITE.title}`;

export const KEYBOARD_HELP =
	'Flèches\u202F: déplacer la carte. Plus et moins\u202F: agrandir et réduire. Entrée\u202F: choisir le territoire sous le viseur.';
