import type { Map as MapLibreMap } from 'maplibre-gl';
import { NO_BACKGROUND } from '../data/files/background';

/** Said where the browser cannot draw the map. */
export const NO_WORKERS = `${NO_BACKGROUND}\u202F: la carte détaillée ne peut pas être dessinée. Le tableau ci-dessous donne les mêmes chiffres.`;
export const NO_WEBGL =
	'La carte détaillée ne peut pas être dessinée ici\u202F: ce navigateur ne propose pas WebGL 2, ou il est désactivé. Les chiffres et le tableau restent disponibles.';
export const CONTEXT_LOST =
	'La carte graphique a interrompu l’affichage de la carte. Les chiffres et le tableau restent disponibles.';

/** Whether a map can be drawn: MapLibre 6 wants WebGL 2. The trial context is given back at once. */
export function hasWebGl(): boolean {
	const context = document.createElement('canvas').getContext('webgl2');
	context?.getExtension('WEBGL_lose_context')?.loseContext();
	return context !== null;
}

/** A lost graphics context usually comes back at once; past this it will not. */
const LOSS_TIMEOUT_MS = 8000;

/** Follows the graphics context, which the system may take away; returns what stops it. */
export function watchContext(
	map: MapLibreMap,
	{ lost, back, gone }: { lost(): void; back(): void; gone(): void }
): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	map.on('webglcontextlost', () => {
		lost();
		clearTimeout(timer);
		timer = setTimeout(gone, LOSS_TIMEOUT_MS);
	});
	map.on('webglcontextrestored', () => {
		clearTimeout(timer);
		map.once('style.load', back);
	});
	return () => clearTimeout(timer);
}
