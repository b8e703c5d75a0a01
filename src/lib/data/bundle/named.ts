/** Names of published files end with the first ten digits of their SHA-256, which the manifest lists whole. */
const NAMED = /\.([0-9a-f]{10})\.[a-z]+$/;

/** The digits that a file's name, or its address, promises of its contents; `undefined` where it promises nothing. */
export const promisedDigits = (file: string): string | undefined => NAMED.exec(file)?.[1];

/** The ten first digits of a SHA-256, as names have them. */
export const firstDigits = (digest: Uint8Array): string =>
	Array.from(digest.subarray(0, 5), (byte) => byte.toString(16).padStart(2, '0')).join('');
