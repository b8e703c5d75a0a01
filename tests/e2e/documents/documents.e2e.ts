import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { wordDocument } from '../../../src/lib/report/word/document';
import { toWorkbook } from '../../../src/lib/report/files/workbook';
import { textAt } from '../../../src/lib/report/picture/svg';
import { provenanceOf } from '../../../src/lib/report/tables/provenance';
import { visit } from '../support/site';

const { atlas, profiles, manifest, presence } = readBundle('static/data/84');
const results = resultsOf(atlas, profiles, presence('2025-12'), DEFAULT_NORM, 'population');
const provenance = provenanceOf(results, manifest.sources, 'Essai', 'https://exemple.fr/');

const codes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** Every control character, zero width, bidi mark, override and isolate, half pairs, what is no character. */
const HOSTILE = [
	...codes(0, 0x20),
	...codes(0x7f, 0x9f),
	...codes(0x200b, 0x200f),
	...codes(0x202a, 0x202e),
	...codes(0x2066, 0x2069),
	0xfeff,
	0xfffe,
	0xffff,
	0xd800,
	0xdfff
]
	.map((code) => `a${String.fromCharCode(code)}b`)
	.join('');
const NAMES = [`${HOSTILE}<&>"'😀é`, 'n'.repeat(1_000_000)];

/** Members that are XML, as texts. */
const xmlIn = (bytes: Uint8Array) =>
	Object.entries(unzipSync(bytes))
		.filter(([name]) => /\.(?:xml|rels)$/.test(name))
		.map(([, member]) => strFromU8(member));

const workbook = async (name: string) => {
	const columns = [
		{ name: 'structure', label: name.slice(0, 300), kind: 'text', description: name }
	] as const;
	const blob = await toWorkbook([{ title: 'Chiffres', columns, rows: [[name]] }], provenance);
	return xmlIn(new Uint8Array(await blob.arrayBuffer()));
};
const document = async (name: string) => {
	const table = { caption: name, columns: [{ label: name, figures: false }], rows: [{ cells: [name] }] };
	const dossier = {
		title: name,
		identity: name,
		sentence: name,
		notes: [name],
		sections: [{ id: 'chiffres' as const, heading: name, paragraphs: [name], tables: [table] }]
	};
	return xmlIn(new Uint8Array(await Packer.toBuffer(wordDocument(dossier, provenance, undefined))));
};

test('whatever a name holds, Chromium reads each XML of the Word file, the workbook and the picture', async () => {
	const page = await visit('/accessibilite');
	for (const name of NAMES) {
		const texts = [
			...(await workbook(name)),
			...(await document(name)),
			`<svg xmlns="http://www.w3.org/2000/svg">${textAt(0, 0, name, { size: 12 })}</svg>`
		];
		const broken = await page.evaluate(
			(all) =>
				all.flatMap((xml) => {
					const read = new DOMParser().parseFromString(xml, 'application/xml');
					return read.querySelector('parsererror')?.textContent ?? [];
				}),
			texts
		);
		expect(broken).toEqual([]);
		// Nothing of the name is dropped: what XML cannot hold has a mark in its place.
		expect(texts.join('')).toContain(name === NAMES[0] ? 'a\uFFFDba\uFFFDb' : 'n'.repeat(32_000));
	}
});

test('a cell never holds more characters than Excel opens, and says that it was cut', async () => {
	const cells = (await workbook(NAMES[1]!)).flatMap((xml) => [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)]);
	const longest = cells.map(([, text]) => text!).reduce((a, b) => (b.length > a.length ? b : a), '');
	expect(longest).toHaveLength(32_767);
	expect(longest).toMatch(/n… \(texte coupé\u202F: le CSV l’a en entier\)$/);
});
