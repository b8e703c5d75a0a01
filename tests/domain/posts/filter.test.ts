import { describe, expect, test } from 'vitest';
import {
	fundersOf,
	NO_POST_FILTER,
	passingPosts,
	structuresOf,
	type PostFilter
} from '../../../src/lib/domain/posts/filter';
import { postFilterWords } from '../../../src/lib/domain/posts/filter-words';
import { sortedPosts, type PostSort } from '../../../src/lib/domain/posts/sort';
import { euroUnit } from '../../../src/lib/domain/text/euros';
import { smallAtlas } from '../../fixtures/small-atlas';
import { fundedRows } from './small-posts';

const passing = (filter: Partial<PostFilter>) =>
	passingPosts(smallAtlas, fundedRows, { ...NO_POST_FILTER, ...filter }).map(({ post }) => post.id);
const sorted = (by: PostSort['by'], down: boolean) =>
	sortedPosts(fundedRows, { by, down }).map(({ post }) => post.id);

describe('a filter of posts', () => {
	test('asks nothing by default', () => {
		expect(passing({})).toHaveLength(6);
	});

	test('finds a place or a funder without its accents', () => {
		expect(passing({ text: 'les tours' })).toEqual(['two-qpvs']);
		expect(passing({ text: 'ville' })).toEqual(['share-and-rest', 'nobody-there', 'overlapping']);
		expect(passing({ text: '99999' })).toEqual(['unknown-code']);
	});

	test('keeps what a structure, a type or a funder has', () => {
		expect(passing({ structure: 'C' })).toEqual(['overlapping', 'quarter-declared']);
		expect(passing({ type: 'collectivité' })).toEqual(['share-and-rest']);
		expect(passing({ funder: 'Ville', structure: 'A' })).toEqual(['nobody-there']);
	});

	test('keeps what reaches a département or a territory, and what has a place of a level', () => {
		expect(passing({ departement: '42' })).toEqual(['share-and-rest', 'nobody-there']);
		expect(passing({ territory: { level: 'qpv', code: 'QN06301M' } })).toEqual([
			'two-qpvs',
			'share-and-rest',
			'overlapping'
		]);
		expect(passing({ territory: { level: 'commune', code: '00000' } })).toEqual([]);
		expect(passing({ place: 'epci' })).toEqual(['share-and-rest']);
	});

	test('keeps what stands beside another structure', () => {
		expect(passing({ overlapping: true })).not.toContain('unknown-code');
	});

	test('says itself in words', () => {
		expect(postFilterWords({ ...NO_POST_FILTER, departement: '42', overlapping: true }, smallAtlas)).toBe(
			'Loire · avec chevauchement'
		);
	});

	test('offers each structure and funder once', () => {
		expect(structuresOf(fundedRows)).toEqual(['A', 'B', 'C', 'D']);
		expect(fundersOf(fundedRows)).toEqual(['ARS', 'Ville']);
	});
});

describe('an order of posts', () => {
	test('puts a post without the value last, whichever the way', () => {
		expect(sorted('personnes', true)).toEqual([
			'overlapping',
			'two-qpvs',
			'share-and-rest',
			'nobody-there',
			'quarter-declared',
			'unknown-code'
		]);
		expect(sorted('personnes', false).slice(0, 3)).toEqual(['share-and-rest', 'two-qpvs', 'overlapping']);
		expect(sorted('debut', false).slice(0, 2)).toEqual(['share-and-rest', 'two-qpvs']);
	});

	test('is by structure, then by identifier', () => {
		expect(sorted('structure', false)).toEqual([
			'nobody-there',
			'two-qpvs',
			'share-and-rest',
			'overlapping',
			'quarter-declared',
			'unknown-code'
		]);
	});
});

describe('the unit of a column of euros', () => {
	test('is that of its middle amount', () => {
		expect(euroUnit([43_000, 18_400, 57_400, 0]).unit).toBe('k€');
		expect(euroUnit([900, 4_500_000, 1_200]).unit).toBe('€');
		expect(euroUnit([4_500_000, 2_000_000]).unit).toBe('M€');
		expect(euroUnit([]).unit).toBe('€');
	});

	test('writes its numbers alone or with it', () => {
		const { number, text } = euroUnit([57_400]);
		expect(number(57_400)).toBe('57,4');
		expect(text(4_486_200)).toBe('4\u202F486,2\u202Fk€');
	});
});
