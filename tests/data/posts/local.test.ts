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
		expect(readLocal('84')).toEqual({
			kind: 'list',
			local: {
				file: 'posts.xlsx',
				campaign: {
					id: 'local-2026-12',
					label: 'vos postes, 2026-12 (sur cet appareil)',
					demonstration: false,
					posts: smallCampaign.posts
				}
			}
		});
		expect(readLocal('11')).toEqual({ kind: 'none' });
		eraseLocal();
		expect(readLocal('84')).toEqual({ kind: 'none' });
	});

	it('is a campaign like any other, but never the default one', () => {
		keepLocal('84', 'posts.xlsx', month, smallCampaign.posts);
		const read = readLocal('84');
		const local = read.kind === 'list' ? read.local : undefined;
		const ids = withLocal(smallManifest, local).campaigns.map(({ id }) => id);
		expect(ids).toEqual(['local-2026-12', '2020-12', '2025-12']);
	});

	it.each([
		['is cut short', '{"region":"84"'],
		['is of a later version', '{"version":2,"region":"84","file":"a","campaign":{}}'],
		[
			'has the identifier of a published campaign',
			'{"version":1,"region":"84","file":"a","campaign":{"id":"2025-12","label":"fin 2025","demonstration":false,"posts":[]}}'
		]
	])('that %s is named as unreadable, with its text', (_, text) => {
		kept.set('maillage:postes', text);
		expect(readLocal('84')).toEqual({ kind: 'unreadable', text });
	});

	it.each([
		[
			'has two posts of one identifier',
			(text: string) => text.replaceAll('"id":"nobody-there"', '"id":"two-qpvs"')
		],
		['has a month that is none', (text: string) => text.replaceAll('2026-12', '2026-13')],
		['has another name', (text: string) => text.replace('vos postes', 'fin 2025')],
		['has a post of eleven FTE', (text: string) => text.replace('"fte":0.8', '"fte":11')],
		['has a post that takes FTE away', (text: string) => text.replace('"fte":0.8', '"fte":-0.8')],
		[
			'has shares of more than 1',
			(text: string) => text.replace('"code":"200000001"', '"code":"200000001","share":0.6')
		],
		['has a territory twice in a post', (text: string) => text.replace('QN06302M', 'QN06301M')],
		['has a date that is none', (text: string) => text.replace('"fte":0.8', '"fte":0.8,"start":"2025-02-30"')]
	])('that %s is named as unreadable, too', (_, tampered) => {
		keepLocal('84', 'posts.xlsx', month, smallCampaign.posts);
		const text = tampered(kept.get('maillage:postes')!);
		kept.set('maillage:postes', text);
		expect(readLocal('84')).toEqual({ kind: 'unreadable', text });
	});

	it('of before there were versions is read', () => {
		keepLocal('84', 'posts.xlsx', month, smallCampaign.posts);
		const text = kept.get('maillage:postes')!;
		kept.set('maillage:postes', text.replace('"version":1,', ''));
		expect(readLocal('84').kind).toBe('list');
	});

	it('is not kept where the device has no room, and that is told', () => {
		vi.stubGlobal('localStorage', {
			getItem: () => null,
			setItem: () => {
				throw new DOMException('full', 'QuotaExceededError');
			},
			removeItem: () => undefined
		});
		expect(keepLocal('84', 'posts.xlsx', month, smallCampaign.posts)).toBeUndefined();
	});

	it('of another device gets a sentence in a link', () => {
		const { view, problems } = parseView(new URLSearchParams('campagne=local-2026-12'), {
			campaigns: ['2025-12'],
			hasTerritory: () => true
		});
		expect(view.campaign).toBeUndefined();
		expect(problems[0]).toContain('qui n’est pas sur cet appareil, ou n’y est plus');
	});

	it('that cannot be read is said to be here, not on another device', () => {
		const { problems } = parseView(new URLSearchParams('campagne=local-2026-12'), {
			campaigns: ['2025-12'],
			localUnreadable: true,
			hasTerritory: () => true
		});
		expect(problems[0]).toContain('gardée sur cet appareil ne peut plus être lue');
	});
});
