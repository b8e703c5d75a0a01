import { describe, expect, test } from 'vitest';
import {
	DEFAULT_POSTS,
	formatPosts,
	parsePosts,
	type PostsView
} from '../../../src/lib/domain/view/posts-view';

const parse = (query: string, known?: Parameters<typeof parsePosts>[1]) =>
	parsePosts(new URLSearchParams(query), known);

describe('the address of the page of posts', () => {
	test('is bare by default', () => {
		expect(formatPosts(DEFAULT_POSTS)).toBe('');
		expect(parse('')).toEqual({ view: DEFAULT_POSTS, problems: [] });
	});

	test('says filters, order, campaigns and the open post in French, and is read again', () => {
		const view: PostsView = {
			...DEFAULT_POSTS,
			campaign: '2025-05',
			since: '2020-12',
			key: 'equal',
			text: 'lyon',
			type: "structure d'exercice coordonné",
			funder: 'ARS Auvergne-Rhône-Alpes',
			departement: '69',
			place: 'hors-qpv',
			overlapping: true,
			territory: { level: 'commune', code: '69123' },
			sort: { by: 'montant', down: true },
			post: 'DEMO-01-1'
		};
		const query = formatPosts(view);
		expect(decodeURIComponent(query)).toBe(
			'campagne=2025-05&depuis=2020-12&cle=egal&texte=lyon&type=exercice-coordonne&financeur=ARS Auvergne-Rhône-Alpes&departement=69&lieu=hors-qpv&chevauchement=oui&tri=-montant&territoire=commune:69123&poste=DEMO-01-1'
		);
		expect(parse(query)).toEqual({ view, problems: [] });
	});

	test('says what it does not understand', () => {
		const known = { campaigns: ['2025-12'], hasTerritory: () => false };
		const { view, problems } = parse('type=club&departement=2A&tri=age&x=1', known);
		expect(view).toEqual(DEFAULT_POSTS);
		expect(problems).toHaveLength(4);
		expect(problems[0]).toContain('aucun département de ce code');
	});
});
