import { formatDecimals } from './french';

/** Bytes in millions: `12 Mo`, or with one decimal `0,4 Mo`. */
export const megabytes = (bytes: number, decimals: 0 | 1 = 0): string =>
	`${formatDecimals(bytes / 1e6, decimals, decimals)}\u00A0Mo`;
