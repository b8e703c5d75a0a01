import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCampaignFile, readCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import { STRUCTURE_TYPES, type Assignment, type Post } from '../../../src/lib/domain/campaign/campaign';

const HEADER =
	'id_poste,structure,type_structure,etp,financeur,montant,date_debut,date_fin,niveau,code,part,personnes,source';
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');

describe('a campaign file is read', () => {
	it('with tabulations between its fields', () => {
		const row = 'P1,Ville,association,0.8,ARS,42000,2024-09-01,,commune,63430,,,';
		const { posts, problems } = readCampaignFile(`${HEADER}\n${row}\n`.replaceAll(',', '\t'), 'x.csv');
		expect(problems).toEqual([]);
		expect(posts.map(({ id, fte }) => [id, fte])).toEqual([['P1', 0.8]]);
	});

	it('and says where the names of columns are, where something stands above them', () => {
		const row = 'P1,Ville,association,0.8,ARS,42000,2024-09-01,,commune,63430,,,';
		const { posts, problems } = readCampaignFile(`Liste,des,postes\n${HEADER}\n${row}\n`, 'x.csv');
		expect(posts).toEqual([]);
		expect(problems.map(({ line, message }) => [line, message])).toEqual([
			[
				1,
				'Les noms des colonnes sont à la ligne 2\u202f: supprimez les lignes qui sont au-dessus, l’en-tête est attendu en premier.'
			]
		]);
	});

	it('as a spreadsheet writes it in French: semicolons, decimal commas, a lost zero, a byte order mark', () => {
		const { posts, problems } = readCampaignFile(fixture('campaign-from-a-spreadsheet.csv'), 'agence.csv');
		expect(posts).toEqual([
			{
				id: 'P1',
				structure: 'Ville de Bourg-en-Bresse',
				structureType: 'collectivité',
				fte: 0.8,
				funding: [
					{ funder: 'ARS', amount: 40_000.5 },
					{ funder: 'Collectivité', amount: 8000 }
				],
				start: '2020-01-01',
				people: 120,
				assignments: [{ level: 'commune', code: '01053' }]
			},
			{
				id: 'P2',
				structure: 'Centre de santé',
				structureType: "structure d'exercice coordonné",
				fte: 1,
				funding: [{ funder: 'ARS' }],
				start: '2023-09-01',
				end: '2026-08-31',
				assignments: [
					{ level: 'qpv', code: 'QN06306M', share: 0.25 },
					{ level: 'epci', code: '200070712' }
				]
			}
		]);
		expect(problems).toEqual([
			{
				severity: 'warning',
				file: 'agence.csv',
				line: 2,
				column: 'code',
				value: '1053',
				message: 'Le zéro initial manquait (tableur)\u202f: le code est lu 01053.'
			}
		]);
	});

	it('with the lines of the file, even where a quoted field runs over two of them', () => {
		const { posts, problems } = readCampaignFile(fixture('campaign-field-over-two-lines.csv'), 'a.csv');
		expect(posts.map(({ structure }) => structure)).toEqual(['Centre de santé\nLes "Tilleuls", Thiers']);
		expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([[5, 'etp', 'zéro']]);
	});

	it('after blank lines, which count', () => {
		const row = 'P1;S;autre;0,5;;;2024-01-01;;commune;63430;;;';
		const text = `\n\n${HEADER.replaceAll(',', ';')}\n${row}\n${row.replace('0,5', '50')}\n`;
		const { posts, problems } = readCampaignFile(text, 'a.csv');
		expect(posts).toEqual([]);
		expect(problems.map(({ line, column }) => [line, column])).toEqual([
			[5, 'etp'],
			[5, 'code']
		]);
	});

	it('with its columns in any order, and posts in order of first appearance', () => {
		const columns = HEADER.split(',');
		const rows = ['B', 'A', 'B'].map((id, i) =>
			[id, 'S', 'autre', '1', '', '', '2024-01-01', '', 'commune', `6343${i}`, '', '', ''].reverse().join(',')
		);
		const { posts, problems } = readCampaignFile([columns.reverse().join(','), ...rows].join('\n'), 'a.csv');
		expect(problems).toEqual([]);
		expect(posts.map(({ id, assignments }) => [id, assignments.map(({ code }) => code)])).toEqual([
			['B', ['63430', '63432']],
			['A', ['63431']]
		]);
	});
});

