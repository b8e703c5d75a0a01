import { ALLOCATION_KEYS, type AllocationKey } from '../campaign/allocation';
import { isLocal, LOCAL_ELSEWHERE, LOCAL_UNREADABLE } from '../campaign/local';
import type { Norm } from '../norm/norm';
import { isNormParam, parseNormParams } from '../norm/params';
import { isLevel, type Level } from '../territory/atlas';
import { ignoredSentence, type Ignore } from '../text/ignore';

export interface TerritoryRef {
	readonly level: Level;
	readonly code: string;
}

/** What the territory of a link was found to mean; no territory where nothing, or several, can be meant. */
export interface LinkedTerritory {
	readonly territory?: TerritoryRef;
	/** A French sentence, where there is something to say. */
	readonly said?: string;
}

/** What can be known of a link only with the bundle at hand. */
export interface Known {
	readonly campaigns: readonly string[];
	/** This device keeps a list of posts that cannot be read. */
	readonly localUnreadable?: boolean;
	hasTerritory(ref: TerritoryRef): boolean;
	/** What a territory that there is not was found to mean: see `territoryTyped`. */
	readAs?(ref: TerritoryRef): LinkedTerritory;
	/** A French sentence on what was left out of a territory that there is. */
	problemOf?(ref: TerritoryRef): string | undefined;
}

/** A view that was read from an address. */
export interface ParsedAddress<V> {
	readonly view: V;
	/** French sentences on what was ignored, each once. */
	readonly problems: readonly string[];
	/** Codes of lists that no territory has as they are written: to be looked for, then read again. */
	readonly unread?: readonly TerritoryRef[];
}

/** What the allocation key is called in an address. */
export const KEY_PARAMS: Readonly<Record<AllocationKey, string>> = {
	population: 'population',
	need: 'besoin',
	equal: 'egal'
};

export function parseTerritory(text: string): TerritoryRef | undefined {
	const [level, code, ...rest] = text.split(':');
	return isLevel(level) && code && (rest.length === 0 || level === 'perimetre')
		? { level, code: [code, ...rest].join(':') }
		: undefined;
}

export const formatTerritory = ({ level, code }: TerritoryRef) => `${level}:${code}`;

/** The query of an address; what may stand in one as it is, stays readable. */
export const formatParams = (params: readonly (readonly [name: string, value: string])[]): string =>
	params
		.map(
			([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',')}`
		)
		.join('&');

/** Words of an address by what they mean, turned round: what each word means. */
export const invert = <T extends string>(words: Readonly<Record<T, string>>, all: readonly T[]) =>
	Object.fromEntries(all.map((value) => [words[value], value])) as Record<string, T>;

const NOT_THERE = 'ce territoire n’existe pas dans la région et l’année affichées';

/** Reads what the addresses of all pages share; what is not understood is ignored, and said in `problems`. */
export class AddressReader {
	#said = new Set<string>();
	#unread: TerritoryRef[] = [];

	/** @param known absent until the bundle is there: campaigns and territories are then taken as they are */
	constructor(
		readonly params: URLSearchParams,
		readonly known?: Known
	) {}

	get problems(): string[] {
		return [...this.#said];
	}

	get unread(): readonly TerritoryRef[] {
		return this.#unread;
	}

	readonly ignore: Ignore = (...ignored) => void this.#said.add(ignoredSentence(...ignored));

	/** What a word means; `fallback` where the address has none of these words. */
	choose<T>(name: string, words: Readonly<Record<string, T>>, fallback: T): T {
		const value = this.params.get(name);
		if (value === null) return fallback;
		if (Object.hasOwn(words, value)) return words[value]!;
		this.ignore(name, value, `valeurs possibles\u202F: ${Object.keys(words).join(', ')}`);
		return fallback;
	}

	/** What was typed or named; `undefined` where there is nothing. */
	text(name: string): string | undefined {
		return this.params.get(name)?.trim() || undefined;
	}

	level<L extends Level>(levels: readonly L[], fallback: L): L {
		return this.choose('niveau', Object.fromEntries(levels.map((level) => [level, level])), fallback);
	}

	key(fallback: AllocationKey): AllocationKey {
		return this.choose('cle', invert(KEY_PARAMS, ALLOCATION_KEYS), fallback);
	}

	campaign(name: string): string | undefined {
		const campaign = this.params.get(name) ?? undefined;
		if (campaign === undefined || !this.known || this.known.campaigns.includes(campaign)) return campaign;
		if (isLocal(campaign)) this.#said.add(this.known.localUnreadable ? LOCAL_UNREADABLE : LOCAL_ELSEWHERE);
		else this.ignore(name, campaign, `campagnes connues\u202F: ${this.known.campaigns.join(', ')}`);
		return undefined;
	}

	territory(): TerritoryRef | undefined {
		const wanted = this.params.get('territoire');
		if (wanted === null) return undefined;
		const territory = parseTerritory(wanted);
		if (!territory) {
			this.ignore('territoire', wanted, 'on attend un niveau et un code, comme commune:63430');
			return undefined;
		}
		if (this.known && !this.known.hasTerritory(territory)) {
			const read = this.known.readAs?.(territory);
			if (read?.territory && read.said !== undefined) this.#said.add(read.said);
			else if (!read?.territory)
				this.ignore('territoire', wanted, read?.said?.replace(/\.$/, '') ?? NOT_THERE);
			return read?.territory;
		}
		const problem = this.known?.problemOf?.(territory);
		if (problem !== undefined) this.#said.add(problem);
		return territory;
	}

	/** A code of a list as it is published; `undefined` where it means nothing, or several, and why. */
	readonly codeMeant = (ref: TerritoryRef): { readonly code?: string; readonly why?: string } => {
		if (!this.known || this.known.hasTerritory(ref)) return { code: ref.code };
		this.#unread.push(ref);
		const { territory, said } = this.known.readAs?.(ref) ?? {};
		if (!territory) return said === undefined ? {} : { why: said.replace(/\.$/, '') };
		if (said !== undefined) this.#said.add(said);
		return { code: territory.code };
	};

	/** The norm of the address: its problems are said after those that were said before. */
	norm(): Norm {
		const { norm, problems } = parseNormParams(this.params);
		for (const problem of problems) this.#said.add(problem);
		return norm;
	}

	/** Says which parameters are none of the norm's, nor any that `isOwn` holds for. */
	refuseOthers(isOwn: (name: string) => boolean): void {
		for (const [name, value] of this.params)
			if (!isOwn(name) && !isNormParam(name)) this.ignore(name, value, 'ce paramètre n’existe pas');
	}
}
