import { DEFAULT_POST_SIZE, POST_SIZES, type PostSize } from '../campaign/post-size';
import type { Level } from '../territory/atlas';
import type { AddressReader } from './address';

/** Neighbours that one post could serve, as a reader asks for them. */
export interface GroupWish {
	readonly size: PostSize;
	/** Neighbours within 15 km, rather than those that share a border; always so of QPVs, which do not touch. */
	readonly near?: true;
	/** Code of the first territory of the group that is chosen. */
	readonly chosen?: string;
}

export const DEFAULT_GROUPS: GroupWish = { size: DEFAULT_POST_SIZE };

const SIZE = 'voisins';
const NEAR = 'voisinage';
const CHOSEN = 'groupe';
export const GROUP_PARAMS = [SIZE, NEAR, CHOSEN];

const SIZE_WORDS = Object.fromEntries(POST_SIZES.map((size) => [String(size), size]));
const NEAR_WORDS = { '15-km': true } as const;

/** Groups are of the levels that have neighbours on the map. */
export function readGroups(reader: AddressReader, level: Level, grouped: boolean): GroupWish | undefined {
	const size = reader.choose<PostSize | undefined>(SIZE, SIZE_WORDS, undefined);
	const near = reader.choose<true | undefined>(NEAR, NEAR_WORDS, undefined);
	const chosen = reader.params.get(CHOSEN);
	const lost = [NEAR, CHOSEN].find((name) => reader.params.has(name));
	if (size === undefined || !grouped) {
		const name = size === undefined ? lost : SIZE;
		if (name !== undefined)
			reader.ignore(
				name,
				reader.params.get(name) ?? '',
				grouped ? 'il manque la taille du poste, comme voisins=0.8' : 'cette maille n’a pas de voisins'
			);
		return undefined;
	}
	return { size, ...(near && level !== 'qpv' && { near }), ...(chosen && { chosen }) };
}

export const formatGroups = ({ size, near, chosen }: GroupWish, level: Level): [string, string][] => [
	[SIZE, String(size)],
	...(near && level !== 'qpv' ? [[NEAR, '15-km'] as [string, string]] : []),
	...(chosen === undefined ? [] : [[CHOSEN, chosen] as [string, string]])
];
