import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../../src/lib/data/files/sha256';

/** A file of the bundle, its name made of its content. */
export interface BundleFile {
	readonly path: string;
	readonly bytes: Uint8Array;
	readonly sha256: string;
}

/** Hex digits of the checksum that the name carries. */
const NAMED_DIGITS = 10;

/** `cells` + `bin` → `cells.0a1b2c3d4e.bin`. */
export function hashedFile(stem: string, extension: string, content: Uint8Array | string): BundleFile {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const sha256 = sha256Of(bytes);
	return { path: `${stem}.${sha256.slice(0, NAMED_DIGITS)}.${extension}`, bytes, sha256 };
}

const MANIFEST = 'manifest.json';

/** Waits until a file, or the names in a folder, are on the disk: a power cut comes without a warning. */
function settle(path: string): void {
	const descriptor = openSync(path, 'r');
	try {
		fsyncSync(descriptor);
	} catch {
		// Some file systems cannot say; the order of the steps is all there is then.
	} finally {
		closeSync(descriptor);
	}
}

/** Writes a file whole: what stood under its name stays until the new one is on the disk. */
export function writeWhole(path: string, content: string | Uint8Array): void {
	const fresh = `${path}.fresh`;
	writeFileSync(fresh, content);
	settle(fresh);
	renameSync(fresh, path);
}

/**
 * Publishes a bundle: everything is written beside it first, then moved in, the manifest last, in one step. A run
 * that is killed leaves the old manifest and the files it names; files of older bundles go at the end. `step`
 * hears of each step once it is done.
 */
export function publish(
	folder: string,
	files: readonly BundleFile[],
	manifest: string,
	step: (done: string) => void = () => undefined
): void {
	const fresh = `${folder}.partial`;
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh, { recursive: true });
	mkdirSync(folder, { recursive: true });
	try {
		for (const { path, bytes } of [...files, { path: MANIFEST, bytes: manifest }]) {
			writeFileSync(join(fresh, path), bytes);
			settle(join(fresh, path));
			step(`written ${path}`);
		}
	} catch (error) {
		// A full disk, most often: what could not be finished gives its room back.
		rmSync(fresh, { recursive: true, force: true });
		throw error;
	}
	for (const { path } of files) {
		renameSync(join(fresh, path), join(folder, path));
		step(`moved ${path}`);
	}
	settle(folder);
	renameSync(join(fresh, MANIFEST), join(folder, MANIFEST));
	settle(folder);
	step(`moved ${MANIFEST}`);
	const published = new Set([MANIFEST, ...files.map(({ path }) => path)]);
	for (const name of readdirSync(folder))
		if (!published.has(name)) {
			rmSync(join(folder, name), { recursive: true });
			step(`removed ${name}`);
		}
	rmSync(fresh, { recursive: true, force: true });
}
