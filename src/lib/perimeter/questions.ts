import { positionOf, type Atlas } from '../domain/territory/atlas';
import { formatPercent, quoted } from '../domain/text/french';
import type { Share } from './file/membership';
import type { Homonyms } from './file/outcome';

/** Communes that the reader decides on, and why. */
export interface ListQuestion {
	readonly legend: string;
	readonly why: string;
	readonly communes: readonly { readonly commune: number; readonly detail: string }[];
}

const WHY_SHARES = {
	add: 'Une commune est dans le périmètre quand plus de la moitié de sa surface y est. Celles-ci y sont pour un quart à trois quarts.',
	remove:
		'Une commune est retirée quand plus de la moitié de sa surface est dans la zone. Celles-ci y sont pour un quart à trois quarts\u202F: cochée, une commune reste dans le périmètre.'
} as const;

/** What the last file or drawing leaves to be decided: communes over its limit, homonyms, shared postal codes. */
export function questionsOf(
	{ territories: { commune: communes } }: Pick<Atlas, 'territories'>,
	{
		doubtful,
		removing,
		homonyms
	}: {
		readonly doubtful: readonly Share[];
		/** The area was to be taken away. */
		readonly removing: boolean;
		readonly homonyms: readonly Homonyms[];
	}
): ListQuestion[] {
	const shares: ListQuestion = {
		legend: 'communes à cheval sur la limite',
		why: WHY_SHARES[removing ? 'remove' : 'add'],
		communes: doubtful.map(({ commune, share }) => ({
			commune,
			detail: `${formatPercent(share)} de sa surface`
		}))
	};
	const several: ListQuestion = {
		legend: 'noms et codes postaux de plusieurs communes',
		why: 'Le fichier ne dit pas laquelle est voulue\u202F: cochez celles du périmètre.',
		communes: homonyms.flatMap(({ text, line, codes }) =>
			codes.map((code) => ({
				commune: positionOf(communes, code)!,
				detail: `${code}, pour ${quoted(text)} (ligne ${line})`
			}))
		)
	};
	return [shares, several].filter((question) => question.communes.length > 0);
}
