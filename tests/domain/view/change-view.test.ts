import { describe, expect, it } from 'vitest';
import { changesAt, changeSteps, changeSummary } from '../../../src/lib/domain/change/change';
import { changeChoropleth, changeStep } from '../../../src/lib/domain/change/choropleth';
import { postChanges } from '../../../src/lib/domain/change/posts';
import type { Known } from '../../../src/lib/domain/view/address';
import { changeCounts, changeRows } from '../../../src/lib/domain/change/rows';
import { DEFAULT_CHANGE, formatChange, parseChange } from '../../../src/lib/domain/view/change-view';
import { parseView } from '../../../src/lib/domain/view/view-params';
import { causesOf, changeSentence, changeWord, sameWords } from '../../../src/lib/domain/change/words';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { campaign, post, smallAtlas } from '../../fixtures/small-atlas';

const side = (label: string, posts: Parameters<typeof campaign>[0]) => ({
	atlas: smallAtlas,
	norm: DEFAULT_NORM,
	campaign: { ...campaign(posts), label }
});
const steps = changeSteps(
	side('avril 2025', [
		post('stays', 1, [{ level: 'commune', code: '42001' }]),
		post('leaves', 0.5, [{ level: 'qpv', code: 'QN06302M' }])
	]),
	side('fin 2025', [
		post('stays', 0.8, [{ level: 'commune', code: '42001' }]),
		post('comes', 0.4, [{ level: 'commune', code: '63003' }]),
		post('more', 0.1, [{ level: 'commune', code: '63003' }])
	]),
	'population'
);
const known = (campaigns: readonly string[]): Known => ({ campaigns, hasTerritory: () => true });
const spaced = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

describe('the words of a change', () => {
	it('say what came and what went in one sentence', () => {
		const { headline, detail } = changeSentence(steps, changeSummary(steps));
		expect(spaced(headline)).toBe('D’avril 2025 à fin 2025, 1 poste de plus');
		// Required: 0.456 + 2.6667 in QPVs + 1.125 = 4.2477 in all.
		expect(spaced(detail)).toBe(
			'Les ETP dans la région passent de 1,5 à 1,3 (−0,2), l’écart net de 2,7 à 2,9. 1 commune gagne un médiateur, 2 communes et 1 QPV n’en ont plus.'
		);
	});

	it('say what the two sides have in common', () => {
		expect(spaced(sameWords(steps))).toBe(
			'Les deux campagnes ont en commun le découpage (2025), les populations, l’indice et la norme : seuls les postes changent.'
		);
	});

	it('tell a gain under the threshold apart', () => {
		// 63003 gains 0.5 FTE, less than a threshold of 0.6.
		const norm = { ...DEFAULT_NORM, attention: 0.6 };
		const wary = changeSteps(
			{ atlas: smallAtlas, campaign: steps.from.presence.placement.campaign, norm },
			{ atlas: smallAtlas, campaign: steps.to.presence.placement.campaign, norm },
			'population'
		);
		const changes = changesAt(wary, 'commune');
		const gained = changes.find(({ covered }) => covered === 'gained')!;
		expect(gained.slight).toBe(true);
		expect(spaced(changeWord(gained, norm))).toBe('gagné, moins de 0,6 ETP');
		expect(changeCounts(changes)).toEqual({ all: 4, gained: 0, slight: 1, lost: 2 });
		expect(spaced(changeSentence(wary, changeSummary(wary)).detail)).toContain(
			'1 commune gagne un médiateur (dont 1 avec moins de 0,6 ETP)'
		);
	});

	it('leave out the causes that add nothing', () => {
		expect(causesOf(changesAt(steps, 'region')[0]!)).toEqual(['posts']);
		expect(causesOf(changesAt(steps, 'commune')[1]!)).toEqual([]);
	});

	it('name each territory’s change', () => {
		expect(changesAt(steps, 'commune').map((change) => changeWord(change, DEFAULT_NORM))).toEqual([
			'moins d’ETP',
			'inchangé',
			'perdu',
			'perdu',
			'gagné'
		]);
	});
});

