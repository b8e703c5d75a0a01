import { closest, distance } from 'fastest-levenshtein';
import type { BaseLevel } from '../../domain/territory/atlas';
import { codeLevelOf, TARGET_LEVELS, type TargetLevel } from '../../domain/campaign/campaign';
import { recodedCode, type Recoded, type FormerCodes } from '../../domain/territory/former-codes';
import { folded } from '../../domain/text/french';

/** What a list of posts is held against: plain data, so that a worker can be given it. */
export interface PlaceLists {
	/** As it stands in a sentence: `Auvergne-Rhône-Alpes`. */
	readonly region: string;
	/** Year of the commune codes. */
	readonly cog: string;
	readonly territories: Readonly<
		Record<
			ReturnType<typeof codeLevelOf>,
			{ readonly codes: readonly string[]; readonly names: readonly string[] }
		>
	>;
	/** Inhabitants of each commune: how a split commune's share is divided. */
	readonly population: ArrayLike<number>;
	readonly former: FormerCodes;
}

export interface NamedPlace {
	readonly level: TargetLevel;
	readonly code: string;
	readonly name: string;
}

/** A name further than this share of its letters is another name. */
const FAR = 0.34;
const CODE_TYPOS = 2;

/** Finds territories by code, by the code of another year, or by what was typed instead. */
export class KnownPlaces {
	readonly region: string;
	readonly cog: string;
	readonly #lists: PlaceLists;
	readonly #positions: Readonly<Record<TargetLevel, ReadonlyMap<string, number>>>;
	readonly #folded = new Map<TargetLevel, readonly string[]>();

	constructor(lists: PlaceLists) {
		this.#lists = lists;
		this.region = lists.region;
		this.cog = lists.cog;
		this.#positions = Object.fromEntries(
			TARGET_LEVELS.map((level) => [
				level,
				new Map(lists.territories[codeLevelOf(level)].codes.map((code, i) => [code, i]))
			])
			// Every level of TARGET_LEVELS has its entry.
		) as Record<TargetLevel, Map<string, number>>;
	}

	has(level: TargetLevel, code: string): boolean {
		return this.#positions[level].has(code);
	}

	/** The level that a code belongs to, whatever was said of it. */
	levelOf(code: string): NamedPlace | undefined {
		const level = TARGET_LEVELS.find((one) => this.has(one, code));
		return level && this.#place(level, this.#positions[level].get(code)!);
	}

	nameOf(level: TargetLevel, code: string): string {
		return this.#lists.territories[codeLevelOf(level)].names[this.#positions[level].get(code) ?? -1] ?? code;
	}

	populationOf(commune: string): number {
		return this.#lists.population[this.#positions.commune.get(commune) ?? -1] ?? 0;
	}

	/** What a commune's code of another year is today, where that is in the region. */
	carried(code: string, at: string | undefined): Recoded | undefined {
		const carried = recodedCode(this.#lists.former, code, at);
		return carried?.codes.every((one) => this.has('commune', one)) ? carried : undefined;
	}

	/** The territory that was probably meant: by its name first, then by a code that a slip would turn into this one. */
	nearest(level: TargetLevel, typed: string): NamedPlace | undefined {
		const text = folded(typed);
		if (text === '') return undefined;
		return /\d/.test(text) ? this.#nearestCode(level, typed) : this.#nearestName(level, text);
	}

	#nearestName(level: TargetLevel, text: string): NamedPlace | undefined {
		let names = this.#folded.get(level);
		if (!names)
			this.#folded.set(level, (names = this.#lists.territories[codeLevelOf(level)].names.map(folded)));
		const exact = names.indexOf(text);
		if (exact >= 0) return this.#place(level, exact);
		const beginning = names.findIndex((name) => name.startsWith(`${text} `));
		const best = closest(text, names);
		const far = distance(text, best) > Math.max(1, text.length * FAR);
		if (!far) return this.#place(level, names.indexOf(best));
		return beginning >= 0 ? this.#place(level, beginning) : undefined;
	}

	#nearestCode(level: TargetLevel, typed: string): NamedPlace | undefined {
		const code = typed.replace(/\s/g, '').toUpperCase();
		const { codes } = this.#lists.territories[codeLevelOf(level)];
		if (codes.length === 0) return undefined;
		let best = -1;
		let least = CODE_TYPOS + 1;
		codes.forEach((one, i) => {
			// Same first digits: a slip in the département is rarer than one in what follows.
			const apart = distance(code, one) + (code.slice(0, 2) === one.slice(0, 2) ? 0 : 0.5);
			if (apart < least) [best, least] = [i, apart];
		});
		return best >= 0 ? this.#place(level, best) : undefined;
	}

	#place(level: TargetLevel, position: number): NamedPlace {
		const { codes, names } = this.#lists.territories[codeLevelOf(level)];
		return { level, code: codes[position]!, name: names[position]! };
	}
}

/** The lists of an atlas. */
export function placeListsOf(
	atlas: {
		readonly region: { readonly nom: string };
		readonly cog: string;
		readonly territories: Readonly<
			Record<BaseLevel, { readonly codes: readonly string[]; readonly names: readonly string[] }>
		>;
		readonly communes: { readonly population: Float64Array };
	},
	former: FormerCodes
): PlaceLists {
	const plain = (level: BaseLevel) => {
		const { codes, names } = atlas.territories[level];
		return { codes, names };
	};
	return {
		region: atlas.region.nom,
		cog: atlas.cog,
		territories: {
			commune: plain('commune'),
			qpv: plain('qpv'),
			epci: plain('epci'),
			departement: plain('departement')
		},
		population: atlas.communes.population,
		former
	};
}
