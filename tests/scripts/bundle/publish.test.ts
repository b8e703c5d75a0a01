import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashedFile, publish } from '../../../scripts/lib/bundle/publish';

let root: string;
let folder: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'maillage-'));
	folder = join(root, 'data', '84');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a file is named for its content', () => {
	// SHA-256 of “abc”: ba7816bf 8f01cfea 4141…
	const file = hashedFile('names', 'json', 'abc');
	expect(file.path).toBe('names.ba7816bf8f.json');
	expect(file.sha256.slice(0, 16)).toBe('ba7816bf8f01cfea');
});

test('a new bundle replaces the old one, whose files go', () => {
	publish(folder, [hashedFile('names', 'json', 'old')], '"old"');
	const fresh = hashedFile('names', 'json', 'new');
	publish(folder, [fresh], '"new"');
	expect(readdirSync(folder).sort()).toEqual(['manifest.json', fresh.path]);
	expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('"new"');
	expect(existsSync(`${folder}.partial`)).toBe(false);
});

test('what a killed run left beside the bundle is cleared', () => {
	mkdirSync(`${folder}.partial`, { recursive: true });
	writeFileSync(join(`${folder}.partial`, 'cells.0.bin'), 'half');
	publish(folder, [], '"new"');
	expect(readdirSync(join(root, 'data'))).toEqual(['84']);
});