describe('the rows of the table', () => {
	const changes = changesAt(steps, 'commune');

	it('are those that changed, sorted as asked, equal ones by name', () => {
		const codes = changeRows(changes, DEFAULT_CHANGE).map(({ code }) => code);
		// +0.5; −0.125; −0.2; −0.375
		expect(codes).toEqual(['63003', '63002', '42001', '63001']);
		expect(changeRows(changes, { ...DEFAULT_CHANGE, filter: 'gained' }).map(({ code }) => code)).toEqual([
			'63003'
		]);
		expect(changeCounts(changes)).toEqual({ all: 4, gained: 1, slight: 0, lost: 2 });
	});

	it('unfold the posts behind a change', () => {
		expect(
			postChanges(steps, 'commune', '63003').map(({ post, kind, after }) => [post.id, kind, after])
		).toEqual([
			['comes', 'came', 0.4],
			['more', 'came', 0.1]
		]);
		expect(postChanges(steps, 'commune', '42001')[0]).toMatchObject({
			kind: 'changed',
			before: 1,
			after: 0.8
		});
		expect(postChanges(steps, 'commune', '42002')).toEqual([]);
	});
});

describe('the map of a change', () => {
	it('classes the change per 10 000 inhabitants, zero apart', () => {
		expect([-0.5, -0.3, -0.01, 0, 1e-12, 0.09, 0.1, 0.6].map(changeStep)).toEqual([
			-3, -2, -1, 0, 0, 1, 2, 3
		]);
		const { classes, classOf } = changeChoropleth(steps, 'commune');
		// 42001: −0.2 for 8 000; nobody in 42002; 63001: −0.375 for 30 000; 63002: −0.125 for 10 000; 63003: +0.5 for 10 000.
		expect([...classOf].map((index) => classes[index]!.id)).toEqual([
			'change--2',
			'unknown',
			'change--2',
			'change--2',
			'change-3'
		]);
	});
});

describe('the address of the page', () => {
	it('says the view, defaults left out, and is read back', () => {
		expect(formatChange(DEFAULT_CHANGE)).toBe('');
		const view = {
			from: '2025-05',
			to: '2025-12',
			level: 'qpv',
			filter: 'lost',
			sort: { by: 'nom', down: false },
			territory: { level: 'qpv', code: 'QN06301M' },
			key: 'need',
			norm: { ...DEFAULT_NORM, qpvRatio: 7500, priorityFrom: 1 }
		} as const;
		const text =
			'de=2025-05&a=2025-12&niveau=qpv&montrer=perdus&tri=nom&cle=besoin&qpv=7500&priorite=1&territoire=qpv:QN06301M';
		expect(formatChange(view)).toBe(text);
		expect(parseChange(new URLSearchParams(text), known(['2025-05', '2025-12']))).toEqual({
			view,
			problems: []
		});
	});

	it('has the words of the map’s for a campaign, a key and a territory that there are not', () => {
		const query = 'cle=moitie&territoire=commune:99999&zoom=3';
		const nowhere: Known = { campaigns: ['2025-12'], hasTerritory: () => false };
		const { problems } = parseChange(new URLSearchParams(`de=1999-01&${query}`), nowhere);
		expect(problems.map(spaced)).toEqual([
			'Le paramètre « de=1999-01 » de l’adresse est ignoré : campagnes connues : 2025-12.',
			'Le paramètre « territoire=commune:99999 » de l’adresse est ignoré : ce territoire n’existe pas dans la région et l’année affichées.',
			'Le paramètre « cle=moitie » de l’adresse est ignoré : valeurs possibles : population, besoin, egal.',
			'Le paramètre « zoom=3 » de l’adresse est ignoré : ce paramètre n’existe pas.'
		]);
		const onTheMap = parseView(new URLSearchParams(`campagne=1999-01&${query}`), nowhere);
		expect(new Set(onTheMap.problems)).toEqual(
			new Set(problems.map((problem) => problem.replace('de=1999-01', 'campagne=1999-01')))
		);
	});

	it('says once that both its campaigns are on another device', () => {
		const { view, problems } = parseChange(
			new URLSearchParams('de=local-2026-01&a=local-2026-02'),
			known(['2025-12'])
		);
		expect([view.from, view.to]).toEqual([undefined, undefined]);
		expect(problems).toEqual([
			'Ce lien montre une liste de postes qui n’est pas sur cet appareil, ou n’y est plus\u202F: la dernière campagne publiée est affichée à la place.'
		]);
	});

	it('says what it does not understand', () => {
		const { view, problems } = parseChange(
			new URLSearchParams('de=1999-01&tri=prix&x=1&qpv=3'),
			known(['2025-12'])
		);
		expect(view).toEqual(DEFAULT_CHANGE);
		expect(problems).toHaveLength(4);
		expect(spaced(problems.join())).toContain('« de=1999-01 » de l’adresse est ignoré');
	});
});
