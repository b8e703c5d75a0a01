import { communes, COORDINATED, epcis, qpvs, someCommunesOf, structure, type PlannedStructure } from './plan';

/** Towns with QPVs, some with posts in the country around. */
export const TOWNS: readonly PlannedStructure[] = [
	// Clermont-Ferrand: Quartiers Nord; La Gauthière and Fontaine du Bac; Cournon-d’Auvergne
	structure(9, 'association', [
		{ from: '2015-01-01', fte: 1, places: qpvs('QN06302I') },
		{ from: '2018-01-01', places: qpvs('QN06303I QN06304I') },
		{ from: '2025-10-01', fte: 0.5, places: qpvs('QN06305M') }
	]),
	// Chambéry: Les Hauts de Chambéry
	structure(10, 'collectivité', [{ from: '2017-01-01', places: qpvs('QN07302M') }]),
	// Annemasse: Le Perrier - Château Rouge - Livron
	structure(11, 'association', [{ from: '2016-09-01', places: qpvs('QN07401M') }]),
	// Cluses-Arve et Montagnes; Bonneville
	structure(12, 'établissement de santé', [
		{ from: '2019-01-01', places: epcis('200033116') },
		{ from: '2023-01-01', fte: 0.5, places: qpvs('QN07406I') }
	]),
	// Valence: Les Hauts de Valence
	structure(13, 'association', [{ from: '2015-03-01', places: qpvs('QN02607M') }]),
	// Romans-sur-Isère
	structure(14, 'collectivité', [{ from: '2018-01-01', places: qpvs('QN02601I QN02605I') }]),
	// Oyonnax and Bellignat; Haut-Bugey, Terre Valserhône
	structure(15, 'association', [
		{ from: '2017-09-01', places: qpvs('QN00104M QN00105I') },
		{ from: '2022-01-01', places: epcis('200042935 240100891') }
	]),
	// Ambérieu-en-Bugey
	structure(16, 'collectivité', [{ from: '2022-09-01', fte: 0.5, places: qpvs('QN00103M') }]),
	// Villefranche-sur-Saône; Ouest rhodanien
	structure(18, 'association', [
		{ from: '2016-01-01', places: qpvs('QN06905I QN06906M QN06904I') },
		{ from: '2021-03-01', places: epcis('200040566') }
	]),
	// Saint-Étienne: Montreynaud, Monthieu, Grand Clos
	structure(19, 'association', [{ from: '2018-03-01', places: qpvs('QN04213M:0.6 QN04220N QN04221N') }]),
	// Vichy and Cusset; Pays de Lapalisse and Entr’Allier Besbre et Loire
	structure(20, 'établissement de santé', [
		{ from: '2018-09-01', places: qpvs('QN00301M QN00302I') },
		{ from: '2021-01-01', fte: 1, places: epcis('240300491 200071470') }
	]),
	// Montluçon, Domérat, Prémilhat; Commentry Montmarault Néris; Tronçais and Huriel
	structure(21, 'association', [
		{ from: '2019-01-01', places: qpvs('QN00304M QN00305M QN00306M') },
		{ from: '2022-01-01', places: epcis('200071512') },
		{ from: '2025-09-01', places: epcis('240300558 240300657') }
	]),
	// Aubenas; Ardèche des sources et volcans, Val de Ligne; Gorges de l’Ardèche, Rhône aux Gorges
	structure(22, COORDINATED, [
		{ from: '2019-09-01', places: qpvs('QN00701I') },
		{ from: '2022-03-01', places: epcis('200039824 240700617') },
		{ from: '2023-03-01', places: epcis('200039808 240700864') }
	]),
	// Le Teil
	structure(23, 'association', [{ from: '2020-03-01', places: qpvs('QN00702M QN00703I') }]),
	// Annonay; Pays de Lamastre and Val Eyrieux
	structure(24, 'établissement de santé', [
		{ from: '2017-01-01', places: qpvs('QN00704M') },
		{ from: '2022-09-01', places: epcis('200016905 200041465') }
	]),
	// Privas, then the most deprived communes of its agglomeration
	structure(25, 'collectivité', [
		{ from: '2023-01-01', places: [...qpvs('QN00705M:0.5'), ...someCommunesOf('200071413', 12)] }
	]),
	// Aurillac
	structure(26, 'association', [{ from: '2018-01-01', places: qpvs('QN01501M') }]),
	// Le Puy-en-Velay; Marches du Velay-Rochebaron, Les Sucs
	structure(28, 'collectivité', [
		{ from: '2018-09-01', places: qpvs('QN04301M QN04302M') },
		{ from: '2025-09-01', places: epcis('200073427 244301016') }
	]),
	// Thiers; Thiers Dore et Montagne
	structure(30, 'association', [
		{ from: '2017-03-01', places: qpvs('QN06306M') },
		{ from: '2019-09-01', places: epcis('200070712') }
	]),
	// Entre Bièvre et Rhône, with Roussillon and Le Péage-de-Roussillon
	structure(38, COORDINATED, [{ from: '2023-01-01', fte: 1, places: epcis('200085751') }]),
	// Loire: La Ricamarie and Le Chambon-Feugerolles; Saint-Chamond; Rive-de-Gier; Saint-Étienne;
	// Andrézieux-Bouthéon; four communes
	structure(
		44,
		'autre',
		[
			{ from: '2022-03-01', places: qpvs('QN04206M QN04203M QN04204M') },
			{ from: '2022-03-01', places: qpvs('QN04209M QN04210M') },
			{ from: '2019-01-01', places: qpvs('QN04208M QN04207M') },
			{ from: '2022-01-01', fte: 1, places: qpvs('QN04212M:0.5 QN04214M:0.3 QN04216M:0.2') },
			{ from: '2022-06-01', places: qpvs('QN04202M') },
			{ from: '2023-02-01', fte: 1, places: communes('42095 42099 42085 42207') }
		],
		0x5a67e494
	),
	// Grenoble
	structure(
		45,
		'collectivité',
		[
			{ from: '2016-01-01', fte: 1, places: qpvs('QN03807M') },
			{ from: '2016-01-01', fte: 1, places: qpvs('QN03808M') },
			{ from: '2017-01-01', places: qpvs('QN03806M') },
			{ from: '2018-01-01', places: qpvs('QN03809M QN03808M') }
		],
		0x894f3521
	),
	// Bourg-en-Bresse
	structure(
		46,
		'collectivité',
		[{ from: '2020-01-01', fte: 1, places: qpvs('QN00101M QN00102M') }],
		0xe66163da
	),
	// Roanne
	structure(
		47,
		'collectivité',
		[{ from: '2020-01-01', places: qpvs('QN04217M QN04218M QN04219I') }],
		0x6cf007a4
	),
	// Vienne
	structure(
		48,
		'collectivité',
		[
			{ from: '2018-09-01', places: qpvs('QN03821M QN03824M') },
			{ from: '2018-09-01', places: qpvs('QN03822M QN03823M') }
		],
		0x78268fb6
	),
	// Grenoble
	structure(53, 'association', [{ from: '2016-01-01', fte: 1, places: communes('38185') }], 0xb89d568b),
	// Échirolles (La Luire, Village Sud), Le Pont-de-Claix; L’Isle-d’Abeau, Villefontaine
	structure(
		54,
		'association',
		[
			{ from: '2017-01-01', places: qpvs('QN03801M QN03804I QN03810M') },
			{ from: '2018-01-01', places: qpvs('QN03814M QN03815M QN03816I') }
		],
		0x034ec039
	)
];
