import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { BundleFile } from '../bundle/publish';

const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Bytes of a file as it is, and as servers send it. */
export interface FileSize {
	readonly path: string;
	readonly raw: number;
	readonly gzip: number;
	readonly brotli: number;
}

export function sizesOf(files: readonly Pick<BundleFile, 'path' | 'bytes'>[]): Promise<FileSize[]> {
	return Promise.all(
		files.map(async ({ path, bytes }) => {
			const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
			const [small, smaller] = await Promise.all([gzipped(bytes, { level: 9 }), brotlied(bytes, { params })]);
			return { path, raw: bytes.length, gzip: small.length, brotli: smaller.length };
		})
	);
}
