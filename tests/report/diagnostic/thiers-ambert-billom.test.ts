import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { chartOneMore, perimeterOfCode, type Charted } from '../../../src/lib/data/bundle/perimeters';
import { surenessAmong } from '../../../src/lib/domain/figures/certainty';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { positionOf } from '../../../src/lib/domain/territory/atlas';
import { comparatorsOf } from '../../../src/lib/domain/territory/comparators';
import { diagnosticOf, diagnosticText } from '../../../src/lib/report/diagnostic/diagnostic';
import type { DiagnosticInput } from '../../../src/lib/report/diagnostic/input';
import { mapWords } from '../../../src/lib/report/diagnostic/lack-words';
import { PART_IDS, DIAGNOSTIC_PART_WORDS, type PartId } from '../../../src/lib/report/diagnostic/parts';
import { dossierOf } from '../../../src/lib/report/dossier/compose';
import { placeTable } from '../../../src/lib/report/dossier/place-table';
import { provenanceOf } from '../../../src/lib/report/tables/provenance';
import { wordDocument, type WordText } from '../../../src/lib/report/word/document';
import { remark } from '../../fixtures/remarks';
import { spaced } from '../../fixtures/spaced';

/** The diagnostic that a contract over three EPCIs takes away: what it says, and how Word has it. */

const CODE = 'Thiers, Ambert et Billom~200070712,200070761,200067627';
const published = readBundle('static/data/84');
const ids = published.manifest.campaigns.map(({ id }) => id);
const { atlas, profiles, presences } = chartOneMore(
	{ ...published, presences: new Map(ids.map((id) => [id, published.presence(id)])) } satisfies Charted,
	'perimetre',
	perimeterOfCode(published.atlas, CODE)!
);
const campaigns = [...presences.values()];
const results = resultsOf(atlas, profiles, campaigns.at(-1)!, DEFAULT_NORM, 'population');
const position = positionOf(atlas.territories.perimetre, CODE)!;
const input: DiagnosticInput = {
	results,
	level: 'perimetre',
	position,
	sources: published.manifest.sources,
	sureness: surenessAmong(results)('perimetre'),
	presences: campaigns,
	parts: new Set(PART_IDS),
	comparators: comparatorsOf(atlas, 'perimetre', position),
	remarks: [{ ...remark(), origin: 'device' }],
	known: []
};
const diagnostic = diagnosticOf(input);
const text = diagnosticText(diagnostic);
const provenance = {
	...provenanceOf(results, published.manifest.sources, 'Essai', 'https://exemple.fr/'),
	made: '2026-11-29'
};
const NUMBER = /−?\d{1,3}(?: \d{3})+(?:,\d+)?|−?\d+(?:,\d+)?/g;

const textsOf = ({ title, identity, sentence, notes, sections }: WordText): string[] =>
	[
		title,
		identity,
		sentence,
		...notes,
		...sections.flatMap(({ heading, paragraphs, tables }) => [
			heading,
			...paragraphs,
			...tables.flatMap(({ caption, note = '', detail = '', columns, rows }) => [
				caption,
				note,
				detail,
				...columns.map(({ label }) => label),
				...rows.flatMap(({ cells }) => cells)
			])
		])
	].map(spaced);
const part = (id: PartId) => diagnostic.parts.find((one) => one.id === id)!.blocks;
const tableOf = (id: PartId, block = 0, at = 0) => part(id)[block]!.tables[at]!;

