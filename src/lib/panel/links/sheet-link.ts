import type { Level } from '../../domain/territory/atlas';
import { formatParams } from '../../domain/view/address';
import { keptParams } from './kept-params';

/** Stands for the code of a perimeter, which the query spells out: one page of the site serves them all. */
export const CHOSEN = 'choisi';

/** Path and query of the sheet of a territory, with the campaign, the key and the norm of another address. */
export function sheetPath(level: Level, code: string, params: URLSearchParams): string {
	const kept = keptParams(params);
	if (level === 'perimetre') kept.push(['perimetre', code]);
	const query = formatParams(kept);
	const path = level === 'perimetre' ? CHOSEN : encodeURIComponent(code);
	return `territoire/${level}/${path}${query && `?${query}`}`;
}

/** Where a sheet says why its figures are what they are: the name of the section in its address. */
export const WHY = 'pourquoi';

/** Address of « Pourquoi ce chiffre ? » of a territory. */
export const whyPath = (level: Level, code: string, params: URLSearchParams): string =>
	`${sheetPath(level, code, params)}#${WHY}`;

/** Name of the link that leads there, for those who cannot see what it stands beside. */
export const whyName = (what: string): string => `Pourquoi ce chiffre\u202F? ${what}`;
