import { communes, qpvs, structure, COORDINATED, type PlannedStructure } from './plan';

/** Métropole de Lyon: eleven structures and eighteen posts. */
export const LYON: readonly PlannedStructure[] = [
	// Lyon 9: La Duchère, Gorge de Loup, Le Vergoin; Lyon 5: Sœurs Janin
	structure(1, 'association', [
		{ from: '2014-09-01', places: qpvs('QN06934M:0.6 QN06935M QN06938I QN06929M') }
	]),
	// Villeurbanne: Les Buers, Saint-Jean, Monod
	structure(2, 'collectivité', [{ from: '2017-03-01', places: qpvs('QN06921M QN06920M QN06901M') }]),
	// Lyon 7: Gerland; Lyon 8: Moulin à Vent
	structure(3, COORDINATED, [{ from: '2021-09-01', places: qpvs('QN06930M QN06931M') }]),
	// Vaulx-en-Velin: Grande Île
	structure(4, 'association', [{ from: '2016-01-01', fte: 1, places: qpvs('QN06916M') }]),
	// Vénissieux: Minguettes, Duclos-Barel; then La Borelle, Monery, Les Maronniers
	structure(5, 'association', [
		{ from: '2015-01-01', fte: 1, places: qpvs('QN06913M:0.7 QN06918M:0.3') },
		{ from: '2025-09-01', places: qpvs('QN06941N QN06943N QN06945N') }
	]),
	// Oullins-Pierre-Bénite, La Mulatière, Saint-Genis-Laval
	structure(6, COORDINATED, [{ from: '2019-04-01', places: qpvs('QN06911I QN06948N QN06915I') }]),
	// Lyon 3: Moncey
	structure(7, 'établissement de santé', [{ from: '2023-05-01', places: qpvs('QN06939I') }]),
	// Saint-Fons and Vénissieux: Minguettes - Clochettes
	structure(8, 'collectivité', [{ from: '2025-09-01', places: qpvs('QN06913M') }]),
	structure(
		49,
		'association',
		[
			// Vénissieux: Minguettes, La Borelle, Monery, Les Maronniers
			{ from: '2023-01-01', places: qpvs('QN06913M:0.6 QN06941N QN06943N QN06945N') },
			// Vaulx-en-Velin: Grande Île
			{ from: '2023-01-01', places: qpvs('QN06916M') },
			// Rillieux-la-Pape: Ville Nouvelle
			{ from: '2023-01-01', places: qpvs('QN06925M') },
			// Lyon 8: États-Unis, Mermoz, Laennec, Moulin à Vent
			{ from: '2023-03-01', places: qpvs('QN06932M:0.5 QN06933I QN06942N QN06931M') },
			// Meyzieu and Décines-Charpieu
			{ from: '2023-01-01', places: qpvs('QN06924I QN06940I QN06946N QN06923M') },
			// Givors (Les Plaines), Grigny-sur-Rhône, Vernaison
			{ from: '2023-09-01', places: qpvs('QN06936M QN06937M QN06947N') }
		],
		0xf682608d
	),
	// Bron
	structure(
		50,
		COORDINATED,
		[
			{ from: '2024-01-01', places: qpvs('QN06909M') },
			{ from: '2024-09-01', places: qpvs('QN06908M QN06909M') }
		],
		0x2b7075ed
	),
	// Lyon
	structure(52, 'association', [{ from: '2015-01-01', fte: 1, places: communes('69123') }], 0xd4f6b874)
];
