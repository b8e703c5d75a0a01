import { describe, expect, it } from 'vitest';
import { assembleAtlas } from '../../../src/lib/domain/territory/atlas';
import { PRESETS } from '../../../src/lib/domain/norm/norm';
import { presenceOf, profilesOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { regionSentence } from '../../../src/lib/domain/words/sentences/region-sentence';
import { daysAWeek, territorySentence } from '../../../src/lib/domain/words/sentences/territory-sentence';
import { campaign, post, smallAtlas, smallParts } from '../../fixtures/small-atlas';
import { smallProfiles, smallResults } from '../../fixtures/small-results';
import { HAND_NORM } from '../../fixtures/hand-norm';

const resultsFor = (fte: number, code: string, norm = HAND_NORM, key: 'population' | 'need' = 'population') =>
	resultsOf(
		smallAtlas,
		smallProfiles,
		presenceOf(smallAtlas, campaign([post('one', fte, [{ level: 'commune', code }])])),
		norm,
		key
	);

describe('the sentence of the region', () => {
	it('says how much of the need is met, and what is missing', () => {
		// 3.55 ÷ 4.2477 = 84 %. Missing: 0.85 + 0.2125 + 0.059 in QPVs, 0.056 + 0.625 outside, 1.80 in all; the gap is 0.70.
		expect(regionSentence(smallResults())).toEqual({
			headline: 'Fin 2025, 6\u00A0postes répondent à 84\u202F% du besoin estimé',
			// 10 000 of 58 000 inhabitants are in 63003, which has no index.
			detail:
				'Il manque 2 ETP, lieu par lieu, sur 4 requis, dans les quartiers prioritaires comme ailleurs\u202F; écart net, surplus déduits\u202F: 1. Sans compter 10\u202F000 habitants, là où l’indice de défavorisation n’est pas connu.'
		});
	});

	it('says that nothing is known where no commune has an index, rather than that there is no need', () => {
		const atlas = assembleAtlas({
			...smallParts,
			cells: { ...smallParts.cells, qpv: new Int32Array(8).fill(-1) },
			communes: {
				...smallParts.communes,
				fdep: new Float64Array(5).fill(NaN),
				quintile: new Uint8Array(5)
			}
		});
		const presence = presenceOf(atlas, campaign([post('one', 1, [{ level: 'commune', code: '63001' }])]));
		const { headline, detail } = regionSentence(
			resultsOf(atlas, profilesOf(atlas), presence, HAND_NORM, 'population')
		);
		expect(headline).toContain('1\u00A0poste\u202F; le besoin n’est pas connu');
		expect(detail).toContain('manque pour 58\u202F000 habitants');
	});

	it('says what is missing place by place, where there is enough in total', () => {
		// All 9 FTE are in 63001, which needs 3.625; 42001 lacks 0.456, 63002 its 1/6: 0.62 FTE.
		const more = regionSentence(resultsFor(9, '63001'));
		expect(more.detail).toContain('Il manque 1 ETP, lieu par lieu, sur 4 requis');
		expect(more.detail).toContain('tout compté, 5 de plus que le besoin');
	});

	it('does not find FTE missing in what the envelope has just shared', () => {
		const { headline, detail } = regionSentence(resultsFor(0.7, '63001', PRESETS.enveloppe, 'need'));
		expect(headline).toBe('Fin 2025, 1\u00A0poste répond à 100\u202F% du besoin estimé');
		expect(detail).toContain('Les 0,7 ETP financés couvrent les 0,7 requis, lieu par lieu.');
	});
});

describe('the sentence of a territory', () => {
	const sentence = (position: number, results = smallResults()) =>
		territorySentence(figuresOf(results, 'commune', position));

	it('says who is there and what is missing', () => {
		expect(sentence(2)).toBe('3 postes interviennent ici, 1,94 ETP\u202F; il manque 1,69\u00A0ETP.');
		expect(sentence(0)).toBe(
			'Un poste intervient ici, environ deux jours par semaine\u202F; il manque 0,06\u00A0ETP.'
		);
		expect(sentence(3)).toBe(
			'3 postes interviennent ici, environ deux jours et demi par semaine\u202F: le besoin estimé est couvert.'
		);
		expect(sentence(2, resultsFor(1, '42001'))).toBe(
			'Aucun médiateur n’intervient ici\u202F; il en faudrait 3,63\u00A0ETP.'
		);
	});

	it('says why there is nothing to estimate', () => {
		expect(sentence(1)).toBe(
			'Personne n’habite ici selon la population publiée\u202F: il n’y a rien à estimer.'
		);
		const silent = {
			...figuresOf(smallResults(), 'qpv', 0),
			coverageClass: 'unknown' as const,
			population: 0,
			uncountedQpvs: 1
		};
		expect(territorySentence(silent)).toBe(
			'Le nombre d’habitants de ce quartier n’est pas connu\u202F: le besoin ne peut pas être estimé.'
		);
		expect(sentence(4)).toBe(
			'L’indice de défavorisation n’est pas publié ici\u202F: le besoin ne peut pas être estimé.'
		);
	});

	it('tells an absence outside the priority from a presence, even one without FTE', () => {
		// 63002 without its QPV would be outside the priority: its figures are made by hand.
		const outside = { ...figuresOf(smallResults(), 'commune', 3), need: 0, gap: 0 };
		const noNeed = { ...outside, coverageClass: 'no-need' as const, fte: 0 };
		expect(territorySentence({ ...noNeed, posts: 0 })).toBe(
			'Aucun médiateur n’intervient ici\u202F; ce territoire est hors des priorités de cette norme.'
		);
		expect(territorySentence({ ...noNeed, posts: 1 })).toBe(
			'Un poste intervient ici, mais la répartition choisie n’y place aucun ETP\u202F; ce territoire est hors des priorités de cette norme.'
		);
		expect(territorySentence({ ...outside, coverageClass: 'outside-priority', posts: 1, fte: 0.04 })).toBe(
			'Un poste intervient ici, moins d’une demi-journée par semaine, hors des priorités de cette norme.'
		);
	});
});

describe('an FTE in days', () => {
	it('is said in halves of a day', () => {
		expect([0.04, 0.1, 0.2, 0.5, 0.7, 1].map(daysAWeek)).toEqual([
			'moins d’une demi-journée par semaine',
			'une demi-journée par semaine',
			'un jour par semaine',
			'deux jours et demi par semaine',
			'trois jours et demi par semaine',
			'cinq jours par semaine'
		]);
	});
});
