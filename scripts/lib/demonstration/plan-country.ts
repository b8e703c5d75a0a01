import { COORDINATED, epcis, someCommunesOf, structure, type PlannedStructure } from './plan';

/** The country: EPCIs whose index is in the fourth or fifth quintile. */
export const COUNTRY: readonly PlannedStructure[] = [
	// Bugey Sud, with Belley
	structure(17, COORDINATED, [{ from: '2025-09-01', places: epcis('200040350') }]),
	// Saint-Flour; Hautes Terres; Sumène-Artense, Pays Gentiane
	structure(27, 'association', [
		{ from: '2019-01-01', places: epcis('200066660') },
		{ from: '2021-01-01', places: epcis('200066637') },
		{ from: '2024-01-01', places: epcis('241501055 241500255') }
	]),
	// Rives du Haut Allier; Brioude Sud Auvergne, Auzon
	structure(29, COORDINATED, [
		{ from: '2020-01-01', places: epcis('200073393') },
		{ from: '2022-01-01', places: epcis('200085728 244301099') }
	]),
	// Ambert Livradois Forez
	structure(31, COORDINATED, [{ from: '2021-09-01', fte: 1, places: epcis('200070761') }]),
	// Forez-Est: some communes
	structure(32, 'association', [{ from: '2025-07-01', places: someCommunesOf('200065894', 14) }]),
	// Saint-Pourçain Sioule Limagne; Bocage bourbonnais
	structure(33, 'association', [
		{ from: '2022-09-01', places: epcis('200071496') },
		{ from: '2024-03-01', places: epcis('200071389') }
	]),
	// Pays d’Issoire: some communes
	structure(34, 'collectivité', [{ from: '2023-09-01', places: someCommunesOf('200070407', 'rest') }]),
	// Baronnies en Drôme provençale
	structure(35, COORDINATED, [{ from: '2021-03-01', places: someCommunesOf('200068229', 34) }]),
	// Porte de DrômArdèche, with Saint-Rambert-d’Albon
	structure(36, 'association', [{ from: '2022-01-01', places: epcis('200040491') }]),
	// Charlieu-Belmont, Pays entre Loire et Rhône; Pays d’Urfé, Vals d’Aix et Isable
	structure(37, 'association', [
		{ from: '2022-06-01', places: epcis('200035202 244200630') },
		{ from: '2025-10-01', places: epcis('244200820 244200614') }
	]),
	// Porte de Maurienne
	structure(39, 'établissement de santé', [{ from: '2025-10-01', fte: 0.5, places: epcis('247300676') }]),
	// Pays de Saint-Éloy
	structure(51, 'association', [{ from: '2018-01-01', places: epcis('200072080') }], 0xa5b0d579)
];
