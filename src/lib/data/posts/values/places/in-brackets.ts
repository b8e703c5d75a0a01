import { writtenCode } from '../../../../domain/territory/typed/code-forms';
import type { KnownPlaces } from '../../../../domain/territory/typed/known-places';
import { typedName } from '../../../../domain/territory/typed/place-names';
import { folded } from '../../../../domain/text/french';
import type { NamedLevel } from './place-reading';
import type { PlaceContext } from './place-context';

/** What only says in brackets what kind of territory the name before is of. */
const KIND: Readonly<Partial<Record<NamedLevel, RegExp>>> = {
	commune: /^(?:commune|ville|commune entiere|ville entiere|toute la (?:commune|ville))$/,
	qpv: /^(?:qpv|qp|quartier(?: prioritaire)?|quartier qpv)$/,
	departement: /^(?:departement|dept|dep|dpt|departement entier|tout le departement)$/
};

const KINDS = Object.entries(KIND);

/** The département that a text is the code or the name of. */
const departementOf = (text: string, places: KnownPlaces): string | undefined => {
	const code = writtenCode(text, 'departement')?.code ?? places.named('departement', text)[0]?.code;
	return code !== undefined && places.has('departement', code) ? code : undefined;
};

/** `Thiers (ville)`: the name, and the level that its brackets say; `undefined` where they say none. */
export function kindInBrackets(
	text: string
): { readonly name: string; readonly level: NamedLevel } | undefined {
	const { name, departement: inside } = typedName(text);
	if (inside === undefined) return undefined;
	const level = KINDS.find(([, words]) => words.test(folded(inside)))?.[0];
	// The entries of a record by level are a level and its words.
	return level === undefined ? undefined : { name, level: level as NamedLevel };
}

/** Whether brackets after a name say more than its département: `Rhône (hors métropole)` is not the whole of it. */
export function saysMoreInBrackets(text: string, places: KnownPlaces): boolean {
	const { departement: inside } = typedName(text);
	return inside !== undefined && departementOf(inside, places) === undefined;
}

/** A name with what stands in brackets or behind a dash after it: another territory that holds it. */
export function bracketed(
	text: string,
	places: KnownPlaces
): { readonly name: string; readonly context: PlaceContext } | undefined {
	const parts = /^(.+?)\s*(?:\(([^()]+)\)|\s[-–]\s([^-–]+))$/.exec(text);
	const inside = parts?.[2] ?? parts?.[3];
	if (!parts || inside === undefined) return undefined;
	const departement = departementOf(inside, places);
	if (departement !== undefined)
		return { name: parts[1]!, context: { departements: [departement], communes: [] } };
	const communes = places.communesNamed(inside);
	return communes.length > 0 ? { name: parts[1]!, context: { departements: [], communes } } : undefined;
}
