import { describe, expect, it } from 'vitest';
import { fragileCounts, seenThrough, type Wish } from '../../../src/lib/domain/view/map-options';
import { fragileSentence } from '../../../src/lib/domain/table/fragile-sentence';
import { formatView, parseView } from '../../../src/lib/domain/view/view';
import { NO_FILTER } from '../../../src/lib/domain/table/filter';
import { smallResults } from '../../fixtures/small-results';
import { smallTable } from '../../fixtures/small-table';
import { spaced } from '../../fixtures/spaced';

const results = smallResults();
const wish: Wish = {
	level: 'commune',
	indicator: 'coverage',
	filter: undefined,
	classing: undefined,
	hatched: 'any'
};

describe('the hatch of fragile classes', () => {
	it('is on what the table calls fragile, by each cause', () => {
		const causes = Array.from(smallTable('commune').fragile());
		const hatched = (cause: Wish['hatched']) => {
			const { choropleth } = seenThrough(results, { ...wish, hatched: cause });
			return choropleth.fragile && Array.from(choropleth.fragile);
		};
		expect(hatched('any')).toEqual(causes.map((bits) => (bits > 0 ? 1 : 0)));
		expect(hatched('fte')).toEqual(causes.map((bits) => bits & 1));
		expect(hatched('norm')).toEqual(causes.map((bits) => bits >> 1));
		expect(hatched(undefined)).toBeUndefined();
	});

	it('goes with coverage alone, and not with what the filter leaves blank', () => {
		expect(seenThrough(results, { ...wish, indicator: 'fdep' }).choropleth.fragile).toBeUndefined();
		const none = seenThrough(results, { ...wish, filter: { ...NO_FILTER, classes: ['none'] } });
		expect(Array.from(none.choropleth.fragile!)).toEqual([0, 0, 0, 0, 0]);
	});

	it('stays as it was while a slider moves', () => {
		const before = seenThrough(results, wish);
		const fragile = Uint8Array.from([0, 1, 0, 1, 0]);
		const held = { ...before, choropleth: { ...before.choropleth, fragile } };
		expect(seenThrough(results, wish, held).choropleth.fragile).toBe(fragile);
	});

	it('is in the address', () => {
		const read = (query: string) => parseView(new URLSearchParams(query));
		for (const [hatched, word] of [
			['any', 'fragiles'],
			['norm', 'fragiles-norme'],
			['fte', 'fragiles-etp']
		] as const) {
			const { view, problems } = read(`hachures=${word}`);
			expect(view.hatched).toBe(hatched);
			expect(problems).toEqual([]);
			expect(formatView(view)).toBe(`hachures=${word}`);
		}
		expect(read('hachures=zzz').problems).toHaveLength(1);
	});
});

describe('how sure the classes are, in a sentence', () => {
	const sentence = (byNorm: number, byFte: number) =>
		spaced(fragileSentence({ level: 'commune', total: 4_025, byNorm, byFte, byAny: byNorm + byFte }));

	it('says both causes apart', () => {
		expect(sentence(3_201, 1_367)).toBe(
			'La classe de 3 201 communes sur 4 025 change selon la norme retenue ; celle de 1 367, si l’on ajoute ou retire 0,1 ETP.'
		);
	});

	it('says when one of them changes nothing', () => {
		expect(sentence(2, 0)).toContain('aucune ne change si l’on ajoute ou retire 0,1 ETP.');
		expect(sentence(0, 2)).toContain('La norme retenue ne change aucune classe');
		expect(sentence(0, 0)).toMatch(/^Aucune classe ne change/);
	});

	it('counts what the table calls fragile', () => {
		const causes = Array.from(smallTable('commune').fragile());
		expect(fragileCounts(results, 'commune')).toEqual({
			level: 'commune',
			total: 5,
			byNorm: causes.filter((bits) => (bits & 2) > 0).length,
			byFte: causes.filter((bits) => (bits & 1) > 0).length,
			byAny: causes.filter((bits) => bits > 0).length
		});
	});
});
