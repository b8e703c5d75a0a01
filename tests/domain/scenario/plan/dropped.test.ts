import { describe, expect, test } from 'vitest';
import type { Assignment } from '../../../../src/lib/domain/campaign/campaign';
import { droppedPlace, hasRemainder, placesMoved } from '../../../../src/lib/domain/scenario/plan/dropped';
import { campaignWithout } from '../../../../src/lib/domain/scenario/plan/subject';
import { smallAtlas, smallCampaign } from '../../../fixtures/small-atlas';

/** Positions: 42001 is 0, 63001 (two QPVs) is 2, 63003 (no EPCI) is 4. */
const dropped = (level: Assignment['level'], under: Parameters<typeof droppedPlace>[2]) =>
	droppedPlace(smallAtlas, { level, code: 'x' }, under);

describe('a place that is dropped on the map', () => {
	test('is the QPV on which it falls, and the commune outside its QPVs beside it', () => {
		expect(dropped('qpv', { qpv: 1 })).toEqual({ level: 'qpv', code: 'QN06302M' });
		expect(dropped('qpv', { commune: 2 })).toEqual({ level: 'hors-qpv', code: '63001' });
		expect(dropped('hors-qpv', { commune: 2 })).toEqual({ level: 'hors-qpv', code: '63001' });
		expect(dropped('hors-qpv', { commune: 0 })).toEqual({ level: 'commune', code: '42001' });
		expect(dropped('commune', { qpv: 0 })).toEqual({ level: 'qpv', code: 'QN06301M' });
	});

	test('stays a whole commune, an EPCI or a département', () => {
		expect(dropped('commune', { commune: 2 })).toEqual({ level: 'commune', code: '63001' });
		expect(dropped('epci', { commune: 2 })).toEqual({ level: 'epci', code: '200000002' });
		expect(dropped('departement', { commune: 0 })).toEqual({ level: 'departement', code: '42' });
	});

	test('is nowhere outside the region, and no EPCI where there is none', () => {
		expect(dropped('commune', {})).toBeUndefined();
		expect(dropped('departement', {})).toBeUndefined();
		expect(dropped('epci', { commune: 4 })).toBeUndefined();
	});

	test('is outside QPVs only where a commune has some', () => {
		expect([0, 1, 2, 3, 4].map((commune) => hasRemainder(smallAtlas, commune))).toEqual([
			false,
			false,
			true,
			true,
			false
		]);
	});

	test('keeps its share and its rank, and is not put where the post works already', () => {
		const places: Assignment[] = [
			{ level: 'qpv', code: 'QN06301M', share: 0.6 },
			{ level: 'commune', code: '42001' }
		];
		expect(placesMoved(places, places[0]!, { level: 'hors-qpv', code: '63001' })).toEqual([
			{ level: 'hors-qpv', code: '63001', share: 0.6 },
			{ level: 'commune', code: '42001' }
		]);
		expect(placesMoved(places, places[0]!, { level: 'commune', code: '42001' })).toBeUndefined();
	});

	test('is another one where its level or its code differs', () => {
		const whole = { level: 'commune', code: '63001' } as const;
		expect(placesMoved([whole], whole, { level: 'hors-qpv', code: '63001' })).toEqual([
			{ level: 'hors-qpv', code: '63001' }
		]);
		const two = [
			{ level: 'qpv', code: 'QN06301M' },
			{ level: 'qpv', code: 'QN06302M' }
		] as const;
		expect(placesMoved(two, two[1], { level: 'qpv', code: 'QN06303M' })).toEqual([
			two[0],
			{ level: 'qpv', code: 'QN06303M' }
		]);
	});
});

describe('a scenario without one of its posts', () => {
	const plan = [
		{ kind: 'add', fte: 1, assignments: [{ level: 'commune', code: '42001' }] },
		{ kind: 'edit', id: 'overlapping', fte: 0.5 },
		{ kind: 'add', fte: 0.4, assignments: [{ level: 'qpv', code: 'QN06301M' }] }
	] as const;
	const ftes = (subject: Parameters<typeof campaignWithout>[2]) =>
		campaignWithout(smallCampaign, plan, subject).posts.map(({ fte }) => fte);

	test('lacks that one only', () => {
		expect(ftes({ kind: 'new' })).toEqual([1, 0.8, 0.5, 0.5, 0.6, 1, 1, 0.4]);
		expect(ftes({ kind: 'listed', at: 0 })).toEqual([1, 0.8, 0.5, 0.5, 0.6, 1, 0.4]);
		expect(ftes({ kind: 'existing', id: 'overlapping' })).toEqual([1, 0.8, 0.5, 0.6, 1, 1, 0.4]);
	});

	test('lacks every part of one that the scenario shares out, and no other change', () => {
		const part = { fte: 0.2, assignments: [{ level: 'commune', code: '42001' }] } as const;
		const shared = [
			{ kind: 'split', id: 'overlapping', parts: [part, part] },
			{ kind: 'edit', id: smallCampaign.posts[0]!.id, fte: 0.7 }
		] as const;
		const { posts } = campaignWithout(smallCampaign, shared, { kind: 'existing', id: 'overlapping' });
		expect(posts.map(({ fte }) => fte)).toEqual([0.7, 0.8, 0.5, 0.6, 1]);
	});
});
