import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { resultsOf, type Results } from '../../../src/lib/domain/figures/results';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { positionOf } from '../../../src/lib/domain/territory/atlas';
import { ALONE, besideOf, besideOptions } from '../../../src/lib/report/picture/beside';
import { territoryPair } from '../../../src/lib/report/picture/territory-pair';
import { provenanceOf } from '../../../src/lib/report/tables/provenance';
import { publishedContours } from '../../fixtures/published-contours';
import { spaced } from '../../fixtures/spaced';

const BUNDLE = 'static/data/84';
const { atlas, profiles, places, manifest, presence } = readBundle(BUNDLE);
const at = (campaign: string) => resultsOf(atlas, profiles, presence(campaign), DEFAULT_NORM, 'population');
const contours = publishedContours(BUNDLE, manifest);
const results = at('2025-12');
const position = positionOf(atlas.territories.epci, '200070712')!;
const provenance = {
	...provenanceOf(results, manifest.sources, 'Essai', 'https://exemple.fr/territoire/epci/200070712'),
	consulted: '2026-11-29'
};
const pair = (other: Results, indicator: 'coverage' | 'need', older: boolean) =>
	spaced(
		territoryPair(
			{ results, places, contours, level: 'epci', position },
			{ results: other, indicator, older, variant: 'et-essai' },
			provenance
		).svg()
	);
const textsOf = (svg: string) =>
	[...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('two maps side by side', () => {
	it('stand from the older date to the newer one, each with its rate and its legend', () => {
		const texts = textsOf(pair(at('2020-12'), 'coverage', true));
		expect(texts[0]).toBe('CC Thiers Dore et Montagne : couverture du besoin, fin 2020 et fin 2025');
		const headings = texts.filter((text) => text.endsWith('% du besoin couvert'));
		expect(headings).toEqual(['Fin 2020 : 51 % du besoin couvert', 'Fin 2025 : 51 % du besoin couvert']);
		expect(texts.filter((text) => text === 'Couverture du besoin')).toHaveLength(2);
	});

	it('have one footer with the dates, the sources, the licence, the day and the notice', () => {
		const foot = textsOf(pair(at('2020-12'), 'coverage', true))
			.slice(-4)
			.join(' ');
		expect(foot).toContain('Données de démonstration. Postes : fin 2020 et fin 2025.');
		expect(foot).toContain('IGN Admin Express 2025');
		expect(foot).toContain('Licence Ouverte 2.0 (Etalab)');
		expect(foot).toContain('(consulté le 29 novembre 2026)');
	});

	it('show two indicators of one date, and no id stands twice in the picture', () => {
		const svg = pair(results, 'need', false);
		const texts = textsOf(svg);
		expect(texts[0]).toBe('CC Thiers Dore et Montagne : couverture du besoin et ETP requis');
		expect(texts[1]).toBe('30 communes, 1 QPV, fin 2025 : 51 % du besoin couvert.');
		expect(texts).toContain('ETP requis');
		const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		// The largest need of a commune here, Thiers: 1,22 ETP.
		expect(texts).toContain('1,2 ETP');
	});
});

describe('what a map may be set beside', () => {
	const campaigns = [
		{ id: '2020-12', label: 'fin 2020' },
		{ id: '2025-12', label: 'fin 2025' }
	];

	it('is every other indicator and every other date, and its choice is read back', () => {
		const options = besideOptions({ indicator: 'coverage', campaign: '2025-12' }, campaigns);
		expect(options.map(({ value }) => value)).toEqual([
			ALONE,
			'indicateur:fte-10k',
			'indicateur:fdep',
			'indicateur:coverage-fdep',
			'indicateur:gap',
			'indicateur:need',
			'indicateur:fte',
			'campagne:2020-12'
		]);
		expect(besideOf('indicateur:need')).toEqual({ kind: 'indicator', indicator: 'need' });
		expect(besideOf('campagne:2020-12')).toEqual({ kind: 'campaign', campaign: '2020-12' });
		expect([besideOf(ALONE), besideOf('indicateur:autre')]).toEqual([undefined, undefined]);
	});

	it('has no other date where a date changes nothing', () => {
		const options = besideOptions({ indicator: 'fdep', campaign: '2025-12' }, campaigns);
		expect(options.some(({ value }) => value.startsWith('campagne'))).toBe(false);
	});
});
