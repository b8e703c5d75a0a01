import { closest, distance } from 'fastest-levenshtein';
import { folded } from '../../text/french';
import { lazyBy } from '../../text/lazy';
import { arrondissementsOf, arrondissementTyped } from '../arrondissements';
import type { Level } from '../atlas';
import { recodedCode, type FormerCodes, type Recoded } from '../former-codes';
import { departementIn } from './code-forms';
import { nameKey, PlaceNames, typedName } from './place-names';

/** Postal code → positions of its communes. */
export type PostalCodes = Readonly<Record<string, readonly number[]>>;
/** Name of a commune that has merged → positions of those that hold its land today. */
export type FormerNames = Readonly<Record<string, readonly number[]>>;

interface Listed {
	readonly codes: readonly string[];
	readonly names: readonly string[];
}

/** What people's codes and names are held against: plain data, so that a worker can be given it. */
export interface PlaceLists {
	/** As it stands in a sentence: `Auvergne-Rhône-Alpes`. */
	readonly region: string;
	/** Year of the commune codes. */
	readonly cog: string;
	/** Levels that may be named. */
	readonly territories: Readonly<Partial<Record<Level, Listed>>>;
	/** Inhabitants of each commune: how a split commune's share is divided. */
	readonly population: ArrayLike<number>;
	readonly former: FormerCodes;
	/** Absent where they are not known: no postal code is then recognised. */
	readonly postal?: PostalCodes;
	/** Absent where they are not known: no former name is then recognised. */
	readonly formerNames?: FormerNames;
	/** What reading a list of posts by names asks for besides; absent elsewhere. */
	readonly details?: PlaceDetails;
}

/** What is known of places beyond their names and codes. */
export interface PlaceDetails {
	/** Inhabitants of each QPV, and the codes of its communes. */
	readonly qpvs: readonly { readonly population: number; readonly communes: readonly string[] }[];
	/** Position of the EPCI of each commune, −1 where it has none. */
	readonly epcis: ArrayLike<number>;
}

export interface NamedPlace {
	readonly level: Level;
	readonly code: string;
	readonly name: string;
}

/** A name further than this share of its letters is another name. */
const FAR = 0.34;
const CODE_TYPOS = 2;
/** Texts whose communes are kept: a list says the same ones many times. */
const TEXTS_KEPT = 20_000;
const NOTHING: Listed = { codes: [], names: [] };

/** The positions of each former name as names are compared. */
function formerKeys(names: FormerNames): ReadonlyMap<string, readonly number[]> {
	const byKey = new Map<string, readonly number[]>();
	for (const [name, positions] of Object.entries(names)) {
		const key = nameKey(name);
		byKey.set(key, [...new Set([...(byKey.get(key) ?? []), ...positions])]);
	}
	return byKey;
}

/** Finds territories by code, by the code of another year, by a postal code, by name, or by what was typed instead. */
export class KnownPlaces {
	readonly region: string;
	readonly cog: string;
	readonly former: FormerCodes;
	readonly #lists: PlaceLists;
	readonly #positions: ReadonlyMap<Level, ReadonlyMap<string, number>>;
	readonly #folded = new Map<Level, readonly string[]>();
	readonly #names = new Map<Level, PlaceNames>();
	#former: ReadonlyMap<string, readonly number[]> | undefined;

