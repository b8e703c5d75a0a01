import { describe, expect, it } from 'vitest';
import { TARGET_LEVELS } from '../../../src/lib/domain/campaign/campaign';
import { KnownPlaces, placeListsOf } from '../../../src/lib/domain/territory/known-places';
import { meaning, reportOf } from '../../../src/lib/data/posts/report';
import { campaignTemplate, dataValidations } from '../../../src/lib/data/posts/template';
import { readPostsFile } from '../../../src/lib/data/posts/posts-file';
import type { FormerCodes } from '../../../src/lib/domain/territory/former-codes';
import { agencyCsv, agencyWorkbook } from '../../fixtures/agency-posts';
import { smallAtlas } from '../../fixtures/small-atlas';
import { fileOf, type Fields } from './campaign-rows';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Windows-1252 of a text whose only letters beyond ASCII are é. */
const windows1252 = (text: string) =>
	Uint8Array.from(text, (letter) => (letter === 'é' ? 0xe9 : letter.charCodeAt(0)));
const utf16 = (text: string) => {
	const bytes = new Uint8Array(2 + 2 * text.length);
	const view = new DataView(bytes.buffer);
	[...`\ufeff${text}`].forEach((letter, i) => view.setUint16(2 * i, letter.charCodeAt(0), true));
	return bytes;
};
const said = async (bytes: Uint8Array) =>
	(await readPostsFile(bytes, 'liste')).problems.map(({ severity, message }) => [severity, message]);

describe('a file is what its bytes say, not its name', () => {
	it('an XLSX and a French CSV of the same list give the same posts', async () => {
		const [sheet, csv] = await Promise.all([
			readPostsFile(await agencyWorkbook(), 'liste.csv'),
			readPostsFile(utf8(agencyCsv()), 'liste.xlsx')
		]);
		expect(sheet.posts).toHaveLength(20);
		expect(csv.posts).toEqual(sheet.posts);
	});

	it('a CSV in Windows-1252 keeps its accents, and it is said; in UTF-16 too', async () => {
		const text = fileOf({ structure: 'Santé à Thiers'.replace('à', 'a') });
		const read = await readPostsFile(windows1252(text), 'liste.csv');
		expect(read.posts[0]?.structure).toBe('Santé a Thiers');
		expect(read.problems.map(({ severity }) => severity)).toEqual(['warning']);
		expect((await readPostsFile(utf16(text), 'liste.csv')).posts).toEqual(read.posts);
	});

	it.each([
		['a PDF', utf8('%PDF-1.7'), 'n’est ni un CSV ni un classeur XLSX'],
		['an old XLS', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), 'Enregistrez-le en XLSX sans mot de passe'],
		['a web page', utf8('<!doctype html><html>'), 'est une page web'],
		['a cut XLSX', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'n’est pas un classeur Excel complet'],
		['an empty file', new Uint8Array(), 'Le fichier est vide']
	])('%s is refused with what to do', async (_, bytes, sentence) => {
		const problems = await said(bytes);
		expect(problems).toHaveLength(1);
		expect(problems[0]?.[1]).toContain(sentence);
	});

	it('a file of more than 50 MB is refused by its size', async () => {
		expect((await said(new Uint8Array(50_000_001)))[0]?.[1]).toContain('fait 50\u202fMo');
	});
});

