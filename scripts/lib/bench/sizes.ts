import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** Bytes of a file as it is, and as a static host sends it. */
export interface FileSize {
	readonly file: string;
	readonly raw: number;
	readonly gzip: number;
	readonly brotli: number;
}

export async function sizeOf(file: string, bytes: Buffer): Promise<FileSize> {
	const [gzipped, brotlied] = await Promise.all([
		gzipOf(bytes, { level: 9 }),
		brotliOf(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
			}
		})
	]);
	return { file, raw: bytes.length, gzip: gzipped.length, brotli: brotlied.length };
}

/** Every file of a folder, in the order of their names; the content hash is left out of the names. */
export async function folderSizes(folder: string): Promise<FileSize[]> {
	const names = (await readdir(folder)).sort();
	const sizes: FileSize[] = [];
	for (const name of names)
		sizes.push(await sizeOf(name.replace(/\.[0-9a-f]{10}(?=\.)/, ''), await readFile(join(folder, name))));
	return sizes;
}
