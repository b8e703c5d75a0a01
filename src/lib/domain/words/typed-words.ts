import { quoted } from '../text/french';
import type { Level } from '../territory/atlas';
import { CODE_FORMS, departementIn } from '../territory/typed/code-forms';
import type { KnownPlaces, NamedPlace } from '../territory/typed/known-places';
import type { Typed } from '../territory/typed/typed';
import { LEVEL_WORDS } from './words';

/** `« 63430 » (Thiers)` */
export const typedPlaceWords = ({ code, name }: NamedPlace) => `${quoted(code)} (${name})`;

/** Why a territory is not known, and the one that was probably meant. */
export function unknownWords(
	{ code, elsewhere, nearest }: Extract<Typed, { kind: 'unknown' }>,
	level: Exclude<Level, 'perimetre'>,
	places: KnownPlaces
): { readonly expected: string; readonly nearest?: string } {
	const { expected, none } = CODE_FORMS[level];
	if (elsewhere)
		return {
			expected: `${expected} Ce code est celui d’un territoire de niveau ${quoted(LEVEL_WORDS[elsewhere.level].one)}\u202F: l’une des deux colonnes est à corriger.`,
			nearest: `${elsewhere.level} ${typedPlaceWords(elsewhere)}`
		};
	const departement = code !== undefined && level === 'commune' ? departementIn(code) : undefined;
	if (departement !== undefined && !places.has('departement', departement))
		return {
			expected: `${none} de la région ${places.region} n’a ce code (codes de ${places.cog})\u202F: le département ${departement} n’en fait pas partie.`
		};
	return {
		expected:
			code === undefined
				? expected
				: `${none} de la région ${places.region} n’a ce code (codes de ${places.cog}).`,
		...(nearest && { nearest: typedPlaceWords(nearest) })
	};
}
