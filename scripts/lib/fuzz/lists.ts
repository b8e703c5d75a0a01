import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { readPostsFile } from '../../../src/lib/data/posts/posts-file';
import { readSource } from '../../../src/lib/data/posts/source/read-source';
import { understand } from '../../../src/lib/data/posts/understand';
import { readRemarkFile } from '../../../src/lib/data/remarks/remark-file';
import { presenceOf } from '../../../src/lib/domain/figures/results';
import { campaignDate } from '../../../src/lib/domain/campaign/dates';
import type { Post } from '../../../src/lib/domain/campaign/campaign';
import { KnownPlaces, placeListsOf } from '../../../src/lib/domain/territory/typed/known-places';
import { NO_FORMER_CODES } from '../../../src/lib/domain/territory/former-codes';
import { LEVELS } from '../../../src/lib/domain/territory/atlas';
import { readCsv } from '../../../src/lib/perimeter/file/csv-file';
import { mustBeEqual, mustBeFinite, mustBeSentence, orRefused } from './fault';
import { mutatedBytes, mutatedText, pick, type Draws } from './mutate';
import { fixtures, type Attack } from './reader';

/** What every list of posts is held to, whatever it was read from: finite figures, and every FTE somewhere. */
function holdPosts(posts: readonly Post[], { atlas }: DiskBundle): void {
	let sum = 0;
	for (const { fte, people, funding, assignments } of posts) {
		mustBeFinite(fte, 'fte');
		if (people !== undefined) mustBeFinite(people, 'people');
		for (const { amount } of funding) if (amount !== undefined) mustBeFinite(amount, 'amount');
		for (const { share } of assignments) if (share !== undefined) mustBeFinite(share, 'share');
		sum += fte;
	}
	const campaign = { id: '2026-12', label: 'fin 2026', date: '2026-12-31', demonstration: false, posts };
	const { placement } = presenceOf(atlas, campaign);
	const placed = [...placement.portions, ...placement.unlocated].reduce((total, { fte }) => total + fte, 0);
	mustBeEqual(placed, sum, 'placed fte');
}

export const knownPlacesOf = ({ atlas }: DiskBundle) =>
	new KnownPlaces(placeListsOf(atlas, LEVELS, NO_FORMER_CODES));

/** A list through both readings: the strict one, and the one that understands. */
async function readList(
	bytes: Uint8Array,
	file: string,
	bundle: DiskBundle,
	places: KnownPlaces
): Promise<void> {
	const strict = await readPostsFile(bytes, file, { places });
	for (const { message } of strict.problems) mustBeSentence(message);
	holdPosts(strict.posts, bundle);
	const reading = await readSource(bytes, file);
	if (reading.refused !== undefined) mustBeSentence(reading.refused);
	const read = understand([{ file, reading }], { places, month: campaignDate('2026-12')! });
	for (const { message } of read.problems) mustBeSentence(message);
	holdPosts(read.posts, bundle);
}

export function csvAttack(bundle: DiskBundle): Attack {
	const corpus = fixtures('.csv');
	const places = knownPlacesOf(bundle);
	return async (draws) => {
		const bytes = mutatedBytes(pick(draws, corpus), draws);
		const way = draws();
		if (way < 0.7) return readList(bytes, 'liste.csv', bundle, places);
		if (way < 0.85) {
			const { problems } = readRemarkFile(bytes, 'remarques.csv', bundle.atlas);
			return problems.forEach(({ message }) => mustBeSentence(message));
		}
		await orRefused(() => readCsv(new TextDecoder().decode(bytes), 'perimetre.csv', places));
	};
}

/** A workbook whose archive is damaged, or one of whose parts is, in a sound archive. */
function mutatedWorkbook(bytes: Uint8Array, draws: Draws): Uint8Array {
	if (draws() < 0.35) return mutatedBytes(bytes, draws);
	const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 2_000_000 });
	const name = pick(draws, Object.keys(parts));
	const text = strFromU8(parts[name]!);
	return zipSync({ ...parts, [name]: strToU8(mutatedText(text, draws)) }, { level: 1 });
}

export function workbookAttack(bundle: DiskBundle, extension: '.xlsx' | '.ods'): Attack {
	const corpus = fixtures(extension);
	const places = knownPlacesOf(bundle);
	return (draws) =>
		readList(mutatedWorkbook(pick(draws, corpus), draws), `liste${extension}`, bundle, places);
}
