import type { Level } from '../domain/atlas';
import { isNormParam } from '../domain/norm-params';

/** What a sheet takes from the address that leads to it, beside the norm. */
const KEPT = ['campagne', 'cle'];
/** Stands for the code of a perimeter, which the query spells out: one page of the site serves them all. */
export const CHOSEN = 'choisi';

/** Path and query of the sheet of a territory, with the campaign, the key and the norm of another address. */
export function sheetPath(level: Level, code: string, params: URLSearchParams): string {
	const kept = [...params].filter(([name]) => KEPT.includes(name) || isNormParam(name));
	if (level === 'perimetre') kept.push(['perimetre', code]);
	const query = new URLSearchParams(kept).toString().replaceAll('%2C', ',').replaceAll('%7E', '~');
	const path = level === 'perimetre' ? CHOSEN : encodeURIComponent(code);
	return `territoire/${level}/${path}${query && `?${query}`}`;
}
