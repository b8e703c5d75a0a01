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
const fundingOf = ({ posts }: Awaited<ReturnType<typeof read>>) =>
	posts.map(({ funding }) => funding.map(({ funder, amount }) => `${funder} ${amount ?? '–'}`).join(' + '));

describe('several columns of amounts', () => {
	it.each([
		['Montant ARS', 'Montant Ville'],
		['ARS', 'Ville']
	])('%s and %s are one funder’s each', async (one, other) => {
		const list = await read([
			`Structure;ETP;Commune;${one};${other}`,
			'A;1;Thiers;40000;12000',
			'B;0,5;Issoire;26000;-'
		]);
		expect(fundingOf(list)).toEqual([
			'ARS Auvergne-Rhône-Alpes 40000 + Ville 12000',
			'ARS Auvergne-Rhône-Alpes 26000'
		]);
		expect(list.account.total.euros).toBe(78_000);
		expect(list.questions).toEqual([]);
	});

	it('with their sum beside them: the sum is left out, and said', async () => {
		const list = await read([
			'Structure;ETP;Commune;Subvention ARS;Autres financements;Coût total',
			'A;1;Thiers;40000;12000;52000'
		]);
		expect(fundingOf(list)).toEqual(['ARS Auvergne-Rhône-Alpes 40000 + Autres financeurs 12000']);
		expect(list.problems.map(({ message }) => message).join()).toContain('Coût total');
	});

	it('that do not say whose they are, are asked about', async () => {
		const lines = ['Structure;ETP;Commune;Montant;Montant Ville', 'A;1;Thiers;40000;12000'];
		expect(told(await read(lines))).toMatchObject({ posts: 0, pending: 1, questions: ['colonne montant'] });
		const each = await read(lines, [{ kind: 'colonne', value: 'montant', answer: 'chacune' }]);
		expect(each.account.total.euros).toBe(52_000);
		const one = await read(lines, [{ kind: 'colonne', value: 'montant', answer: 'Montant' }]);
		expect(fundingOf(one)).toEqual(['Financeur non précisé 40000']);
	});

	it('planned and paid, are asked about, never one for the other', async () => {
		const list = await read(['Structure;ETP;Commune;Montant prévu;Montant versé', 'A;1;Thiers;40000;12000']);
		expect(told(list).questions).toEqual(['colonne montant']);
	});

	it('that hold none are no amounts', async () => {
		const list = await read(['Structure;ETP;Commune;Mode de financement', 'A;1;Thiers;pérenne']);
		expect(told(list)).toMatchObject({ posts: 1, errors: 0 });
	});

	it('of several years: that of the campaign', async () => {
		const list = await read(['Structure;ETP;Commune;Montant 2025;Montant 2026', 'A;1;Thiers;40000;52000']);
		expect(list.account.total.euros).toBe(52_000);
	});
});

describe('amounts', () => {
	it.each(['Montant (k€)', 'Subvention en k€', 'Montant en milliers d’euros'])(
		'under %s are thousands of euros',
		async (heading) => {
			const list = await read([`Structure;ETP;Commune;${heading}`, 'A;1;Thiers;52', 'B;1;Issoire;26,5']);
			expect(list.account.total.euros).toBe(78_500);
			expect(list.problems.map(({ message }) => message).join()).toContain('milliers d’euros');
		}
	);

	it('of a commune are not taken for codes, nor codes for amounts', async () => {
		const list = await read(['Structure;ETP;Commune;Montant', 'A;1;63430;52000', 'B;1;63178;26000']);
		expect(list.posts.map(({ assignments }) => assignments[0]!.code)).toEqual(['63430', '63178']);
		expect(list.account.total.euros).toBe(78_000);
	});

	it('are shared as the funders’ parts say', async () => {
		const list = await read([
			'Structure;ETP;Commune;Financeurs;Montant',
			'A;1;Thiers;ARS (80 %) / Ville (20 %);50000'
		]);
		expect(fundingOf(list)).toEqual(['ARS 40000 + Ville 10000']);
	});
});
