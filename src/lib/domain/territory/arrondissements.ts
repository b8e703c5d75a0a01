import { folded } from '../text/french';
import type { FormerCodes } from './former-codes';

const ORDINAL = '(\\d{1,2})(?: ?(?:er|e|eme|ieme|nd))?';
const WORD = '(?:arr|arrt|arrdt|ardt|arrondissement)';
const AFTER = new RegExp(`^(\\D+?) ${ORDINAL}(?: ${WORD})?$`);
const BEFORE = new RegExp(`^${ORDINAL} ${WORD} (?:de )?(\\D+)$`);

/** `Lyon 3e`, `lyon 03`, `3e arrondissement de Lyon` → the folded name of the commune and 3. */
export function arrondissementTyped(text: string): { commune: string; number: number } | undefined {
	const words = folded(text);
	const after = AFTER.exec(words);
	if (after) return { commune: after[1]!, number: Number(after[2]) };
	const before = BEFORE.exec(words);
	return before ? { commune: before[2]!, number: Number(before[1]) } : undefined;
}

/** The codes of a commune's arrondissements (Paris, Lyon, Marseille), the first one's first. */
export const arrondissementsOf = ({ arrondissements }: FormerCodes, commune: string): string[] =>
	Object.keys(arrondissements)
		.filter((code) => arrondissements[code] === commune)
		.sort();

/** `3e`, `1er` */
export const ordinal = (number: number) => (number === 1 ? '1er' : `${number}e`);
