import { TARGET_CODE_LEVELS } from '../../../src/lib/domain/campaign/campaign';
import { KnownPlaces, placeListsOf } from '../../../src/lib/domain/territory/typed/known-places';
import { curly } from '../../../src/lib/domain/text/french';
import { communeCodesOf } from '../atlas/commune-codes';
import { formerNamesOf } from '../atlas/former-names';
import { byCode } from '../codes';
import { readPlaceInputs, type InputPlaces as InputWhere, type PlaceInputs } from '../inputs';
import { Notices } from '../notices';
import { postalCodesOf, regionOf } from '../region';

/** The same from the sources that name territories alone: quick, for lists that are only looked at. */
export async function knownPlaces(options: InputWhere): Promise<KnownPlaces> {
	return importPlacesOf(await readPlaceInputs(options, new Notices()), options.region, options.cog);
}

/** The territories that a list of posts may name, known before anything is computed. */
export function importPlacesOf(inputs: PlaceInputs, code: string, cog: string): KnownPlaces {
	const region = regionOf(inputs.decoupage, code, new Notices());
	const { former, meaningOf } = communeCodesOf(
		code,
		inputs.decoupage.communes,
		region.communes,
		inputs.reestablished
	);
	const { qpvPopulation, qpvContours } = inputs;
	const listed = qpvPopulation && !qpvPopulation.partial ? qpvPopulation.records : qpvContours.records;
	const ours = [...listed]
		.filter(({ communes }) => communes.some((one) => (meaningOf(one)?.kind ?? 'elsewhere') !== 'elsewhere'))
		.sort(byCode);
	const qpv = { codes: ours.map((one) => one.code), names: ours.map(({ name }) => curly(name)) };
	return new KnownPlaces(
		placeListsOf(
			{
				region,
				cog,
				territories: { ...region.territories, qpv },
				communes: { population: region.population }
			},
			TARGET_CODE_LEVELS,
			former,
			postalCodesOf(region),
			{
				epcis: region.epci,
				qpvs: ours.map((one) => ({
					population: 'population' in one ? one.population : 0,
					communes: one.communes
				}))
			},
			formerNamesOf(inputs.decoupage.communes, region.communes, former.merged)
		)
	);
}
