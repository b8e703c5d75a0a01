import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { drawsOf } from '../demonstration/random';
import { addressAttack } from './addresses';
import { csvAttack, workbookAttack } from './lists';
import { geoJsonAttack } from './perimeters';
import { bundleAttack } from './published';
import type { Attack, ReaderId } from './reader';
import { storageAttack } from './stored';

/** How a reader failed, with all that is needed to see it again. */
export interface Failure {
	readonly reader: ReaderId;
	readonly at: number;
	readonly error: unknown;
}

export interface FuzzOptions {
	readonly seed: number;
	readonly readers: readonly ReaderId[];
	/** Seconds in all, shared out among the readers. */
	readonly seconds: number;
	/** The one case to try again, of each reader. */
	readonly only?: number;
	/** Where the bundle lies. */
	readonly folder: string;
	/** Hears of each case before it is read. */
	readonly now?: (reader: number, at: number) => void;
}

function attackOf(reader: ReaderId, bundle: DiskBundle, folder: string): Attack {
	switch (reader) {
		case 'csv':
			return csvAttack(bundle);
		case 'xlsx':
			return workbookAttack(bundle, '.xlsx');
		case 'ods':
			return workbookAttack(bundle, '.ods');
		case 'geojson':
			return geoJsonAttack(bundle);
		case 'bundle':
			return bundleAttack(bundle, folder);
		case 'address':
			return addressAttack();
		case 'storage':
			return storageAttack();
		default:
			throw new TypeError(reader satisfies never);
	}
}

/** Cases of a reader until its time is over or one fails; a case depends on the seed and its number alone. */
async function tried(
	reader: ReaderId,
	attack: Attack,
	{ seed, readers, seconds, only, now }: FuzzOptions
): Promise<{ cases: number; failure?: Failure }> {
	const end = performance.now() + (seconds * 1000) / readers.length;
	let at = only ?? 0;
	do {
		now?.(readers.indexOf(reader), at);
		try {
			await attack(drawsOf(seed, `${reader} ${at}`));
		} catch (error) {
			return { cases: at, failure: { reader, at, error } };
		}
		at++;
	} while (only === undefined && performance.now() < end);
	return { cases: at };
}

/** Tries every reader; how many cases each has read, and the first failure of each. */
export async function fuzz(bundle: DiskBundle, options: FuzzOptions) {
	const cases = new Map<ReaderId, number>();
	const failures: Failure[] = [];
	for (const reader of options.readers) {
		const done = await tried(reader, attackOf(reader, bundle, options.folder), options);
		cases.set(reader, done.cases);
		if (done.failure) failures.push(done.failure);
	}
	return { cases, failures };
}
