import { beforeAll, describe, expect, it } from 'vitest';
import { formerNamesOf } from '../../../scripts/lib/atlas/former-names';
import { readPositions } from '../../../src/lib/data/bundle/other-codes';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { NO_FORMER_CODES } from '../../../src/lib/domain/territory/former-codes';
import { KnownPlaces, placeListsOf } from '../../../src/lib/domain/territory/typed/known-places';
import { placeDetailsOf } from '../../../src/lib/domain/territory/place-details';
import { TARGET_CODE_LEVELS } from '../../../src/lib/domain/campaign/campaign';
import { realPlaces } from '../../fixtures/real-places';

const commune = (code: string, nom: string, type: string) =>
	({ code, nom, type }) as unknown as Parameters<typeof formerNamesOf>[0][number];

it('a merged commune’s name leads to the one that holds its land, and homonyms to each of theirs', () => {
	const names = formerNamesOf(
		[
			commune('01033', 'Valserhône', 'commune-actuelle'),
			commune('01033', 'Bellegarde-sur-Valserine', 'commune-deleguee'),
			commune('01091', 'Châtillon-en-Michaille', 'commune-deleguee'),
			commune('01500', 'Le Mont', 'commune-associee'),
			commune('01501', 'Le Mont', 'commune-deleguee'),
			commune('99001', 'Ailleurs', 'commune-deleguee')
		],
		[{ code: '01002' }, { code: '01033' }],
		{ '01091': '01033', '01500': '01002', '01501': '01033' }
	);
	expect(names).toEqual({
		'Bellegarde-sur-Valserine': [1],
		'Châtillon-en-Michaille': [1],
		'Le Mont': [0, 1]
	});
});

describe('the page and the command line', () => {
	let known: KnownPlaces;
	beforeAll(async () => {
		known = await realPlaces();
	});

	it('read the names of merged communes alike', () => {
		const { manifest, atlas, text } = readBundle('static/data/84');
		const file = manifest.roles.formerNames!;
		const names = readPositions(JSON.parse(text(file)), file);
		const page = new KnownPlaces(
			placeListsOf(atlas, TARGET_CODE_LEVELS, NO_FORMER_CODES, undefined, placeDetailsOf(atlas), names)
		);
		const all = Object.keys(names);
		expect(all.length).toBeGreaterThan(200);
		expect(page.formerlyNamed('Bellegarde sur Valserine')).toEqual([
			{ level: 'commune', code: '01033', name: 'Valserhône' }
		]);
		for (const name of all) expect(page.formerlyNamed(name)).toEqual(known.formerlyNamed(name));
	});
});
