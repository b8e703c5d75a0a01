import { rmSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	BundleError,
	readAtlas,
	readCampaign,
	readColumns,
	readPlaces
} from '../../../src/lib/data/bundle/bundle';
import { readManifest } from '../../../src/lib/data/bundle/read-manifest';
import { readPositions } from '../../../src/lib/data/bundle/other-codes';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { encodeColumns, type BundleColumn } from '../../../src/lib/data/bundle/columns';
import { smallAtlas, smallCampaign, smallParts } from '../../fixtures/small-atlas';
import { smallColumns, smallManifest, writeSmallBundle } from '../../fixtures/small-bundle';

const cellsBuffer = (columns = smallColumns()) => encodeColumns(columns).slice().buffer;

/** The sentence with which `action` fails. */
function failureOf(action: () => unknown): string {
	try {
		action();
	} catch (error) {
		expect(error).toBeInstanceOf(BundleError);
		return error instanceof Error ? error.message : '';
	}
	return 'no failure';
}

describe('the atlas of a bundle', () => {
	it('is the one that was published, whatever the types of its columns', () => {
		expect(readAtlas(smallManifest, smallParts.territories, cellsBuffer())).toEqual(smallAtlas);
	});

	it('has access to GPs where the bundle was built with it', () => {
		const columns = smallColumns().set('commune.aplE2', Int16Array.of(140, 250, -1, 310, 0));
		const atlas = readAtlas(smallManifest, smallParts.territories, cellsBuffer(columns));
		expect(Array.from(atlas.cells.apl ?? [])).toEqual([1.4, 2.5, NaN, NaN, NaN, 3.1, 3.1, 0]);
	});

	it('is refused without one of its columns', () => {
		const columns = smallColumns();
		columns.delete('commune.quintile');
		expect(failureOf(() => readAtlas(smallManifest, smallParts.territories, cellsBuffer(columns)))).toBe(
			'La colonne «\u202Fcommune.quintile\u202F» manque dans le fichier «\u202Fcells.bin\u202F».'
		);
	});

	it('is refused where a position names no territory, or fewer than nobody live somewhere', () => {
		const refusal = (name: string, column: BundleColumn) =>
			failureOf(() =>
				readAtlas(smallManifest, smallParts.territories, cellsBuffer(smallColumns().set(name, column)))
			);
		const communes = Int32Array.from(smallColumns().get('cell.commune')!);
		communes[0] = 99;
		expect(refusal('cell.commune', communes)).toContain(
			'la colonne «\u202Fcell.commune\u202F» a une valeur impossible.'
		);
		const population = Float64Array.from(smallColumns().get('cell.population')!);
		population[1] = -500;
		expect(refusal('cell.population', population)).toContain('«\u202Fcell.population\u202F»');
		population[1] = Infinity;
		expect(refusal('cell.population', population)).toContain('«\u202Fcell.population\u202F»');
	});

	it('is refused where a rank is beyond its scale, or a column is shorter than its list', () => {
		const refusal = (name: string, column: BundleColumn) =>
			failureOf(() =>
				readAtlas(smallManifest, smallParts.territories, cellsBuffer(smallColumns().set(name, column)))
			);
		expect(refusal('commune.quintile', Uint8Array.of(4, 2, 5, 3, 6))).toContain(
			'la colonne «\u202Fcommune.quintile\u202F» a une valeur impossible.'
		);
		expect(refusal('commune.density', Uint8Array.of(1, 2))).toContain('«\u202Fcommune.density\u202F»');
		expect(refusal('commune.epci', Float64Array.of(0, 0.5, 0, 0, 0))).toContain('«\u202Fcommune.epci\u202F»');
	});

	it('is refused without one of its levels', () => {
		const others = Object.fromEntries(
			Object.entries(smallParts.territories).filter(([level]) => level !== 'qpv')
		);
		expect(failureOf(() => readAtlas(smallManifest, others, cellsBuffer()))).toBe(
			'Le niveau «\u202Fqpv\u202F» manque dans le fichier «\u202Fnames.json\u202F».'
		);
	});

	it('is refused where a list of names is not as long as the manifest says', () => {
		const names = { ...smallParts.territories, qpv: { codes: ['QN06301M'], names: ['Un quartier'] } };
		expect(failureOf(() => readAtlas(smallManifest, names, cellsBuffer()))).toBe(
			'Le fichier «\u202Fnames.json\u202F» ne correspond pas au manifeste (niveau «\u202Fqpv\u202F»\u202F: 1 codes et 1 noms lus, 2 attendus).'
		);
	});

	it('is refused where it is not the one of the manifest', () => {
		const other = { ...smallManifest, counts: { ...smallManifest.counts, cells: 9 } };
		expect(failureOf(() => readAtlas(other, smallParts.territories, cellsBuffer()))).toContain(
			'8 mailles lues, 9 attendues'
		);
	});
});