describe('codes are held against the territories shown', () => {
	const former: FormerCodes = {
		merged: { '42003': '42001', '42004': '42001' },
		arrondissements: { '63381': '63001' },
		splits: [{ code: '63002', parent: '63001', date: '2025-01-01' }]
	};
	const places = new KnownPlaces(placeListsOf(smallAtlas, TARGET_LEVELS, former));
	const read = (at: string, ...rows: Fields[]) =>
		readPostsFile(utf8(fileOf(...rows)), 'a.csv', { places, at });
	const first = async (fields: Fields) => {
		const { problems } = await read('2025-12-31', { code: '42001', ...fields });
		return [problems[0]?.severity, problems[0]?.nearest ?? problems[0]?.message];
	};

	it('a name that is only one commune’s is read, however it is spelt, and said', async () => {
		for (const code of ['St Etienne le Bas', 'SAINT ETIENNE-LE-BAS'])
			expect(await first({ code })).toEqual([
				'warning',
				`«\u202f${code}\u202f» est lu 42001 (Saint-Étienne-le-Bas).`
			]);
		expect(await first({ code: 'Puy-Neuf (Le)' })).toEqual([
			'warning',
			'«\u202fPuy-Neuf (Le)\u202f» est lu 63001 (Le Puy-Neuf).'
		]);
	});

	it('a slip, spaces, a wrong level: each gets the value that was meant', async () => {
		expect(await first({ code: 'lisle davale' })).toEqual(['error', "«\u202f63002\u202f» (L'Isle-d'Aval)"]);
		expect(await first({ code: '63011' })).toEqual(['error', '«\u202f63001\u202f» (Le Puy-Neuf)']);
		expect(await first({ code: '42 001' })).toEqual(['warning', 'Le code est lu 42001.']);
		expect(await first({ code: 'QN06301M' })).toEqual(['error', 'qpv «\u202fQN06301M\u202f» (Les Tours)']);
		expect(await first({ niveau: 'qpv', code: 'QP06302M' })).toEqual([
			'error',
			'«\u202fQN06302M\u202f» (La Plaine)'
		]);
	});

	it('a code that has merged is carried over, and so are two that became one', async () => {
		const { posts, problems } = await read(
			'2025-12-31',
			{ code: '42003', part: '0,25' },
			{ code: '42004', part: '0,5' },
			{ code: '63381' }
		);
		expect(posts[0]?.assignments).toEqual([
			{ level: 'commune', code: '42001', share: 0.75 },
			{ level: 'commune', code: '63001' }
		]);
		expect(problems.map(({ severity, line }) => [severity, line])).toEqual([
			['warning', 2],
			['warning', 3],
			['warning', 4]
		]);
		expect(problems[0]?.message).toBe(
			'Le code 42003 n’est plus celui d’une commune\u202f: il est reporté sur 42001 Saint-Étienne-le-Bas (codes de 2025).'
		);
	});

	it('a commune that was split after the campaign is carried to its parts, by their inhabitants', async () => {
		const { posts, problems } = await read('2024-12-31', { code: '63001', part: '0,8' });
		// 30 000 and 10 000 inhabitants: 0.8 × 3/4 and 0.8 × 1/4.
		expect(posts[0]?.assignments).toEqual([
			{ level: 'commune', code: '63001', share: 0.6000000000000001 },
			{ level: 'commune', code: '63002', share: 0.2 }
		]);
		expect(problems[0]?.message).toContain('a été séparée le 1er janvier 2025, après cette campagne');
		expect((await read('2025-12-31', { code: '63001' })).problems).toEqual([]);
	});

	it('a code that cannot be carried is an error with the nearest one', async () => {
		expect(await first({ code: '63099' })).toEqual(['error', '«\u202f63001\u202f» (Le Puy-Neuf)']);
	});

	it('a post outside the campaign’s date, or a person’s title, is a warning', async () => {
		const { posts, problems } = await read(
			'2025-12-31',
			{ code: '42001', date_fin: '2025-06-30', structure: 'Mme Durand' },
			{ id_poste: 'P2', code: '42001', date_debut: '1er mars 2026' }
		);
		expect(posts).toHaveLength(2);
		expect(problems.map(({ severity, column }) => [severity, column])).toEqual([
			['warning', 'structure'],
			['warning', 'date_fin'],
			['warning', 'date_debut']
		]);
	});
});

describe('dates', () => {
	it.each([
		['31/12/2025', '2025-12-31'],
		['1/2/2024', '2024-02-01'],
		['1er septembre 2023', '2023-09-01'],
		['15 févr. 2024', '2024-02-15'],
		['2024-03-01T00:00:00', '2024-03-01'],
		['45292', '2024-01-01']
	])('%s is %s', async (typed, iso) => {
		const { posts } = await readPostsFile(utf8(fileOf({ date_debut: typed })), 'a.csv');
		expect(posts[0]?.start).toBe(iso);
	});
});

describe('the template', () => {
	it('is read as a list without a post, with the columns of the schema, and the same bytes each time', async () => {
		const bytes = await campaignTemplate();
		expect((await said(bytes)).map(([, message]) => message)).toEqual([
			'Le fichier ne contient aucun poste\u202f: une ligne par intervention est attendue sous l’en-tête.'
		]);
		expect(await campaignTemplate()).toEqual(bytes);
	});

	it('has a drop-down for each closed list', () => {
		expect(dataValidations()).toContain(
			'sqref="I2:I1001"><formula1>"commune,qpv,epci,departement"</formula1>'
		);
		expect(dataValidations()).toContain('sqref="C2:C1001"><formula1>"association,collectivité,');
	});
});

it('the report says the rule that no program can check, and asks for what was meant', () => {
	expect(reportOf('a.csv', [])).toBe(
		'a.csv\u202f: aucune erreur.\n\nÀ vérifier par vous\u202f: la colonne «\u202fstructure\u202f» donne des structures, jamais le nom d’une personne.'
	);
	expect(meaning('«\u202f0,8\u202f»')).toBe('Vouliez-vous dire «\u202f0,8\u202f»\u202f?');
});
