import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

export const toBase64url = (bytes: Uint8Array): string =>
	btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
export const fromBase64url = (text: string): Uint8Array =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (mark) => mark.charCodeAt(0));

/** A text in fewer characters, all of which an address carries: DEFLATE (RFC 1951), in base64url. */
export const packed = (text: string): string => toBase64url(deflateSync(strToU8(text), { level: 9 }));

/** The text that was packed; throws where it is something else. */
export const unpacked = (pack: string): string => strFromU8(inflateSync(fromBase64url(pack)));
