import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { readPlaceCell } from '../../../../src/lib/data/posts/values/places/place-cell';
import { NO_CONTEXT } from '../../../../src/lib/data/posts/values/places/place-context';
import { realPlaces } from '../../../fixtures/real-places';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});
/** `commune 63430 + …` for what is read, `? text` for what is asked, with the codes that are proposed. */
function read(text: string): string {
	const { targets, doubts } = readPlaceCell(text, {
		places,
		levels: ['commune', 'epci', 'qpv', 'departement'],
		context: NO_CONTEXT
	});
	return [
		...targets.map(({ level, code }) => `${level} ${code}`),
		...doubts.map(({ text: asked, candidates }) =>
			`? ${asked} ${candidates.map(({ code }) => code).join(',')}`.trim()
		)
	].join(' + ');
}

const said = (text: string) =>
	readPlaceCell(text, {
		places,
		levels: ['commune', 'epci', 'qpv', 'departement'],
		context: NO_CONTEXT
	}).said.map((one) => one.replace(/\s+/g, ' '));

describe('a département in brackets', () => {
	it.each([
		['Thiers (63)', 'commune 63430'],
		['Beaumont (Puy-de-Dôme)', 'commune 63032'],
		// There is a quarter named Thiers, in Thiers.
		['Thiers (69)', '? Thiers (Rhône) 63430'],
		['Bellegarde-sur-Valserine (01)', 'commune 01033']
	])('%s', (text, meant) => expect(read(text)).toBe(meant));
});

describe('brackets after a name that say more than where it is', () => {
	it.each([
		// There is a quarter named Thiers, in Thiers: what stands in brackets does not choose it.
		['Thiers (et alentours)', '? Thiers (et alentours) 63430'],
		['Thiers (hors QPV)', 'hors-qpv 63430'],
		['Thiers (QPV)', 'qpv QN06306M'],
		['Thiers (ville)', 'commune 63430'],
		['Thiers (63300)', 'commune 63430'],
		['Mermoz (Lyon)', 'qpv QN06933I'],
		['Mermoz (Villeurbanne)', '? Mermoz (Villeurbanne) QN06933I'],
		['CC Thiers Dore et Montagne (63)', 'epci 200070712']
	])('%s', (text, meant) => expect(read(text)).toBe(meant));

	it.each([
		'Rhône (hors métropole)',
		'Allier (sauf Vichy)',
		'Savoie (Tarentaise, Maurienne)',
		'Savoie - Tarentaise'
	])('%s is not the whole département', (text) => expect(read(text)).toMatch(/^\? .* \d/));
});

describe('a territory with a place inside it', () => {
	it('behind a dash is that place alone, and it is said', () => {
		expect(read('Isère - Grenoble')).toBe('commune 38185');
		expect(said('Isère - Grenoble')).toEqual([
			'« Isère - Grenoble » est lu comme un lieu précis (Isère) : le département entier n’est pas compté.'
		]);
	});

	it('beside another one is one of a list, and it is said', () => {
		expect(read('Ain, Isère, Grenoble')).toBe('departement 01 + departement 38 + commune 38185');
		expect(said('Ain, Isère, Grenoble')).toEqual([
			'« Ain, Isère, Grenoble » nomme Isère et un lieu qui s’y trouve : le poste est compté dans le département entier aussi.'
		]);
	});

	it('on a line of its own is worked in as a whole too, and it is said', () => {
		expect(read('Isère\nGrenoble')).toBe('departement 38 + commune 38185');
		expect(said('Isère\nGrenoble')).toEqual([
			'« Isère Grenoble » nomme Isère et un lieu qui s’y trouve : le poste est compté dans le département entier aussi.'
		]);
	});
});

describe('a longer text with a commune at its end', () => {
	it.each([
		['Agglo de Vichy', '? Agglo de Vichy 200071363,03310'],
		['Vénissieux Minguettes', '? Vénissieux Minguettes QN06913M,69259'],
		['autour de Riom', '? autour de Riom 63300']
	])('%s', (text, meant) => expect(read(text)).toBe(meant));
});

describe('several places in a cell', () => {
	it.each([
		['- Thiers\n- Ambert', 'commune 63430 + commune 63003'],
		['1) Thiers 2) Ambert', 'commune 63430 + commune 63003'],
		['• Bron\n• Lyon 8e', 'commune 69029 + commune 69123'],
		['CC Thiers Dore et Montagne', 'epci 200070712'],
		['Thiers Dore et Montagne', 'epci 200070712'],
		['Vénissieux - Saint-Fons', 'commune 69259 + commune 69199'],
		['Ain et Isère', 'departement 01 + departement 38'],
		// What stands in brackets is no quarter: the name before it is asked about.
		['Ambert (siège)', '? Ambert (siège) 63003'],
		['Grenoble (Mistral, Villeneuve)', '? Mistral (Grenoble) QN03806M + ? Villeneuve (Grenoble) QN03807M']
	])('%s', (text, meant) => expect(read(text)).toBe(meant));
});

describe('the kind of a territory before its name', () => {
	it.each([
		['Ensemble du département du Rhône', 'departement 69'],
		['Toute la Drôme', 'departement 26'],
		['ville de Thiers', 'commune 63430'],
		['QPV Les Minguettes', '? QPV Les Minguettes QN06913M'],
		['Pays de Gex', 'epci 240100750'],
		// Its kind is another one: a person says whether it is meant all the same.
		['CC du Pays de Gex', '? CC du Pays de Gex 240100750']
	])('%s', (text, meant) => expect(read(text)).toBe(meant));
});

describe('arrondissements and addresses', () => {
	it.each([
		['Lyon 3e, 7e et 8e', 'commune 69123'],
		['Lyon 3, 7, 8', 'commune 69123'],
		['12 rue de la Paix, 69100 Villeurbanne', 'commune 69266'],
		['rue de la Paix', '? rue de la Paix']
	])('%s', (text, meant) => expect(read(text)).toBe(meant));
});
