import { qpvs, structure, type PlannedStructure } from './plan';

/** Posts of the first campaigns that have ended since. */
export const FORMER: readonly PlannedStructure[] = [
	// Saint-Étienne, before structure 44
	structure(40, 'association', [
		{
			from: '2016-01-01',
			until: '2021-12-31',
			fte: 1,
			places: qpvs('QN04212M QN04214M QN04216M QN04211M QN04215M')
		}
	]),
	// Saint-Priest
	structure(41, 'collectivité', [
		{ from: '2018-01-01', until: '2022-12-31', places: qpvs('QN06928M QN06926M QN06927M') }
	]),
	// Meyzieu and Décines-Charpieu; Vénissieux; Bron: before structures 49 and 50
	structure(42, 'association', [
		{ from: '2017-01-01', until: '2022-12-31', places: qpvs('QN06924I QN06940I QN06946N QN06923M') },
		{ from: '2019-01-01', until: '2022-12-31', places: qpvs('QN06941N QN06943N QN06945N') },
		{ from: '2018-09-01', until: '2023-12-31', places: qpvs('QN06909M QN06908M') }
	]),
	// Bourgoin-Jallieu: Champaret
	structure(43, 'association', [{ from: '2022-01-01', until: '2025-08-31', places: qpvs('QN03802M') }])
];
