import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockOf } from '../../../scripts/lib/bundle/lock';
import { hashedFile, publish } from '../../../scripts/lib/bundle/publish';

const OLD = [hashedFile('cells', 'bin', 'old cells'), hashedFile('names', 'json', 'old names')];
const NEW = [hashedFile('cells', 'bin', 'new cells'), hashedFile('names', 'json', 'new names')];

let root: string;
let folder: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'maillage-'));
	folder = join(root, '84');
	publish(folder, OLD, '"old"');
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const child = (...args: string[]) =>
	spawnSync(process.execPath, ['--import', 'tsx', 'tests/scripts/bundle/publish-child.ts', ...args]);

describe('a run whose plug is pulled', { timeout: 120_000 }, () => {
	// 0: the lock alone; 1 to 3: writing beside; 4 and 5: files moved in; 6: the manifest; 7: a file removed.
	test.each([0, 2, 3, 4, 5, 6, 7])(
		'after step %i leaves a whole bundle, and the next run cleans up',
		(step) => {
			expect(child(folder, String(step)).signal).toBe('SIGKILL');
			const swapped = step >= 6;
			expect(read('manifest.json')).toBe(swapped ? '"new"' : '"old"');
			const [cells, names] = swapped ? NEW : OLD;
			expect(read(cells!.path)).toBe(swapped ? 'new cells' : 'old cells');
			expect(read(names!.path)).toBe(swapped ? 'new names' : 'old names');

			const unlock = lockOf(folder);
			publish(folder, NEW, '"new"');
			unlock();
			expect(readdirSync(folder).sort()).toEqual([...NEW.map(({ path }) => path), 'manifest.json'].sort());
			expect(readdirSync(root)).toEqual(['84']);
		}
	);
});

describe('two runs at once', { timeout: 120_000 }, () => {
	test('the second says so, and stops', () => {
		const unlock = lockOf(folder);
		expect(() => lockOf(folder)).toThrow(
			`84\u202F: une autre reconstruction de ce dossier est en cours (lu\u202F: «\u202Fprocessus ${process.pid}\u202F»`
		);
		unlock();
		lockOf(folder)();
		expect(readdirSync(root)).toEqual(['84']);
	});

	test('npm run data ends with 1 and changes nothing', () => {
		const unlock = lockOf(folder);
		const { status, stderr } = spawnSync(
			process.execPath,
			['--import', 'tsx', 'scripts/rebuild.ts', '--offline', '--out', folder],
			{ encoding: 'utf8' }
		);
		unlock();
		expect(status).toBe(1);
		expect(stderr).toContain('une autre reconstruction de ce dossier est en cours');
		expect(read('manifest.json')).toBe('"old"');
	});

	test('the lock of a process that is no more is taken over', async () => {
		const gone = spawn(process.execPath, ['-e', '']);
		await new Promise((resolve) => gone.once('close', resolve));
		writeFileSync(`${folder}.lock`, `${gone.pid} 123`);
		lockOf(folder)();
		expect(readdirSync(root)).toEqual(['84']);
	});

	test('a lock that says nothing, or another process of the same number, is taken over', () => {
		for (const content of ['', 'x', `${process.pid} 1`]) {
			writeFileSync(`${folder}.lock`, content);
			lockOf(folder)();
		}
		expect(readdirSync(root)).toEqual(['84']);
	});
});
