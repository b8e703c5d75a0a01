import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseLocal, keepLocal, readLocal, withLocal } from '../../../src/lib/data/posts/local';
import { campaignDate } from '../../../src/lib/domain/campaign/dates';
import { parseView } from '../../../src/lib/domain/view/view-params';
import { smallCampaign } from '../../fixtures/small-atlas';
import { smallManifest } from '../../fixtures/small-bundle';

const kept = new Map<string, string>();
beforeEach(() =>
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, text: string) => kept.set(key, text),
		removeItem: (key: string) => kept.delete(key)
	})
);
afterEach(() => {
	vi.unstubAllGlobals();
	kept.clear();
});

describe('the reader’s own list', () => {
	const month = campaignDate('2026-12')!;

	it('is kept on the device under its own name, without being a demonstration', () => {
		keepLocal('84', 'posts.xlsx', month, smallCampaign.posts);
		const local = readLocal('84');
		expect(local?.campaign).toEqual({
			id: 'local-2026-12',
			label: 'vos postes, 2026-12 (sur cet appareil)',
			demonstration: false,
			posts: smallCampaign.posts
		});
		expect(readLocal('11')).toBeUndefined();
		eraseLocal();
		expect(readLocal('84')).toBeUndefined();
	});

	it('is a campaign like any other, but never the default one', () => {
		keepLocal('84', 'posts.xlsx', month, smallCampaign.posts);
		const ids = withLocal(smallManifest, readLocal('84')).campaigns.map(({ id }) => id);
		expect(ids).toEqual(['local-2026-12', '2020-12', '2025-12']);
	});

	it('is forgotten where what is kept cannot be read', () => {
		kept.set('maillage:postes', '{"region":"84"');
		expect(readLocal('84')).toBeUndefined();
	});

	it('of another device gets a sentence in a link', () => {
		const { view, problems } = parseView(new URLSearchParams('campagne=local-2026-12'), {
			campaigns: ['2025-12'],
			hasTerritory: () => true
		});
		expect(view.campaign).toBeUndefined();
		expect(problems[0]).toContain('chargée sur un autre appareil, où elle reste');
	});
});

it.each([
	['2026-12', { id: '2026-12', label: 'fin 2026', date: '2026-12-31' }],
	['2/2028', { id: '2028-02', label: 'février 2028', date: '2028-02-29' }],
	['2026-13', undefined]
])('the month %s is named', (text, expected) => {
	expect(campaignDate(text)).toEqual(expected);
});
