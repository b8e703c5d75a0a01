import type { Post } from '../../campaign/campaign';
import { contactLink, type ContactLink } from '../../campaign/contact';
import { isNetwork, type KnownStructure } from '../../census/census';
import { knownIn } from '../../census/here';
import { knownRow, type KnownRow } from '../../census/row';
import { postsReaching } from '../../campaign/placement';
import type { Presence } from '../../figures/results';
import { itemsOf, positionOf, type Atlas, type Level } from '../../territory/atlas';
import { territoriesAmong } from '../../territory/containment';
import { nearestFew, type SurfacePoints } from '../../territory/nearest';
import { curly, enumerated, formatDate, kmText } from '../../text/french';
import { nameOf } from '../names';

/** A structure with a mediator, as an inhabitant wants to know it. */
export interface NearStructure {
	readonly name: string;
	readonly type: string;
	/** `depuis le 1er mars 2024`; absent where the list does not date its posts. */
	readonly since?: string;
	readonly contact?: ContactLink;
}

/** A commune where there is one, and how far it is as the crow flies. */
export interface NearPlace {
	readonly name: string;
	readonly code: string;
	readonly far: string;
	/** Names of structures, where they are known. */
	readonly who?: string;
}

/** Is there a mediator here, which, where else: what one list of posts says. */
export interface NearAnswer {
	readonly present: boolean;
	readonly structures: readonly NearStructure[];
	readonly elsewhere: readonly NearPlace[];
}

const ELSEWHERE = 3;
const farWords = (km: number) => `à ${kmText(km)}\u00A0km à vol d’oiseau`;

/** The first day of the posts of a structure, if all have one or some. */
function sinceWords(posts: readonly Post[]): string | undefined {
	const starts = posts.flatMap(({ start }) => start ?? []).sort();
	return starts[0] === undefined ? undefined : `depuis le ${formatDate(starts[0])}`;
}

function structuresOf(posts: readonly Post[]): NearStructure[] {
	const names = [...new Set(posts.map(({ structure }) => structure))];
	return names.map((structure) => {
		const own = posts.filter((post) => post.structure === structure);
		const since = sinceWords(own);
		const contact = own.map(({ contact: given }) => given && contactLink(given)).find((link) => link);
		return {
			name: curly(structure),
			type: curly(own[0]!.structureType),
			...(since !== undefined && { since }),
			...(contact && { contact })
		};
	});
}

/** Communes that share a cell with a territory. */
const communesIn = (atlas: Atlas, level: Level, position: number) =>
	new Set(territoriesAmong(atlas, itemsOf(atlas.cellsOf[level], position), 'commune'));

const pointOf = ({ lon, lat }: SurfacePoints, position: number) => ({
	lon: lon[position]!,
	lat: lat[position]!
});

/** What the list of posts says of a territory; `places` are the points of its level and of the communes. */
export function nearAnswer(
	{ placement, posts }: Presence,
	atlas: Atlas,
	places: Readonly<Record<Level, SurfacePoints>>,
	level: Level,
	position: number
): NearAnswer {
	const here = postsReaching(placement, itemsOf(atlas.cellsOf[level], position));
	const near = nearestFew(
		posts.commune,
		places.commune,
		pointOf(places[level], position),
		ELSEWHERE,
		communesIn(atlas, level, position)
	);
	return {
		present: here.length > 0,
		structures: structuresOf(here.map((post) => placement.campaign.posts[post]!)),
		elsewhere: near.map(({ territory, km }) => ({
			name: nameOf(atlas, 'commune', territory),
			code: atlas.territories.commune.codes[territory]!,
			far: farWords(km)
		}))
	};
}

/** What public sources say of the same territory: facts, each with its source and its year. */
export interface KnownAnswer {
	readonly here: readonly KnownRow[];
	readonly elsewhere: readonly NearPlace[];
}

export function knownAnswer(
	census: readonly KnownStructure[],
	atlas: Atlas,
	places: Readonly<Record<Level, SurfacePoints>>,
	level: Level,
	position: number
): KnownAnswer {
	const structures = census.filter((structure) => !isNetwork(structure));
	const here = knownIn(atlas, structures, level, position);
	const counts = new Uint16Array(atlas.territories.commune.count);
	const namesIn = new Map<number, string[]>();
	for (const { name, commune, year } of structures) {
		const at = positionOf(atlas.territories.commune, commune);
		if (at === undefined) continue;
		counts[at]!++;
		namesIn.set(at, [...(namesIn.get(at) ?? []), `${curly(name)}${year === undefined ? '' : ` (${year})`}`]);
	}
	const near = nearestFew(
		counts,
		places.commune,
		pointOf(places[level], position),
		ELSEWHERE,
		communesIn(atlas, level, position)
	);
	return {
		here: here.map((structure) => knownRow(atlas, structure)),
		elsewhere: near.map(({ territory, km }) => ({
			name: nameOf(atlas, 'commune', territory),
			code: atlas.territories.commune.codes[territory]!,
			far: farWords(km),
			who: enumerated([...new Set(namesIn.get(territory))])
		}))
	};
}

/** The answer in one sentence, under the name of the place. */
export const nearSentence = (present: boolean): string =>
	present
		? 'Oui\u202F: un médiateur en santé intervient ici.'
		: 'Non\u202F: aucun médiateur en santé n’intervient ici selon cette liste.';
