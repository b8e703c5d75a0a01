import type { Level } from '../../domain/territory/atlas';
import { formatParams, formatTerritory } from '../../domain/view/address';
import { keptParams } from './kept-params';

/** Path and query of the list of posts that reach a territory, with the campaign, the key and the norm of another address. */
export function postsPath(level: Level, code: string, params: URLSearchParams): string {
	return `postes?${formatParams([...keptParams(params), ['territoire', formatTerritory({ level, code })]])}`;
}
