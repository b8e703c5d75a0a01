import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { BundleFile } from '../bundle/publish';

const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Bytes of a file as it is, and as servers send it. */
export interface PublishedSize {
	readonly path: string;
	readonly raw: number;
	readonly gzip: number;
	readonly brotli: number;
}

/** Bundles larger than this, in bytes, are not compressed as hard: it would take longer than the rest. */
const LARGE = 8e6;

type Content = Pick<BundleFile, 'path' | 'bytes'>;

export const isLarge = (files: readonly Content[]) =>
	files.reduce((sum, { bytes }) => sum + bytes.length, 0) > LARGE;

/** Sizes of files of a bundle that is `large` or not. */
export function sizesOf(files: readonly Content[], large: boolean): Promise<PublishedSize[]> {
	return Promise.all(
		files.map(async ({ path, bytes }) => {
			const params = {
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
				...(large && { [constants.BROTLI_PARAM_QUALITY]: 5 })
			};
			const level = large ? 6 : 9;
			const [small, smaller] = await Promise.all([gzipped(bytes, { level }), brotlied(bytes, { params })]);
			return { path, raw: bytes.length, gzip: small.length, brotli: smaller.length };
		})
	);
}
