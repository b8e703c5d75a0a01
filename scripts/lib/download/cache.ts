import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { sha256Of } from '../../../src/lib/data/files/sha256';

const recordSchema = v.object({
	id: v.string(),
	url: v.string(),
	/** Day of the download, `2026-11-22`. */
	date: v.string(),
	bytes: v.number(),
	sha256: v.string(),
	file: v.string()
});

/** What is known of a download that was kept. */
export type CacheRecord = v.InferOutput<typeof recordSchema>;

export interface Cached {
	readonly path: string;
	readonly record: CacheRecord;
}

/** Downloads kept from one year to the next, each with a record of its address, its day and its SHA-256. */
export class Cache {
	constructor(readonly folder: string) {}

	#recordPath(name: string): string {
		return join(this.folder, `${name}.json`);
	}

	/** Where the download of that name is to be put. */
	pathOf(name: string): string {
		return join(this.folder, `${name}.download`);
	}

	/** A download that is still what its record says; `damaged` where it no longer is. */
	find(name: string): Cached | 'damaged' | undefined {
		const recordPath = this.#recordPath(name);
		if (!existsSync(recordPath)) return undefined;
		try {
			const record = v.parse(recordSchema, JSON.parse(readFileSync(recordPath, 'utf8')));
			const path = join(this.folder, record.file);
			return sha256Of(readFileSync(path)) === record.sha256 ? { path, record } : 'damaged';
		} catch {
			return 'damaged';
		}
	}

	/** Puts a checked download in the place of the one before, and writes its record. */
	replace(name: string, fresh: string, record: Omit<CacheRecord, 'file'>): void {
		mkdirSync(this.folder, { recursive: true });
		const recordPath = this.#recordPath(name);
		const file = `${name}.download`;
		renameSync(fresh, this.pathOf(name));
		writeFileSync(`${recordPath}.part`, `${JSON.stringify({ ...record, file }, null, '\t')}\n`);
		renameSync(`${recordPath}.part`, recordPath);
	}

	/** Removes a download that is not what it should be. */
	drop(fresh: string): void {
		rmSync(fresh, { force: true });
	}
}
