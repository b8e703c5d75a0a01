import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draws } from './mutate';

export const READERS = ['csv', 'xlsx', 'ods', 'geojson', 'bundle', 'address', 'storage'] as const;
export type ReaderId = (typeof READERS)[number];

/** Makes one hostile input and reads it; throws where the reader does what it must never do. */
export type Attack = (draws: Draws) => Promise<void>;

/** Files of our tests that end so, as bytes: what is mutated. */
export const fixtures = (extension: string): Uint8Array[] =>
	['tests/fixtures', 'tests/fixtures/import'].flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => name.endsWith(extension))
			.sort()
			.map((name) => new Uint8Array(readFileSync(join(folder, name))))
	);