describe('the diagnostic of three EPCIs', () => {
	it('has the parts that were ticked, in their order, under the titles of a diagnostic', () => {
		expect(diagnostic.parts.map(({ blocks }) => blocks[0]!.heading)).toEqual(
			PART_IDS.map((id) => DIAGNOSTIC_PART_WORDS[id].title)
		);
		const few = diagnosticOf({ ...input, parts: new Set<PartId>(['sources', 'resume']) });
		expect(few.parts.map(({ id }) => id)).toEqual(['resume', 'sources']);
	});

	it('tells EPCI by EPCI what is missing, and where first', () => {
		const words = part('manques')[0]!.paragraphs.map(spaced);
		expect(words[0]).toBe(
			'CC Thiers Dore et Montagne (36 747 habitants) : 1,40 ETP pour un besoin de 2,77 (51 %) ; il manque 1,47 ETP, d’abord à Thiers (0,42 ETP) et Courpière (0,22 ETP).'
		);
		expect(words).toHaveLength(4);
	});

	it('has the communes under the threshold in one row, whose figures and those of the others add up', () => {
		const { rows } = placeTable(results, 'perimetre', position, { minor: true });
		const people = (row: (typeof rows)[number]) => Number(row.cells[1]!.replace(/\s/gu, ''));
		const main = rows.filter(({ kind }) => kind === undefined);
		const under = main.filter(({ cells }) =>
			spaced(cells[0]!).includes('sous le seuil d’attention (0,1 ETP)')
		);
		expect(under).toHaveLength(1);
		expect(main.length).toBeLessThan(12);
		expect(main.reduce((sum, row) => sum + people(row), 0)).toBe(people(rows.at(-1)!));
	});

	it('spreads what is missing over three years, with its cost at the price of the campaign', () => {
		const table = tableOf('objectifs');
		const [total] = table.rows.slice(-1);
		expect(table.columns.map(({ label }) => spaced(label))).toEqual([
			'Lieu',
			'ETP fin 2025',
			'ETP manquants',
			'ETP visés fin 2026',
			'ETP visés fin 2027',
			'ETP visés fin 2028',
			'Indicateur',
			'Coût par an, à terme',
			'Porteur, financeur, échéance'
		]);
		expect(total?.cells[0]).toBe('Ensemble');
		// In 2027 the parts are printed 2.38, 1.38 and 0.13, and their total 3.90.
		expect(table.note).toContain('Les totaux sont faits avant l’arrondi.');
		const figures = total!.cells.slice(1, 6).map((cell) => Number(cell.replace(',', '.')));
		expect(figures[4]).toBeCloseTo(figures[0]! + figures[1]!, 1);
		expect(spaced(total!.cells[6]!)).toMatch(/^ETP manquants : [\d,]+ → 0$/);
	});

	it('follows a scenario where one is given, year by year', () => {
		const { rows, columns } = diagnosticOf({
			...input,
			parts: new Set<PartId>(['objectifs']),
			plan: {
				plan: [{ kind: 'add', fte: 1, assignments: [{ level: 'epci', code: '200070712' }], year: 2027 }],
				origin: 'du lien',
				price: 50_000
			}
		}).parts[0]!.blocks[0]!.tables[0]!;
		const thiers = rows.find(({ cells }) => cells[0] === 'CC Thiers Dore et Montagne')!.cells.map(spaced);
		expect(columns).toHaveLength(8);
		expect([thiers[1], thiers[3], thiers[4], thiers[6]]).toEqual(['1,40', '1,40', '2,40', '50 000 €']);
	});

	it('repeats, of a figure of the sheet, what the sheet says', () => {
		const onSheet = new Set(textsOf({ ...dossierOf(input) }).flatMap((one) => one.match(NUMBER) ?? []));
		const repeated = (['besoins', 'fiabilite', 'methode', 'sources'] as const).flatMap((id) =>
			textsOf({ ...text, sections: part(id) }).flatMap((one) => one.match(NUMBER) ?? [])
		);
		expect(repeated.length).toBeGreaterThan(200);
		// « Ce que les données… » is of the document alone and has no figure.
		expect(repeated.filter((number) => !onSheet.has(number))).toEqual([]);
	});

	it('says of the map, to the one who does not see it, where the lack lies', () => {
		expect(spaced(mapWords(results, 'perimetre', position))).toMatch(
			/^Là où il manque le plus d’ETP : Thiers \(0,42 ETP\)/
		);
	});
});

