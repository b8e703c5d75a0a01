import { describe, expect, it } from 'vitest';
import { CERTAINTIES } from '../../../src/lib/domain/figures/certainty-codes';
import { surenessAmong } from '../../../src/lib/domain/figures/certainty';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { NO_FILTER } from '../../../src/lib/domain/table/filter';
import { certaintySaid, seenThrough, type Wish } from '../../../src/lib/domain/view/map-options';
import { formatView, parseView } from '../../../src/lib/domain/view/view-params';
import {
	certaintySentence,
	partCertaintySentence,
	rankSentence,
	rankWords
} from '../../../src/lib/domain/words/sentences/certainty-sentences';
import { smallResults } from '../../fixtures/small-results';
import { spaced } from '../../fixtures/spaced';

const results = smallResults(DEFAULT_NORM);
const wish: Wish = {
	level: 'commune',
	indicator: 'coverage',
	filter: undefined,
	classing: undefined,
	hatched: 'uncertain'
};

describe('the hatch of what is uncertain', () => {
	it('is on the territories whose lack depends on the hypothesis, and nowhere unless it is asked', () => {
		const { certainty } = surenessAmong(results)('commune');
		const { choropleth } = seenThrough(results, wish);
		// 42001 alone: see the test of certainty.
		expect(Array.from(choropleth.uncertain!)).toEqual([1, 0, 0, 0, 0]);
		expect(CERTAINTIES[certainty[0]!]).toBe('uncertain');
		expect(seenThrough(results, { ...wish, hatched: undefined }).choropleth.uncertain).toBeUndefined();
	});

	it('goes with coverage alone, and not with what the filter leaves blank', () => {
		expect(seenThrough(results, { ...wish, indicator: 'fdep' }).choropleth.uncertain).toBeUndefined();
		const none = seenThrough(results, { ...wish, filter: { ...NO_FILTER, classes: ['none'] } });
		expect(Array.from(none.choropleth.uncertain!)).toEqual([0, 0, 0, 0, 0]);
	});

	it('stays as it was while a slider moves', () => {
		const before = seenThrough(results, wish);
		const uncertain = Uint8Array.from([0, 1, 0, 1, 0]);
		const held = { ...before, choropleth: { ...before.choropleth, uncertain } };
		expect(seenThrough(results, wish, held).choropleth.uncertain).toBe(uncertain);
	});

	it('is in the address, where the words of older links ask for it too', () => {
		const read = (query: string) => parseView(new URLSearchParams(query));
		for (const word of ['incertain', 'fragiles', 'fragiles-norme', 'fragiles-etp']) {
			const { view, problems } = read(`hachures=${word}`);
			expect(view.hatched).toBe('uncertain');
			expect(problems).toEqual([]);
			expect(formatView(view)).toBe('hachures=incertain');
		}
		expect(read('hachures=zzz').problems).toHaveLength(1);
	});
});

describe('how sure the lacks are, in a sentence', () => {
	const sentence = (sure: number, uncertain: number) =>
		spaced(certaintySentence('commune', { 'sure-lack': sure, 'sure-none': 9, uncertain, unknown: 0 }));

	it('says how many lack whatever the hypothesis, and for how many it depends on it', () => {
		expect(sentence(110, 200)).toBe(
			'110 communes manquent d’ETP quelle que soit l’hypothèse ; pour 200 de plus, cela dépend de l’hypothèse.'
		);
		expect(sentence(1, 0)).toBe('1 commune manque d’ETP quelle que soit l’hypothèse.');
		expect(sentence(0, 2)).toBe(
			'Aucune commune ne manque d’ETP quelle que soit l’hypothèse ; pour 2, cela dépend de l’hypothèse.'
		);
	});

	it('says of which part it is, where it is of one', () => {
		const counts = { 'sure-lack': 89, 'sure-none': 9, uncertain: 207, unknown: 0 };
		expect(spaced(certaintySentence('commune', counts, 'outside'))).toBe(
			'89 communes manquent d’ETP hors QPV quelle que soit l’hypothèse ; pour 207 de plus, cela dépend de l’hypothèse.'
		);
	});

	it('says of the first ones how many stay among them, and of one what its rank may be', () => {
		const sureness = surenessAmong(results)('commune');
		// 63001 is first under each variant; 42001 and 63002 are second or third.
		expect(spaced(rankSentence('commune', sureness, 2)!)).toBe(
			'Parmi les 2 communes qui manquent le plus d’ETP, 1 y reste quelle que soit l’hypothèse.'
		);
		expect(rankSentence('commune', sureness, 1)).toBeUndefined();
		expect(spaced(rankWords(sureness, 0))).toBe('rang 3, de 2 à 3 selon l’hypothèse');
		expect(rankWords(sureness, 4)).toBe('');
	});

	it('says it of the parts of a territory that has people in QPVs and outside them', () => {
		const said = (position: number) =>
			partCertaintySentence(results, figuresOf(results, 'commune', position));
		// 63001: 0.5 FTE outside for 0.372 to 1.5, a lack in its QPVs under every variant; 42001 has no QPV.
		expect(spaced(said(2)!)).toBe('En QPV : manque sûr ; hors QPV : incertain.');
		expect(said(0)).toBeUndefined();
	});

	it('counts what the map hatches', () => {
		expect(certaintySaid(results, 'commune').uncertain).toBe(1);
	});
});
