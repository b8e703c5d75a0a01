import { folded } from '../../text/french';

/** A name as two spellings of it are compared: no accents, capitals, hyphens, apostrophes or spaces. */
export const nameKey = (text: string) => folded(text).replaceAll(' ', '');

const ARTICLE = /^(?:le |la |les |l )/;
/** The same without the article that begins it: `La Duchère` and Duchère. */
export const bareKey = (text: string) => folded(text).replace(ARTICLE, '').replaceAll(' ', '');

/** A name as somebody typed it, taken apart. */
export interface TypedName {
	readonly name: string;
	/** The département that stood in brackets after it: its code or its name. */
	readonly departement?: string;
}

/** `Puy-en-Velay (Le)` → Le Puy-en-Velay; `Beaumont (63)` → Beaumont, in 63. */
export function typedName(text: string): TypedName {
	const whole = text.trim();
	const turned = /^(.+?)\s*(?:\((l[ea]s?|l['’])\)|, ?(l[ea]s?|l['’]))$/i.exec(whole);
	if (turned) return { name: `${turned[2] ?? turned[3]!} ${turned[1]!}` };
	const bracketed = /^(.+?)\s*\(([^()]+)\)$/.exec(whole);
	return bracketed ? { name: bracketed[1]!, departement: bracketed[2]!.trim() } : { name: whole };
}

/** Finds the positions of a name among those of one level; several where it has homonyms. */
export class PlaceNames {
	readonly #whole = new Map<string, number[]>();
	readonly #bare = new Map<string, number[]>();

	constructor(names: readonly string[]) {
		names.forEach((name, position) => {
			for (const [index, key] of [
				[this.#whole, nameKey(name)],
				[this.#bare, bareKey(name)]
			] as const)
				index.set(key, [...(index.get(key) ?? []), position]);
		});
	}

	/** The whole name first, then the name without its article. */
	positionsOf(name: string): readonly number[] {
		const key = nameKey(name);
		if (key === '') return [];
		return this.#whole.get(key) ?? this.#bare.get(key) ?? this.#bare.get(bareKey(name)) ?? [];
	}
}