describe('its Word file', () => {
	let documentXml = '';
	let stylesXml = '';
	let others = '';
	beforeAll(async () => {
		const png = Uint8Array.from(
			Buffer.from(
				'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
				'base64'
			)
		);
		const picture = { png, width: 900, height: 600, alternative: mapWords(results, 'perimetre', position) };
		const files = unzipSync(new Uint8Array(await Packer.toBuffer(wordDocument(text, provenance, picture))));
		const member = (name: string) => strFromU8(files[name]!);
		documentXml = member('word/document.xml');
		stylesXml = member('word/styles.xml');
		others = Object.keys(files)
			.filter((name) => /word\/(?:header|footer)\d+\.xml$/.test(name))
			.map(member)
			.join('');
	});

	it('has no number but those of the preview, and its notice and definitions', () => {
		// Fields are Word's to fill: the numbers of captions, and the lists of parts, figures and tables.
		const body = documentXml
			.replace(/<w:sdt>.*?<\/w:sdt>/gs, '')
			.replace(/<w:fldSimple.*?<\/w:fldSimple>/gs, '');
		const said = new Set(textsOf(text).flatMap((one) => one.match(NUMBER) ?? []));
		const written = [
			...body.slice(0, body.indexOf('À propos de ce document')).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)
		].flatMap(([, words = '']) => spaced(words).match(NUMBER) ?? []);
		expect(written.length).toBeGreaterThan(400);
		expect(written.filter((number) => !said.has(number))).toEqual([]);
		for (const words of ['onnées de démonstration', 'Version des définitions', 'Produit le'])
			expect(documentXml).toContain(words);
	});

	it('has headings in two levels, captions that count, and lists that Word fills', () => {
		expect(documentXml.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(PART_IDS.length + 1);
		expect(documentXml.match(/w:pStyle w:val="Heading2"/g)!.length).toBeGreaterThan(3);
		const tables = documentXml.match(/<w:tbl>/g)!.length;
		expect(documentXml.match(/SEQ Tableau \\\* ARABIC/g)).toHaveLength(tables);
		expect(documentXml.match(/SEQ Figure \\\* ARABIC/g)).toHaveLength(1);
		expect(documentXml.match(/w:pStyle w:val="Caption"/g)).toHaveLength(tables + 1);
		expect(documentXml).toMatch(/TOC [^<]*\\o (?:"|&quot;)1-2/);
		expect(documentXml).toMatch(/TOC [^<]*\\c (?:"|&quot;)Tableau/);
	});

	it('gives nothing a look of its own: every table and every run follows a style', () => {
		expect(documentXml).not.toMatch(/<w:(?:sz|color|b|shd|spacing|tblBorders|tcBorders)\b/);
		expect(new Set(documentXml.match(/<w:tblStyle w:val="[^"]*"/g))).toEqual(
			new Set(['<w:tblStyle w:val="TableauMaillage"'])
		);
		const used = new Set([...documentXml.matchAll(/<w:[pr]Style w:val="([^"]*)"/g)].map(([, id]) => id));
		for (const id of used) expect(stylesXml, id).toContain(`w:styleId="${id}"`);
	});

	it('has no empty paragraph, a heading on every table, and wide tables on pages that lie', () => {
		const paragraphs = documentXml.match(/<w:p>.*?<\/w:p>|<w:p\/>/g)!;
		expect(paragraphs.filter((one) => !/<w:t[ >]|<w:drawing/.test(one))).toEqual([]);
		expect(documentXml.match(/<w:tblHeader/g)).toHaveLength(documentXml.match(/<w:tbl>/g)!.length);
		expect(documentXml).toContain('w:orient="landscape"');
	});

	it('says of every table, to the one who does not see it, what it is and what it holds', () => {
		const described = [
			...documentXml.matchAll(
				/<w:tblCaption w:val="([^"]*)"\/><w:tblDescription w:val="([^"]*)"\/><\/w:tblPr>/g
			)
		].map(([, title = '', description = '']) => [title, description].map(spaced));
		expect(described).toHaveLength(documentXml.match(/<w:tbl>/g)!.length);
		expect(described[4]).toEqual([
			'Communes et quartiers prioritaires, le plus grand manque d’abord',
			'9 lignes sous une ligne d’en-tête. Colonnes : Commune, Habitants, dont QPV, FDep 2020, ETP financés, pour 10 000 hab., ETP requis, ETP manquants, Couverture et Classe. Total : Habitants 90 699, dont QPV 3 828, FDep 2020 0,55, ETP financés 2,40, pour 10 000 hab. 0,26, ETP requis 4,35, ETP manquants 2,25, Couverture 55 %, Classe De la moitié au besoin.'
		]);
	});

	it('has a picture no higher than a page has room for, beside what is said of it', () => {
		// 580 pixels of 9 525 EMU; this one, 900 by 600, is as wide as the text: 640 pixels.
		expect(documentXml).toMatch(/<wp:extent cx="6096000" cy="4067175"\/>/);
	});

	it('is in French, names its territory on each page, and its picture says where the lack lies', () => {
		expect(stylesXml).toContain('<w:lang w:val="fr-FR"');
		expect(others).toContain('Thiers, Ambert et Billom');
		expect(others).toContain('données de démonstration');
		expect(others).toContain('produit le 29 novembre 2026');
		expect(spaced(documentXml)).toMatch(/descr="[^"]*Là où il manque le plus d’ETP/);
	});
});