describe('a campaign file is written', () => {
	const date = fc
		.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
		.map((day) => day.toISOString().slice(0, 10));
	const text = fc
		.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
		.map((raw) => raw.replace(/[\ufffd\r]/g, '').trim())
		.filter((kept) => kept !== '');
	const absentOr = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
	const hundredths = (max: number) => fc.integer({ min: 1, max }).map((n) => n / 100);
	const digits = (length: number) =>
		fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'));
	const target: fc.Arbitrary<Assignment> = fc.oneof(
		digits(5).map((code) => ({ level: 'commune' as const, code })),
		digits(5).map((code) => ({ level: 'qpv' as const, code: `QN${code}M` })),
		digits(9).map((code) => ({ level: 'epci' as const, code })),
		digits(2).map((code) => ({ level: 'departement' as const, code }))
	);
	const targets = fc.uniqueArray(target, {
		minLength: 1,
		maxLength: 4,
		selector: ({ level, code }) => `${level} ${code}`
	});
	const assignments = fc
		.tuple(targets, fc.array(absentOr(hundredths(25)), { minLength: 4, maxLength: 4 }))
		.map(([list, shares]) =>
			list.map((one, i) => (shares[i] === undefined ? one : { ...one, share: shares[i] }))
		);
	const funder = text.map((name) => name.replaceAll('|', '/'));
	const funding = fc.array(
		fc.record({ funder, amount: hundredths(10_000_000) }, { requiredKeys: ['funder'] }),
		{ maxLength: 3 }
	);
	const post: fc.Arbitrary<Post> = fc
		.record({
			id: text,
			structure: text,
			structureType: fc.constantFrom(...STRUCTURE_TYPES),
			fte: hundredths(1000),
			funding,
			dates: fc.tuple(absentOr(date), absentOr(date)),
			people: absentOr(fc.nat(10_000)),
			source: absentOr(text),
			assignments
		})
		.map(({ dates: [a, b], people, source, ...rest }) => {
			const [start, end] = a !== undefined && b !== undefined && b < a ? [b, a] : [a, b];
			return {
				...rest,
				...(start !== undefined && { start }),
				...(end !== undefined && { end }),
				...(people !== undefined && { people }),
				...(source !== undefined && { source })
			};
		});

	it('and read again, is the same posts, with no error', () => {
		fc.assert(
			fc.property(fc.uniqueArray(post, { minLength: 1, maxLength: 5, selector: ({ id }) => id }), (posts) => {
				const read = readCampaignFile(formatCampaignFile(posts), 'a.csv');
				expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
				expect(read.posts).toEqual(posts);
			})
		);
	});

	it('with a row an assignment, commas, decimal points and quotes only where they are needed', () => {
		const one: Post = {
			id: 'P1',
			structure: 'Santé, Thiers',
			structureType: 'association',
			fte: 0.8,
			funding: [{ funder: 'ARS', amount: 40_000.5 }, { funder: 'Ville' }],
			start: '2024-01-01',
			people: 0,
			assignments: [
				{ level: 'qpv', code: 'QN06306M', share: 0.5 },
				{ level: 'commune', code: '63430' }
			]
		};
		expect(formatCampaignFile([one])).toBe(
			`${HEADER}\n` +
				'P1,"Santé, Thiers",association,0.8,ARS|Ville,40000.5|,2024-01-01,,qpv,QN06306M,0.5,0,\n' +
				'P1,"Santé, Thiers",association,0.8,ARS|Ville,40000.5|,2024-01-01,,commune,63430,,0,\n'
		);
	});

	it('never without a territory: a row cannot say it', () => {
		const nowhere: Post = {
			id: 'P1',
			structure: 'S',
			structureType: 'autre',
			fte: 1,
			funding: [],
			assignments: []
		};
		expect(() => formatCampaignFile([nowhere])).toThrow('Le poste «\u202fP1\u202f» n’a aucun territoire.');
	});
});
