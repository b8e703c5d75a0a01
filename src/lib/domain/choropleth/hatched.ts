import type { Ignore } from '../text/ignore';

/**
 * What may change a class: 0.1 FTE more or less, another preset of the norm, or either, which is the definition
 * of a fragile class. The one that tells territories apart best comes first.
 */
export const FRAGILE_CAUSES = ['fte', 'norm', 'any'] as const;
export type FragileCause = (typeof FRAGILE_CAUSES)[number];

const HATCHED_PARAMS: Readonly<Record<FragileCause, string>> = {
	any: 'fragiles',
	norm: 'fragiles-norme',
	fte: 'fragiles-etp'
};

export const formatHatched = (cause: FragileCause): string => HATCHED_PARAMS[cause];

/** Which fragile classes an address asks to hatch; anything else is said and ignored. */
export function parseHatched(text: string | null, ignore: Ignore): FragileCause | undefined {
	const cause = FRAGILE_CAUSES.find((one) => HATCHED_PARAMS[one] === text);
	if (text !== null && !cause)
		ignore('hachures', text, `valeurs possibles\u202F: ${Object.values(HATCHED_PARAMS).join(', ')}`);
	return cause;
}
