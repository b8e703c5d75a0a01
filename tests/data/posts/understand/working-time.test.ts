import { beforeAll, describe, expect, it } from 'vitest';
import { templateFte, workedTime } from '../../../../src/lib/data/posts/values/numbers';
import { dateText } from '../../../../src/lib/data/posts/values/dates';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { told, understood } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});

describe('a working time is an FTE', () => {
	it.each([
		['17h30', '0.5'],
		['17:30', '0.5'],
		['35 h', '1'],
		['28h/sem', '0.8'],
		['24 heures hebdomadaires', '0.6857'],
		['151,67 h/mois', '1'],
		['803,5 heures par an', '0.5'],
		['2 jours/semaine', '0.4'],
		['2,5 j par semaine', '0.5'],
		['0,5 ETP + 0,3 ETP', '0.8'],
		['un mi-temps', '0.5'],
		['trois quarts', '0.75'],
		['1/2', '0.5'],
		['½', '0.5'],
		['4/5 temps', '0.8'],
		['.8', '0.8']
	])('%s', (text, fte) => {
		expect(templateFte(text)).toBe(fte);
	});

	it.each(['2 jours', '110 h', '1 (dont 0,5 vacant)', '0,5 puis 1', '12/6', '3 jours/mois'])(
		'%s is none',
		(text) => {
			expect(workedTime(text)).toBeUndefined();
			expect(templateFte(text)).toBeUndefined();
		}
	);

	it.each([
		['Heures par semaine', ['35', '17,5'], 1.5],
		['ETP (en heures)', ['35', '7'], 1.2],
		['Nb jours / semaine', ['5', '2,5'], 1.5],
		['Temps de travail (jours par semaine)', ['1', '4'], 1],
		['Quotité (%)', ['100', '5'], 1.05],
		['ETP en %', ['0,8', '0,5'], 1.3]
	])('by its heading: %s', async (heading, [one, other], fte) => {
		const list = await understood(
			{ 'liste.csv': [`Structure;${heading};Commune`, `A;${one!};Thiers`, `B;${other!};Riom`].join('\n') },
			places
		);
		expect(told(list)).toMatchObject({ posts: 2, fte, errors: 0, questions: [] });
	});

	it('what was computed is said', async () => {
		const list = await understood(
			{ 'liste.csv': 'Structure;Temps de travail;Commune\nA;28 h;Thiers' },
			places
		);
		expect(list.problems.map(({ message }) => message.replace(/[\u202f\u00a0]/g, ' '))).toContain(
			'Le temps de travail « 28 h » est lu 0,8 ETP : un temps plein fait 35 heures ou 5 jours par semaine.'
		);
	});
});

describe('a part of a year is its first day, or its last one', () => {
	it.each([
		['T1 2025', '2025-01-01', '2025-03-31'],
		['2e trimestre 2025', '2025-04-01', '2025-06-30'],
		['1er semestre 2027', '2027-01-01', '2027-06-30'],
		['S2 24', '2024-07-01', '2024-12-31'],
		['début 2025', '2025-01-01', '2025-03-31'],
		['mi-2024', '2024-07-01', '2024-06-30'],
		['fin 2025', '2025-10-01', '2025-12-31'],
		['depuis fin 2025', '2025-10-01', '2025-12-31'],
		['rentrée 2024', '2024-09-01', '2024-09-30'],
		['fin juin 2026', '2026-06-01', '2026-06-30'],
		['1er janvier 2024', '2024-01-01', '2024-01-01']
	])('%s', (text, start, end) => {
		expect([dateText(text, 'start'), dateText(text, 'end')]).toEqual([start, end]);
	});

	it.each(['T5 2025', '3e semestre 2025', 'janvier', '2024-2026', 'renouvelé en 2025'])(
		'%s is none',
		(text) => {
			expect(dateText(text, 'start')).toBeUndefined();
		}
	);
});