describe('a damaged file', () => {
	it('is named in one French sentence, with the place and what to do', () => {
		const without = { ...smallManifest, roles: undefined };
		expect(failureOf(() => readManifest(without))).toBe(
			'Le fichier «\u202Fmanifest.json\u202F» est endommagé (valeur inattendue à l’endroit «\u202Froles\u202F»). Rechargez la page\u202F; si cela persiste, prévenez l’éditeur du site.'
		);
		expect(failureOf(() => readPositions([1], 'postal.json'))).toContain(
			'«\u202Fpostal.json\u202F» est endommagé'
		);
		expect(failureOf(() => readColumns(new ArrayBuffer(1), 'cells.bin'))).toContain(
			'«\u202Fcells.bin\u202F» est incomplet'
		);
	});

	it('is told from a good one', () => {
		expect(readManifest(smallManifest)).toEqual(smallManifest);
		expect(readCampaign(smallCampaign, 'campaign.json')).toEqual(smallCampaign);
		expect(readPositions({ '42000': [0] }, 'postal.json')).toEqual({ '42000': [0] });
	});

	it('is one whose posts have a level or a structure that does not exist', () => {
		const [first, ...rest] = smallCampaign.posts;
		const broken = {
			...smallCampaign,
			posts: [{ ...first, assignments: [{ level: 'canton', code: '1' }] }, ...rest]
		};
		expect(failureOf(() => readCampaign(broken, 'campaign.json'))).toContain('posts.0.assignments.0.level');
	});

	it('is one whose posts have less than nothing', () => {
		const [first, ...rest] = smallCampaign.posts;
		const refusal = (change: object) =>
			failureOf(() =>
				readCampaign({ ...smallCampaign, posts: [{ ...first, ...change }, ...rest] }, 'c.json')
			);
		expect(refusal({ fte: -500 })).toContain('posts.0.fte');
		expect(refusal({ fte: 0 })).toContain('posts.0.fte');
		expect(refusal({ people: -1 })).toContain('posts.0.people');
		expect(refusal({ funding: [{ funder: 'ARS', amount: Infinity }] })).toContain('posts.0.funding.0.amount');
	});
});

describe('places', () => {
	it('are degrees', () => {
		const names = ['lon', 'lat', 'west', 'south', 'east', 'north'];
		const levels = ['commune', 'qpv', 'epci', 'arrondissement', 'departement', 'region'];
		const columns = new Map(
			levels.flatMap((level) =>
				names.map((name): [string, BundleColumn] => [`${level}.${name}`, Int32Array.of(345_678, -100_000)])
			)
		);
		const places = readPlaces(encodeColumns(columns).slice().buffer, 'places.bin');
		expect(Array.from(places.qpv.lon)).toEqual([3.45678, -1]);
		columns.delete('epci.north');
		expect(failureOf(() => readPlaces(encodeColumns(columns).slice().buffer, 'places.bin'))).toContain(
			'«\u202Fepci.north\u202F» manque'
		);
	});
});

describe('a bundle in a folder', () => {
	let folder = '';
	beforeEach(() => {
		folder = writeSmallBundle();
	});
	afterEach(() => {
		rmSync(folder, { recursive: true });
	});

	it('is read whole', () => {
		const bundle = readBundle(folder);
		expect(bundle.atlas).toEqual(smallAtlas);
		expect(bundle.presence('2025-12').placement.fundedFte).toBeCloseTo(4.9, 9);
		expect(bundle.profiles.region.population[0]).toBe(58_000);
	});

	it('says which campaign is not published', () => {
		expect(failureOf(() => readBundle(folder).presence('2019-12'))).toBe(
			'La campagne «\u202F2019-12\u202F» n’est pas publiée.'
		);
	});

	it('says which file is missing, is another, or is no JSON', () => {
		const bytes = readFileSync(join(folder, 'cells.bin'));
		bytes[bytes.length - 1]! ^= 1;
		writeFileSync(join(folder, 'cells.bin'), bytes);
		expect(failureOf(() => readBundle(folder))).toContain(
			'cells.bin\u202F» n’est pas celui que le manifeste annonce'
		);
		rmSync(join(folder, 'cells.bin'));
		expect(failureOf(() => readBundle(folder))).toContain('cells.bin\u202F» est introuvable');
		writeFileSync(join(folder, 'manifest.json'), '{');
		expect(failureOf(() => readBundle(folder))).toContain('manifest.json\u202F» n’est pas du JSON valide');
	});
});
