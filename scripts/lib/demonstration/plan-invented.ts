import { epcis, invented, qpvs, someCommunesOf, type PlannedStructure } from './plan';

const COORDINATED = "structure d'exercice coordonné";

/** Métropole de Lyon: eight structures and nine posts beside the documented ones. */
const LYON: readonly PlannedStructure[] = [
	// Lyon 9: La Duchère, Gorge de Loup, Le Vergoin; Lyon 5: Sœurs Janin
	invented(1, 'association', [
		{ from: '2014-09-01', places: qpvs('QN06934M:0.6 QN06935M QN06938I QN06929M') }
	]),
	// Villeurbanne: Les Buers, Saint-Jean, Monod
	invented(2, 'collectivité', [{ from: '2017-03-01', places: qpvs('QN06921M QN06920M QN06901M') }]),
	// Lyon 7: Gerland; Lyon 8: Moulin à Vent
	invented(3, COORDINATED, [{ from: '2021-09-01', places: qpvs('QN06930M QN06931M') }]),
	// Vaulx-en-Velin: Grande Île
	invented(4, 'association', [{ from: '2016-01-01', fte: 1, places: qpvs('QN06916M') }]),
	// Vénissieux: Minguettes, Duclos-Barel; then La Borelle, Monery, Les Maronniers
	invented(5, 'association', [
		{ from: '2015-01-01', fte: 1, places: qpvs('QN06913M:0.7 QN06918M:0.3') },
		{ from: '2025-09-01', places: qpvs('QN06941N QN06943N QN06945N') }
	]),
	// Oullins-Pierre-Bénite, La Mulatière, Saint-Genis-Laval
	invented(6, COORDINATED, [{ from: '2019-04-01', places: qpvs('QN06911I QN06948N QN06915I') }]),
	// Lyon 3: Moncey
	invented(7, 'établissement de santé', [{ from: '2023-05-01', places: qpvs('QN06939I') }]),
	// Saint-Fons and Vénissieux: Minguettes - Clochettes
	invented(8, 'collectivité', [{ from: '2025-09-01', places: qpvs('QN06913M') }])
];

/** Towns with QPVs, some with posts in the country around. */
const TOWNS: readonly PlannedStructure[] = [
	// Clermont-Ferrand: Quartiers Nord; La Gauthière and Fontaine du Bac; Cournon-d’Auvergne
	invented(9, 'association', [
		{ from: '2015-01-01', fte: 1, places: qpvs('QN06302I') },
		{ from: '2018-01-01', places: qpvs('QN06303I QN06304I') },
		{ from: '2025-10-01', fte: 0.5, places: qpvs('QN06305M') }
	]),
	// Chambéry: Les Hauts de Chambéry
	invented(10, 'collectivité', [{ from: '2017-01-01', places: qpvs('QN07302M') }]),
	// Annemasse: Le Perrier - Château Rouge - Livron
	invented(11, 'association', [{ from: '2016-09-01', places: qpvs('QN07401M') }]),
	// Cluses-Arve et Montagnes; Bonneville
	invented(12, 'établissement de santé', [
		{ from: '2019-01-01', places: epcis('200033116') },
		{ from: '2023-01-01', fte: 0.5, places: qpvs('QN07406I') }
	]),
	// Valence: Les Hauts de Valence
	invented(13, 'association', [{ from: '2015-03-01', places: qpvs('QN02607M') }]),
	// Romans-sur-Isère
	invented(14, 'collectivité', [{ from: '2018-01-01', places: qpvs('QN02601I QN02605I') }]),
	// Oyonnax and Bellignat; Haut-Bugey, Terre Valserhône
	invented(15, 'association', [
		{ from: '2017-09-01', places: qpvs('QN00104M QN00105I') },
		{ from: '2022-01-01', places: epcis('200042935 240100891') }
	]),
	// Ambérieu-en-Bugey
	invented(16, 'collectivité', [{ from: '2022-09-01', fte: 0.5, places: qpvs('QN00103M') }]),
	// Villefranche-sur-Saône; Ouest rhodanien
	invented(18, 'association', [
		{ from: '2016-01-01', places: qpvs('QN06905I QN06906M QN06904I') },
		{ from: '2021-03-01', places: epcis('200040566') }
	]),
	// Saint-Étienne: Montreynaud, Monthieu, Grand Clos
	invented(19, 'association', [{ from: '2018-03-01', places: qpvs('QN04213M:0.6 QN04220N QN04221N') }]),
	// Vichy and Cusset; Pays de Lapalisse and Entr’Allier Besbre et Loire
	invented(20, 'établissement de santé', [
		{ from: '2018-09-01', places: qpvs('QN00301M QN00302I') },
		{ from: '2021-01-01', fte: 1, places: epcis('240300491 200071470') }
	]),
	// Montluçon, Domérat, Prémilhat; Commentry Montmarault Néris; Tronçais and Huriel
	invented(21, 'association', [
		{ from: '2019-01-01', places: qpvs('QN00304M QN00305M QN00306M') },
		{ from: '2022-01-01', places: epcis('200071512') },
		{ from: '2025-09-01', places: epcis('240300558 240300657') }
	]),
	// Aubenas; Ardèche des sources et volcans, Val de Ligne; Gorges de l’Ardèche, Rhône aux Gorges
	invented(22, COORDINATED, [
		{ from: '2019-09-01', places: qpvs('QN00701I') },
		{ from: '2022-03-01', places: epcis('200039824 240700617') },
		{ from: '2023-03-01', places: epcis('200039808 240700864') }
	]),
	// Le Teil
	invented(23, 'association', [{ from: '2020-03-01', places: qpvs('QN00702M QN00703I') }]),
	// Annonay; Pays de Lamastre and Val Eyrieux
	invented(24, 'établissement de santé', [
		{ from: '2017-01-01', places: qpvs('QN00704M') },
		{ from: '2022-09-01', places: epcis('200016905 200041465') }
	]),
	// Privas, then the most deprived communes of its agglomeration
	invented(25, 'collectivité', [
		{ from: '2023-01-01', places: [...qpvs('QN00705M:0.5'), ...someCommunesOf('200071413', 12)] }
	]),
	// Aurillac
	invented(26, 'association', [{ from: '2018-01-01', places: qpvs('QN01501M') }]),
	// Le Puy-en-Velay; Marches du Velay-Rochebaron, Les Sucs
	invented(28, 'collectivité', [
		{ from: '2018-09-01', places: qpvs('QN04301M QN04302M') },
		{ from: '2025-09-01', places: epcis('200073427 244301016') }
	]),
	// Thiers; Thiers Dore et Montagne
	invented(30, 'association', [
		{ from: '2017-03-01', places: qpvs('QN06306M') },
		{ from: '2019-09-01', places: epcis('200070712') }
	]),
	// Entre Bièvre et Rhône, with Roussillon and Le Péage-de-Roussillon
	invented(38, COORDINATED, [{ from: '2023-01-01', fte: 1, places: epcis('200085751') }])
];

