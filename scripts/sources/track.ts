/**
 * Keeps the sources that may be committed in data/sources/, gzipped without a date: tsx scripts/sources/track.ts
 * Run it once a vintage, from the mirror or from another folder given as argument.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readSourceManifest } from '../lib/source-manifest';

const from = process.argv[2] ?? '../shared/sources';
mkdirSync('data/sources', { recursive: true });
for (const { files, tracked } of readSourceManifest('data/sources.json'))
	for (const key of tracked) {
		const file = files[key]!;
		const packed = gzipSync(readFileSync(join(from, file)), { level: 9 });
		writeFileSync(join('data/sources', `${file}.gz`), packed);
		console.log(`${file}.gz  ${packed.length} octets`);
	}
