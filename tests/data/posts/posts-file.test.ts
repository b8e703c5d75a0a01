import { describe, expect, it } from 'vitest';
import { TARGET_CODE_LEVELS } from '../../../src/lib/domain/campaign/campaign';
import { KnownPlaces, placeListsOf } from '../../../src/lib/domain/territory/typed/known-places';
import { formatCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import { campaignCsv } from '../../../src/lib/report/files/campaign-csv';
import { meaning, reportOf } from '../../../src/lib/data/posts/report';
import { campaignTemplate, dataValidations } from '../../../src/lib/data/posts/template';
import { readPostsFile } from '../../../src/lib/data/posts/posts-file';
import type { FormerCodes } from '../../../src/lib/domain/territory/former-codes';
import { agencyCsv, agencyWorkbook } from '../../fixtures/agency-posts';
import { campaign, post, smallAtlas } from '../../fixtures/small-atlas';
import { COLUMNS, fileOf, line, type Fields } from './campaign-rows';

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
	const places = new KnownPlaces(placeListsOf(smallAtlas, TARGET_CODE_LEVELS, former));
	const read = (at: string, ...rows: Fields[]) =>
		readPostsFile(utf8(fileOf(...rows)), 'a.csv', { places, at });
	const first = async (fields: Fields) => {
		const { problems } = await read('2025-12-31', { code: '42001', ...fields });
		return [problems[0]?.severity, problems[0]?.nearest ?? problems[0]?.message];
	};

	it('a name, however it is spelt, gets the code that was meant', async () => {
		for (const code of ['St Etienne le Bas', 'SAINT ETIENNE-LE-BAS'])
			expect(await first({ code })).toEqual(['error', '«\u202f42001\u202f» (Saint-Étienne-le-Bas)']);
		expect(await first({ code: 'Puy-Neuf (Le)' })).toEqual(['error', '«\u202f63001\u202f» (Le Puy-Neuf)']);
		expect(await first({ code: 'isle daval' })).toEqual(['error', "«\u202f63002\u202f» (L'Isle-d'Aval)"]);
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

describe('a column of postal codes', () => {
	const lists = placeListsOf(
		smallAtlas,
		TARGET_CODE_LEVELS,
		{ merged: {}, arrondissements: {}, splits: [] },
		// 42001 is Saint-Étienne-le-Bas's Insee code, and the postal code of Le Puy-Neuf; 63000 is no Insee code.
		{ '42001': [2], '42002': [3], '63000': [2, 3], '63003': [2] }
	);
	const places = new KnownPlaces(lists);
	const read = (text: string) => readPostsFile(utf8(text), 'a.csv', { places, at: '2025-12-31' });
	const named = (...rows: [string, string][]) =>
		[
			`${COLUMNS.join(',')},ville`,
			...rows.map(([code, name], i) => `${line({ id_poste: `P${i}`, code })},${name}`)
		].join('\n');
	const placesOf = ({ posts }: Awaited<ReturnType<typeof read>>) =>
		posts.map(({ assignments }) => assignments.map(({ code }) => code).join());

	it('is told by the names beside it, and each post goes to its commune', async () => {
		const reading = await read(named(['42001', 'Le Puy Neuf'], ['63000', "L'Isle d'Aval"]));
		expect(placesOf(reading)).toEqual(['63001', '63002']);
		expect(reading.problems.map(({ line, message }) => [line, message]).slice(1)).toEqual([
			[2, '42001 est un code postal\u202F: il est lu 63001 (Le Puy-Neuf), le code Insee de la commune.'],
			[3, '63000 est un code postal\u202F: il est lu 63002 (L’Isle-d’Aval), le code Insee de la commune.']
		]);
	});

	it('of Insee codes stays one', async () => {
		const reading = await read(named(['42001', 'Saint-Étienne-le-Bas']));
		expect(placesOf(reading)).toEqual(['42001']);
	});

	it('that can be read both ways is an error that names both readings', async () => {
		const text = fileOf(...['42001', '42002', '63003'].map((code, i) => ({ id_poste: `P${i}`, code })));
		const errors = (await read(text)).problems.filter(({ severity }) => severity === 'error');
		expect(errors.map(({ line, column, message }) => [line, column, message])).toEqual([
			[
				1,
				'code',
				'Les codes se lisent de deux façons, codes Insee ou codes postaux\u202F: 42001 est un code Insee (Saint-Étienne-le-Bas) et un code postal (Le Puy-Neuf). Mettez dans la colonne les codes Insee, ou ajoutez une colonne avec le nom des communes.'
			]
		]);
	});

	it('was settled in a list that was accepted before', async () => {
		const text = fileOf(...['42001', '42002', '63003'].map((code, i) => ({ id_poste: `P${i}`, code })));
		const { problems } = await readPostsFile(utf8(text), 'a.csv', { places, elsewhere: 'kept' });
		expect(problems).toEqual([]);
	});
});

describe('cells in error', () => {
	/** A workbook of one list whose cells are XML: what a spreadsheet keeps of a formula that failed. */
	const workbook = async () => {
		const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
		const files = unzipSync(await agencyWorkbook());
		const sheet = 'xl/worksheets/sheet1.xml';
		const xml = strFromU8(files[sheet]!).replace(
			/<c r="(D2|F2|E3)"[^>]*?(?:\/>|>.*?<\/c>)/g,
			'<c r="$1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
		);
		return zipSync({ ...files, [sheet]: strToU8(xml) });
	};
	const ERROR =
		'Cette cellule est en erreur dans le tableur\u202F: corrigez sa formule, ou écrivez la valeur.';

	it('of a workbook are an error each, and none is read as empty', async () => {
		const { problems } = await readPostsFile(await workbook(), 'a.xlsx');
		expect(
			problems
				.filter(({ severity }) => severity === 'error')
				.map(({ line, column, value, message }) => [line, column, value, message])
		).toEqual([
			[2, 'etp', '#DIV/0!', ERROR],
			[2, 'montant', '#DIV/0!', ERROR],
			[3, 'financeur', '#DIV/0!', ERROR]
		]);
	});

	it.each(['#REF!', '#N/A', '#VALEUR!', '#NOM?'])('%s of a CSV is one too', async (structure) => {
		const { posts, problems } = await readPostsFile(utf8(fileOf({ structure })), 'a.csv');
		expect(posts).toEqual([]);
		expect(problems.map(({ column, message }) => [column, message])).toEqual([['structure', ERROR]]);
	});
});

it('what the site writes is read back as it was', async () => {
	const names = ['@Santé', '-P1', '=1+1', "'=1", "'l'été"];
	const posts = names.map((name) =>
		post(name, 1, [{ level: 'commune', code: '63430' }], { structure: name })
	);
	for (const text of [formatCampaignFile(posts), campaignCsv(campaign(posts))]) {
		expect(text).not.toMatch(/(?:^|,)[=@-]/m);
		expect((await readPostsFile(utf8(text), 'a.csv')).posts).toEqual(posts);
	}
});

describe('dates', () => {
	it.each([
		['31/12/2025', '2025-12-31'],
		['1/2/2024', '2024-02-01'],
		['1er septembre 2023', '2023-09-01'],
		['15 févr. 2024', '2024-02-15'],
		['2024-03-01T00:00:00', '2024-03-01'],
		['45292', '2024-01-01'],
		['2024-12-30T23:00:00.000Z', '2024-12-31'],
		['2024-06-30T22:00:00Z', '2024-07-01'],
		['2024-12-31T00:00:00+01:00', '2024-12-31'],
		['2024-12-31T00:00:00.000Z', '2024-12-31']
	])('%s is %s', async (typed, iso) => {
		const { posts } = await readPostsFile(utf8(fileOf({ date_debut: typed })), 'a.csv');
		expect(posts[0]?.start).toBe(iso);
	});
});

it('a date of universal time is read as the day that it was in Paris, and said', async () => {
	const { problems } = await readPostsFile(utf8(fileOf({ date_debut: '2024-12-30T23:00:00.000Z' })), 'a.csv');
	expect(problems.map(({ severity, column, message }) => [severity, column, message])).toEqual([
		[
			'warning',
			'date_debut',
			'Cette date porte une heure et un fuseau horaire\u202f: elle est lue à l’heure de Paris, 2024-12-31 (31 décembre 2024).'
		]
	]);
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
			'sqref="I2:I1001"><formula1>"commune,hors-qpv,qpv,epci,departement"</formula1>'
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
