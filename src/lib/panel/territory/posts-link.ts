import type { Level } from '../../domain/territory/atlas';
import { sharedParams } from '../../domain/norm/params';
import { formatParams, formatTerritory } from '../../domain/view/address';

/** Path and query of the list of posts that reach a territory, with the campaign, the key and the norm of another address. */
export function postsPath(level: Level, code: string, params: URLSearchParams): string {
	const campaign = params.get('campagne');
	return `postes?${formatParams([
		...(campaign === null ? [] : [['campagne', campaign] as const]),
		...sharedParams(params),
		['territoire', formatTerritory({ level, code })]
	])}`;
}
