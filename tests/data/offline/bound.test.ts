import { expect, test } from 'vitest';
import { overflow } from '../../../src/lib/data/offline/bound';

const page = (url: string, bytes: number) => ({ url, bytes, page: true });
const file = (url: string, bytes: number) => ({ url, bytes, page: false });
const out = (...args: Parameters<typeof overflow>) => overflow(...args).map(({ url }) => url);

test('within the bound nothing goes', () => {
	expect(out([file('code', 40), page('a', 30), page('b', 30)], { pages: 2, bytes: 100 })).toEqual([]);
});

test('beyond the number of pages the oldest go, whatever else is kept', () => {
	expect(
		out([file('code', 1), page('a', 1), page('b', 1), file('data', 1), page('c', 1)], {
			pages: 1,
			bytes: 100
		})
	).toEqual(['a', 'b']);
});

test('beyond the weight the oldest pages go before what pages need', () => {
	const entries = [file('code', 50), page('a', 30), page('b', 30), file('data', 20)];
	expect(out(entries, { pages: 9, bytes: 100 })).toEqual(['a']);
	expect(out(entries, { pages: 9, bytes: 60 })).toEqual(['a', 'b', 'code']);
});
