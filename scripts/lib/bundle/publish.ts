import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { path: `${stem}.${sha256.slice(0, NAMED_DIGITS)}.${extension}`, bytes, sha256 };
}

const MANIFEST = 'manifest.json';

/**
 * Publishes a bundle: everything is written beside it first, then moved in, the manifest last, in one step. A run
 * that is killed leaves the old manifest and the files it names; files of older bundles go at the end.
 */
export function publish(folder: string, files: readonly BundleFile[], manifest: string): void {
	const fresh = `${folder}.partial`;
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh, { recursive: true });
	mkdirSync(folder, { recursive: true });
	for (const { path, bytes } of files) writeFileSync(join(fresh, path), bytes);
	writeFileSync(join(fresh, MANIFEST), manifest);
	for (const { path } of files) renameSync(join(fresh, path), join(folder, path));
	renameSync(join(fresh, MANIFEST), join(folder, MANIFEST));
	const published = new Set([MANIFEST, ...files.map(({ path }) => path)]);
	for (const name of readdirSync(folder))
		if (!published.has(name)) rmSync(join(folder, name), { recursive: true });
	rmSync(fresh, { recursive: true, force: true });
}
