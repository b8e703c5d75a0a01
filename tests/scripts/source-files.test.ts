import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSourceFile, type Folders } from '../../scripts/lib/source-files';
import { sha256Of } from '../../src/lib/data/files/sha256';
import { readSourceManifest, sourceOf } from '../../scripts/lib/source-manifest';

const source = sourceOf(readSourceManifest('data/sources.json'), 'frr');
const FILE = 'frr-auvergne-rhone-alpes.csv';

let root: string;
let folders: Folders;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'maillage-'));
	folders = { cache: join(root, 'cache'), tracked: join(root, 'sources'), mirror: join(root, 'mirror') };
	for (const folder of Object.values(folders)) mkdirSync(folder);
	writeFileSync(join(folders.cache, FILE), 'cache');
	writeFileSync(join(folders.tracked, `${FILE}.gz`), gzipSync('tracked'));
	writeFileSync(join(folders.mirror, FILE), 'mirror');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a source is looked for in the cache, then among the tracked files, then in the mirror', () => {
	expect(readSourceFile(source, '84', folders)).toMatchObject({ from: 'cache', text: 'cache', file: FILE });
	rmSync(folders.cache, { recursive: true });
	expect(readSourceFile(source, '84', folders)).toMatchObject({ from: 'tracked', text: 'tracked' });
	rmSync(folders.tracked, { recursive: true });
	expect(readSourceFile(source, '84', folders)).toMatchObject({ from: 'mirror', text: 'mirror' });
});

test('the search may begin further on', () => {
	expect(readSourceFile(source, '84', folders, 'mirror').from).toBe('mirror');
});

test('the checksum is that of the decompressed bytes', () => {
	rmSync(folders.cache, { recursive: true });
	expect(readSourceFile(source, '84', folders).sha256).toBe(sha256Of('tracked'));
});

test('a source that is nowhere says where it was looked for, and its file', () => {
	for (const folder of Object.values(folders)) rmSync(folder, { recursive: true });
	expect(() => readSourceFile(source, '84', folders)).toThrow(
		/«\u202Ffrr\u202F» introuvable dans le cache.*attendu\u202F: le fichier frr-auvergne-rhone-alpes.csv/
	);
});

test('a region that the source has no file for stops the run', () => {
	expect(() => readSourceFile(source, '11', folders)).toThrow(
		'data/sources.json\u202F: la source «\u202Ffrr\u202F» n’a pas de fichier pour la région (lu\u202F: «\u202F11\u202F»'
	);
});
