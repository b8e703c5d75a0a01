import { describe, expect, it } from 'vitest';
import { decodedText } from '../../../scripts/lib/download/content';
import { decodeText } from '../../../src/lib/data/files/encoding';
import { readPostsFile } from '../../../src/lib/data/posts/posts-file';
import { readRemarkFile } from '../../../src/lib/data/remarks/remark-file';
import { smallAtlas } from '../../fixtures/small-atlas';
import { fileOf } from '../posts/campaign-rows';

/** The 32 characters of Windows-1252 at 0x80–0x9F, as Unicode's own table has them; control characters for its free bytes. */
const HIGH = [
	0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
	0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
	0x153, 0x9d, 0x17e, 0x178
];
const highBytes = Array.from({ length: 32 }, (_, i) => 0x80 + i);
const high = String.fromCharCode(...HIGH);
const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
/** A text of ASCII, with the bytes 0x80 to 0x9F in the place of `@`. */
const withHighBytes = (text: string) =>
	Uint8Array.from(text.split('@').flatMap((part, i) => [...(i > 0 ? highBytes : []), ...ascii(part)]));

describe('the bytes 0x80 to 0x9F are what Windows-1252 says', () => {
	it('in a list of posts, as the page and the command line read it', async () => {
		const { posts } = await readPostsFile(withHighBytes(fileOf({ structure: 'a@z' })), 'liste.csv');
		expect(posts[0]?.structure).toBe(`a${high}z`);
	});

	it('in a file of remarks', () => {
		const text =
			'niveau;code;nom;priorite;remarque;motif;service;date\ncommune;63001;;normale;a@z;;A;2025-01-02';
		const { remarks } = readRemarkFile(withHighBytes(text), 'f.csv', smallAtlas);
		expect(remarks[0]?.text).toBe(`a${high}z`);
	});

	it('in a source that a script has downloaded', () => {
		expect(decodedText(withHighBytes('a;@'))).toBe(`a;${high}`);
	});

	it('and the others are those of Latin-1', () => {
		expect(decodeText(Uint8Array.of(0x41, 0xe9, 0xa0, 0xff))).toEqual({
			text: 'Aé\u00A0ÿ',
			encoding: 'windows-1252'
		});
	});

	it('however long the file is', () => {
		const { text } = decodeText(new Uint8Array(100_000).fill(0x92));
		expect(text).toBe('’'.repeat(100_000));
	});
});

describe('a text is decoded by its bytes', () => {
	const utf16 = (text: string, little: boolean, mark: boolean) => {
		const letters = `${mark ? '\uFEFF' : ''}${text}`;
		const view = new DataView(new ArrayBuffer(letters.length * 2));
		Array.from(letters, (letter, i) => view.setUint16(2 * i, letter.charCodeAt(0), little));
		return new Uint8Array(view.buffer);
	};

	it.each([
		['utf-16le', utf16('code;nom\né’œ;1\n', true, true)],
		['utf-16be', utf16('code;nom\né’œ;1\n', false, true)],
		['utf-16le', utf16('code;nom\né’œ;1\n', true, false)],
		['utf-16be', utf16('code;nom\né’œ;1\n', false, false)],
		['utf-8', new TextEncoder().encode('code;nom\né’œ;1\n')],
		['utf-8', new TextEncoder().encode('\uFEFFcode;nom\né’œ;1\n')]
	])('%s, with or without its mark', (encoding, bytes) => {
		expect(decodeText(bytes)).toEqual({ text: 'code;nom\né’œ;1\n', encoding });
	});

	it('nothing is an empty text', () => {
		expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
	});
});