/** The country: EPCIs whose index is in the fourth or fifth quintile. */
const COUNTRY: readonly PlannedStructure[] = [
	// Bugey Sud, with Belley
	invented(17, COORDINATED, [{ from: '2025-09-01', places: epcis('200040350') }]),
	// Saint-Flour; Hautes Terres; Sumène-Artense, Pays Gentiane
	invented(27, 'association', [
		{ from: '2019-01-01', places: epcis('200066660') },
		{ from: '2021-01-01', places: epcis('200066637') },
		{ from: '2024-01-01', places: epcis('241501055 241500255') }
	]),
	// Rives du Haut Allier; Brioude Sud Auvergne, Auzon
	invented(29, COORDINATED, [
		{ from: '2020-01-01', places: epcis('200073393') },
		{ from: '2022-01-01', places: epcis('200085728 244301099') }
	]),
	// Ambert Livradois Forez
	invented(31, COORDINATED, [{ from: '2021-09-01', fte: 1, places: epcis('200070761') }]),
	// Forez-Est: some communes
	invented(32, 'association', [{ from: '2025-07-01', places: someCommunesOf('200065894', 14) }]),
	// Saint-Pourçain Sioule Limagne; Bocage bourbonnais
	invented(33, 'association', [
		{ from: '2022-09-01', places: epcis('200071496') },
		{ from: '2024-03-01', places: epcis('200071389') }
	]),
	// Pays d’Issoire: some communes
	invented(34, 'collectivité', [{ from: '2023-09-01', places: someCommunesOf('200070407', 'rest') }]),
	// Baronnies en Drôme provençale
	invented(35, COORDINATED, [{ from: '2021-03-01', places: someCommunesOf('200068229', 34) }]),
	// Porte de DrômArdèche, with Saint-Rambert-d’Albon
	invented(36, 'association', [{ from: '2022-01-01', places: epcis('200040491') }]),
	// Charlieu-Belmont, Pays entre Loire et Rhône; Pays d’Urfé, Vals d’Aix et Isable
	invented(37, 'association', [
		{ from: '2022-06-01', places: epcis('200035202 244200630') },
		{ from: '2025-10-01', places: epcis('244200820 244200614') }
	]),
	// Porte de Maurienne
	invented(39, 'établissement de santé', [{ from: '2025-10-01', fte: 0.5, places: epcis('247300676') }])
];

/** Posts of the first campaigns that have ended since. */
const FORMER: readonly PlannedStructure[] = [
	// Saint-Étienne, before AÉSIO
	invented(40, 'association', [
		{
			from: '2016-01-01',
			until: '2021-12-31',
			fte: 1,
			places: qpvs('QN04212M QN04214M QN04216M QN04211M QN04215M')
		}
	]),
	// Saint-Priest
	invented(41, 'collectivité', [
		{ from: '2018-01-01', until: '2022-12-31', places: qpvs('QN06928M QN06926M QN06927M') }
	]),
	// Meyzieu and Décines-Charpieu; Vénissieux; Bron: before the IREPS and Le Jardin
	invented(42, 'association', [
		{ from: '2017-01-01', until: '2022-12-31', places: qpvs('QN06924I QN06940I QN06946N QN06923M') },
		{ from: '2019-01-01', until: '2022-12-31', places: qpvs('QN06941N QN06943N QN06945N') },
		{ from: '2018-09-01', until: '2023-12-31', places: qpvs('QN06909M QN06908M') }
	]),
	// Bourgoin-Jallieu: Champaret
	invented(43, 'association', [{ from: '2022-01-01', until: '2025-08-31', places: qpvs('QN03802M') }])
];

export const INVENTED: readonly PlannedStructure[] = [...LYON, ...TOWNS, ...COUNTRY, ...FORMER].sort(
	(a, b) => (a.id < b.id ? -1 : 1)
);
