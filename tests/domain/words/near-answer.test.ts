import { expect, it } from 'vitest';
import { presenceOf } from '../../../src/lib/domain/figures/results';
import { knownAnswer, nearAnswer } from '../../../src/lib/domain/words/sentences/near-answer';
import type { SurfacePoints } from '../../../src/lib/domain/territory/nearest';
import { LEVELS, type Level } from '../../../src/lib/domain/territory/atlas';
import { campaign, post, smallAtlas } from '../../fixtures/small-atlas';

/** Five communes on the equator, a degree (111.19 km) from one to the next. */
const line: SurfacePoints = { lon: [0, 1, 2, 3, 4], lat: [0, 0, 0, 0, 0] };
const places = Object.fromEntries(LEVELS.map((level) => [level, line])) as unknown as Record<
	Level,
	SurfacePoints
>;

it('a place with a post is told its structure, since when, and how to reach it', () => {
	const posts = [
		post('a', 1, [{ level: 'commune', code: '63001' }], {
			structure: "Maison d'Aval",
			start: '2024-03-01',
			contact: '04 73 00 00 00'
		})
	];
	const presence = presenceOf(smallAtlas, campaign(posts));
	const here = nearAnswer(presence, smallAtlas, places, 'commune', 2);
	expect(here.present).toBe(true);
	expect(here.structures).toMatchObject([
		{
			name: 'Maison d’Aval',
			since: 'depuis le 1er mars 2024',
			contact: { text: '04 73 00 00 00', href: 'tel:+33473000000' }
		}
	]);
	expect(here.elsewhere).toEqual([]);
	const near = nearAnswer(presence, smallAtlas, places, 'commune', 1);
	expect(near.present).toBe(false);
	expect(near.elsewhere).toEqual([
		{ name: 'Le Puy-Neuf', code: '63001', far: 'à 111\u00A0km à vol d’oiseau' }
	]);
});

it('a structure known from a public source is told with its year, a network is not', () => {
	const known = {
		id: 'a',
		name: 'Relais du Bas',
		type: 'association' as const,
		commune: '42001',
		works: [],
		year: 2023,
		fundedByArs: 'oui',
		source: 'https://exemple.fr',
		reading: 'extrait'
	};
	const census = [known, { ...known, id: 'b', name: 'Réseau', type: 'réseau' as const }];
	const here = knownAnswer(census, smallAtlas, places, 'commune', 0);
	expect(here.here.map(({ name, year }) => [name, year])).toEqual([['Relais du Bas', '2023']]);
	const near = knownAnswer(census, smallAtlas, places, 'commune', 2);
	expect(near.elsewhere).toEqual([
		{
			name: 'Saint-Étienne-le-Bas',
			code: '42001',
			far: 'à 222\u00A0km à vol d’oiseau',
			who: 'Relais du Bas (2023)'
		}
	]);
});