	constructor(lists: PlaceLists) {
		this.#lists = lists;
		this.region = lists.region;
		this.cog = lists.cog;
		this.former = lists.former;
		this.#positions = new Map(
			// The entries of a record by level are a level and its list.
			(Object.entries(lists.territories) as [Level, Listed][]).map(([level, { codes }]) => [
				level,
				new Map(codes.map((code, i) => [code, i]))
			])
		);
	}

	has(level: Level, code: string): boolean {
		return this.#positions.get(level)?.has(code) ?? false;
	}

	/** The level that a code belongs to, whatever was said of it. */
	levelOf(code: string): NamedPlace | undefined {
		for (const [level, positions] of this.#positions) {
			const position = positions.get(code);
			if (position !== undefined) return this.#place(level, position);
		}
		return undefined;
	}

	nameOf(level: Level, code: string): string {
		return this.#list(level).names[this.#positions.get(level)?.get(code) ?? -1] ?? code;
	}

	populationOf(commune: string): number {
		return this.#lists.population[this.#positions.get('commune')?.get(commune) ?? -1] ?? 0;
	}

	/** Inhabitants of a commune or a QPV, `undefined` where they are not known. */
	peopleOf({ level, code }: Pick<NamedPlace, 'level' | 'code'>): number | undefined {
		const position = this.#positions.get(level)?.get(code);
		if (position === undefined) return undefined;
		if (level === 'commune') return this.#lists.population[position];
		return level === 'qpv' ? this.#lists.details?.qpvs[position]?.population || undefined : undefined;
	}

	/** The communes of a QPV or of a commune; none where they are not known. */
	communesOf({ level, code }: Pick<NamedPlace, 'level' | 'code'>): readonly string[] {
		if (level === 'commune') return [code];
		const position = level === 'qpv' ? this.#positions.get(level)?.get(code) : undefined;
		return position === undefined ? [] : (this.#lists.details?.qpvs[position]?.communes ?? []);
	}

	/** The départements of a territory, by the codes of its communes or its own. */
	departementsOf(place: Pick<NamedPlace, 'level' | 'code'>): readonly string[] {
		if (place.level === 'departement') return [place.code];
		const own = this.communesOf(place).map(departementIn);
		if (own.length > 0) return [...new Set(own)];
		return place.level === 'qpv' ? [place.code.slice(2, 5).replace(/^0/, '')] : [];
	}

	/** The EPCI of a commune, by its code; `undefined` where it is not known. */
	epciOf(commune: string): string | undefined {
		const epci = this.#lists.details?.epcis[this.#positions.get('commune')?.get(commune) ?? -1] ?? -1;
		return epci >= 0 ? this.#list('epci').codes[epci] : undefined;
	}

	/** Whether a commune is in a territory, or has a part in it. */
	holds(place: Pick<NamedPlace, 'level' | 'code'>, commune: string): boolean {
		if (place.level === 'departement') return departementIn(commune) === place.code;
		if (place.level !== 'epci') return this.communesOf(place).includes(commune);
		const position = this.#positions.get('commune')?.get(commune) ?? -1;
		const epci = this.#lists.details?.epcis[position] ?? -1;
		return epci >= 0 && this.#list('epci').codes[epci] === place.code;
	}

	/** Every territory of a level, in code order. */
	all(level: Level): NamedPlace[] {
		return this.#list(level).codes.map((_, position) => this.#place(level, position));
	}

	/** The QPVs that have a part in a commune. */
	qpvsOf(commune: string): NamedPlace[] {
		return this.all('qpv').filter((place) => this.communesOf(place).includes(commune));
	}

	/** The communes of today that hold the land of one that had this name; the département in brackets tells them apart. */
	formerlyNamed(text: string): NamedPlace[] {
		this.#former ??= formerKeys(this.#lists.formerNames ?? {});
		const { name, departement } = typedName(text);
		const found = (this.#former.get(nameKey(name)) ?? []).map((at) => this.#place('commune', at));
		return departement === undefined ? found : this.#within(departement, found);
	}

	/** What a commune's code of another year is today, where that is in the region. */
	carried(code: string, at?: string): Recoded | undefined {
		const carried = recodedCode(this.former, code, at);
		return carried?.codes.every((one) => this.has('commune', one)) ? carried : undefined;
	}

	/** The communes that a postal code serves. */
	ofPostal(code: string): NamedPlace[] {
		const { postal } = this.#lists;
		if (!postal || !Object.hasOwn(postal, code)) return [];
		return postal[code]!.map((position) => this.#place('commune', position));
	}

	/** The territories of a level that have a name, however it is spelt; the département in brackets tells them apart, and must be theirs. */
	named(level: Level, text: string): NamedPlace[] {
		const { name, departement } = typedName(text);
		let names = this.#names.get(level);
		if (!names) this.#names.set(level, (names = new PlaceNames(this.#list(level).names)));
		const found = names.positionsOf(name).map((position) => this.#place(level, position));
		return departement === undefined ? found : this.#within(departement, found);
	}

	/** Those of a département, by its code or its name: no commune where it is none, others where it says something else. */
	#within(departement: string, places: readonly NamedPlace[]): NamedPlace[] {
		const wanted = this.has('departement', departement)
			? departement
			: this.named('departement', departement)[0]?.code;
		return places.filter((place) => {
			if (wanted === undefined) return place.level !== 'commune';
			const own = this.departementsOf(place);
			return own.length === 0 || own.includes(wanted);
		});
	}

	/** The arrondissement of a commune that has some, by its name: `Lyon 3e` → 69383. */
	arrondissementNamed(text: string): string | undefined {
		const typed = arrondissementTyped(text);
		if (!typed) return undefined;
		const codes = this.named('commune', typed.commune).map(({ code }) =>
			arrondissementsOf(this.former, code)
		);
		return codes.find((some) => some.length > 0)?.[typed.number - 1];
	}

	/** The communes that a text names, an arrondissement being its commune. */
	readonly communesNamed = lazyBy((text: string): readonly string[] => {
		const arrondissement = this.arrondissementNamed(text);
		return arrondissement === undefined
			? this.named('commune', text).map(({ code }) => code)
			: (this.carried(arrondissement)?.codes ?? []);
	}, TEXTS_KEPT);

	/** The territory that was probably meant: by its name first, then by a code that a slip would turn into this one. */
	nearest(level: Level, typed: string): NamedPlace | undefined {
		const text = folded(typed);
		if (text === '' || this.#list(level).codes.length === 0) return undefined;
		return /\d/.test(text) ? this.#nearestCode(level, typed) : this.#nearestName(level, text);
	}

	#nearestName(level: Level, text: string): NamedPlace | undefined {
		let names = this.#folded.get(level);
		if (!names) this.#folded.set(level, (names = this.#list(level).names.map(folded)));
		const exact = names.indexOf(text);
		if (exact >= 0) return this.#place(level, exact);
		const beginning = names.findIndex((name) => name.startsWith(`${text} `));
		const best = closest(text, names);
		const far = distance(text, best) > Math.max(1, text.length * FAR);
		if (!far) return this.#place(level, names.indexOf(best));
		return beginning >= 0 ? this.#place(level, beginning) : undefined;
	}

	#nearestCode(level: Level, typed: string): NamedPlace | undefined {
		const code = typed.replace(/\s/g, '').toUpperCase();
		let best = -1;
		let least = CODE_TYPOS + 1;
		this.#list(level).codes.forEach((one, i) => {
			// Same first digits: a slip in the département is rarer than one in what follows.
			const apart = distance(code, one) + (code.slice(0, 2) === one.slice(0, 2) ? 0 : 0.5);
			if (apart < least) [best, least] = [i, apart];
		});
		return best >= 0 ? this.#place(level, best) : undefined;
	}

	#list(level: Level): Listed {
		return this.#lists.territories[level] ?? NOTHING;
	}

	#place(level: Level, position: number): NamedPlace {
		const { codes, names } = this.#list(level);
		return { level, code: codes[position]!, name: names[position]! };
	}
}

/** The lists of an atlas: of the levels that are asked for. */
export function placeListsOf<L extends Level>(
	atlas: {
		readonly region: { readonly nom: string };
		readonly cog: string;
		readonly territories: Readonly<Record<L, Listed>>;
		readonly communes: { readonly population: Float64Array };
	},
	levels: readonly L[],
	former: FormerCodes,
	postal?: PostalCodes,
	details?: PlaceDetails,
	formerNames?: FormerNames
): PlaceLists {
	return {
		region: atlas.region.nom,
		cog: atlas.cog,
		territories: Object.fromEntries(
			levels.map((level) => {
				const { codes, names } = atlas.territories[level];
				return [level, { codes, names }];
			})
		),
		population: atlas.communes.population,
		former,
		...(postal && { postal }),
		...(details && { details }),
		...(formerNames && { formerNames })
	};
}
