import { beforeAll, describe, expect, it } from 'vitest';
import type { Choice } from '../../../../src/lib/data/posts/choices';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { told, understood } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});
const read = (lines: readonly string[], choices: readonly Choice[] = []) =>
	understood({ 'liste.csv': lines.join('\n') }, places, { choices });
const answer = (kind: Choice['kind'], value: string, given: string): readonly Choice[] => [
	{ kind, value, answer: given }
];

describe('rows of one identifier', () => {
	const HEAD = 'ID poste;Structure;ETP;Commune;Financeur;Montant';

	it('one for each funder are one post, which is said', async () => {
		const list = await read([
			HEAD,
			'P1;CCAS;1;Thiers;CPAM;12000',
			'P1;CCAS;1;Thiers;ARS;40000',
			'P2;ADES;0,5;Bron;ARS;26000'
		]);
		expect(told(list)).toEqual({ posts: 2, fte: 1.5, pending: 0, questions: [], errors: 0 });
		expect(list.posts[0]!.funding).toEqual([
			{ funder: 'ARS', amount: 40_000 },
			{ funder: 'CPAM', amount: 12_000 }
		]);
		expect(list.problems.map(({ message }) => message).join()).toContain('comme un seul poste de 1 ETP');
	});

	it('whose FTE differ are asked about, and held as their sum', async () => {
		const lines = [
			'ID;Structure;ETP;Commune;Montant',
			'P1;ADES;0,6;Villeurbanne;31200',
			'P1;ADES;0,4;Bron;20800',
			'P2;CCAS;1;Givors;52000'
		];
		const value = 'P1 (ADES) : 0,6 + 0,4 ETP';
		const list = await read(lines);
		expect(told(list)).toMatchObject({ posts: 1, fte: 1, pending: 1, questions: [`etp ${value}`] });
		expect(list.pending).toEqual({ posts: 1, fte: 1, euros: 52_000 });
		const [one] = (await read(lines, answer('etp', value, 'somme'))).posts;
		expect(one).toMatchObject({
			id: 'P1',
			fte: 1,
			assignments: [
				{ code: '69029', share: 0.4 },
				{ code: '69266', share: 0.6 }
			]
		});
		const several = await read(lines, answer('etp', value, 'différents'));
		expect(several.posts.map(({ id, fte }) => `${id} ${fte}`)).toEqual(['P1-1 0.4', 'P1-2 0.6', 'P2 1']);
	});

	it('that contradict each other otherwise are an error', async () => {
		const list = await read([
			'ID;Structure;ETP;Commune',
			'P1;ADES;1;Bron',
			'P1;CCAS;1;Givors',
			'P2;X;1;Riom'
		]);
		expect(told(list)).toMatchObject({ posts: 1, questions: [] });
		expect(told(list).errors).toBeGreaterThan(0);
	});
});

describe('rows without an identifier', () => {
	it('that differ by their funder alone are asked about, all of them held', async () => {
		const lines = [
			'Structure;ETP;Commune;Financeur;Montant',
			'CCAS;1;Thiers;ARS;40000',
			'CCAS;1;Thiers;CPAM;12000',
			'ADES;0,5;Bron;ARS;26000'
		];
		const value = 'CCAS : 1 ETP, 63430, ARS / CPAM';
		const list = await read(lines);
		expect(told(list)).toMatchObject({ posts: 1, pending: 2, questions: [`doublon ${value}`] });
		expect(list.pending.fte).toBe(2);
		const turned = await read([lines[0]!, lines[2]!, lines[1]!, lines[3]!]);
		expect(turned.questions[0]!.value).toBe(value);
		const one = await read(lines, answer('doublon', value, 'le même'));
		expect(told(one)).toMatchObject({ posts: 2, fte: 1.5, questions: [] });
		expect(one.account.total.euros).toBe(78_000);
		expect(told(await read(lines, answer('doublon', value, 'différents')))).toMatchObject({
			posts: 3,
			fte: 2.5
		});
	});

	it('whose FTE make one post together are asked about, and held as the sum', async () => {
		const lines = [
			'N°;Structure;ETP;Commune;Montant',
			'1;ADES;0,33;Villeurbanne;17333',
			'2;ADES;0,33;Bron;17333',
			'3;ADES;0,34;Givors;17334',
			'4;CCAS;0,5;Riom;26000'
		];
		const value = 'ADES : 0,34 + 0,33 + 0,33 ETP';
		const list = await read(lines);
		expect(told(list)).toMatchObject({ posts: 1, pending: 1, questions: [`etp ${value}`] });
		expect(list.pending).toEqual({ posts: 1, fte: 1, euros: 52_000 });
		expect(told(await read(lines, answer('etp', value, 'un seul')))).toMatchObject({ posts: 2, fte: 1.5 });
		expect(told(await read(lines, answer('etp', value, 'chacun')))).toMatchObject({ posts: 4, fte: 1.5 });
	});

	it('that count the same people again are asked about, and held as they stand', async () => {
		const lines = [
			'Structure;ETP;Commune;Montant;File active',
			'ADES;1;Villeurbanne;52000;320',
			'ADES;1;Bron;52000;320',
			'CCAS;0,5;Riom;26000;100'
		];
		const value = 'ADES : 1 ETP et 320 personnes sur 2 lignes';
		const list = await read(lines);
		expect(told(list)).toMatchObject({ posts: 1, pending: 2, questions: [`etp ${value}`] });
		expect(list.pending.fte).toBe(2);
		const one = await read(lines, answer('etp', value, 'un seul'));
		expect(told(one)).toMatchObject({ posts: 2, fte: 1.5, questions: [] });
		expect(one.account.total).toMatchObject({ euros: 78_000, people: 420 });
	});
});
