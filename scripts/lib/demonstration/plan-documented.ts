import { communes, documents, epcis, qpvs, type PlannedStructure } from './plan';

/**
 * The employers that public sources name, where they name them, with the number of posts where it is given.
 * A place named without its QPVs takes those of the commune. No post starts before the year of its source.
 */
export const DOCUMENTED: readonly PlannedStructure[] = [
	{
		id: 'AESIO',
		name: 'AÉSIO Santé (ex Mutualité française Loire-Haute-Loire SSAM)',
		type: 'autre',
		posts: [
			{
				from: '2022-03-01',
				places: qpvs('QN04206M QN04203M QN04204M'),
				documents: documents('2022', 'La Ricamarie', 'Le Chambon-Feugerolles')
			},
			{
				from: '2022-03-01',
				places: qpvs('QN04209M QN04210M'),
				documents: documents('2022', 'Saint-Chamond')
			},
			{ from: '2019-01-01', places: qpvs('QN04208M QN04207M'), documents: documents('n.d.', 'Rive-de-Gier') },
			{
				from: '2022-01-01',
				fte: 1,
				places: qpvs('QN04212M:0.5 QN04214M:0.3 QN04216M:0.2'),
				documents: documents('2022', 'Saint-Étienne')
			},
			{ from: '2022-06-01', places: qpvs('QN04202M'), documents: documents('2022', 'Andrézieux-Bouthéon') },
			{
				from: '2023-02-01',
				fte: 1,
				places: communes('42095 42099 42085 42207'),
				documents: documents('2023', 'Firminy', 'Fraisses', 'Doizieux', 'Saint-Chamond')
			}
		]
	},
	{
		id: 'GRENOBLE',
		name: 'Ville de Grenoble - médiation paire en santé (Service promotion de la santé)',
		type: 'collectivité',
		posts: [
			{ from: '2016-01-01', fte: 1, places: qpvs('QN03807M'), documents: documents('n.d.', 'Grenoble') },
			{ from: '2016-01-01', fte: 1, places: qpvs('QN03808M'), documents: documents('n.d.', 'Grenoble') },
			{ from: '2017-01-01', places: qpvs('QN03806M'), documents: documents('n.d.', 'Grenoble') },
			{ from: '2018-01-01', places: qpvs('QN03809M QN03808M'), documents: documents('n.d.', 'Grenoble') }
		]
	},
	{
		id: 'BOURG',
		name: 'Ville de Bourg-en-Bresse',
		type: 'collectivité',
		posts: [
			{
				from: '2020-01-01',
				fte: 1,
				places: qpvs('QN00101M QN00102M'),
				documents: documents('2020', 'Bourg-en-Bresse')
			}
		]
	},
	{
		id: 'ROANNAIS',
		name: 'Roannais Agglomération',
		type: 'collectivité',
		posts: [
			{
				from: '2020-01-01',
				places: qpvs('QN04217M QN04218M QN04219I'),
				documents: documents('2020', 'Roannais Agglomération (EPCI 200035731)')
			}
		]
	},
	{
		id: 'VIENNE',
		name: 'Ville de Vienne (via ses centres sociaux)',
		type: 'collectivité',
		posts: [
			{ from: '2018-09-01', places: qpvs('QN03821M QN03824M'), documents: documents('n.d.', 'Vienne') },
			{ from: '2018-09-01', places: qpvs('QN03822M QN03823M'), documents: documents('n.d.', 'Vienne') }
		]
	},
	{
		id: 'IREPS69',
		name: 'IREPS Auvergne-Rhône-Alpes, délégation du Rhône',
		type: 'association',
		posts: [
			// Vénissieux: Minguettes, La Borelle, Monery, Les Maronniers
			['2023-01-01', 'QN06913M:0.6 QN06941N QN06943N QN06945N'],
			// Vaulx-en-Velin: Grande Île
			['2023-01-01', 'QN06916M'],
			// Rillieux-la-Pape: Ville Nouvelle
			['2023-01-01', 'QN06925M'],
			// Lyon 8: États-Unis, Mermoz, Laennec, Moulin à Vent
			['2023-03-01', 'QN06932M:0.5 QN06933I QN06942N QN06931M'],
			// Meyzieu and Décines-Charpieu
			['2023-01-01', 'QN06924I QN06940I QN06946N QN06923M'],
			// Givors (Les Plaines), Grigny-sur-Rhône, Vernaison
			['2023-09-01', 'QN06936M QN06937M QN06947N']
		].map(([from = '', codes = '']) => ({
			from,
			places: qpvs(codes),
			documents: documents('2023', 'Métropole de Lyon (EPCI 200046977)')
		}))
	},
	{
		id: 'JARDIN',
		name: 'Le Jardin - centre de santé communautaire et planétaire',
		type: "structure d'exercice coordonné",
		posts: [
			{ from: '2024-01-01', places: qpvs('QN06909M'), documents: documents('2024', 'Bron') },
			{ from: '2024-09-01', places: qpvs('QN06908M QN06909M'), documents: documents('2024', 'Bron') }
		]
	},
	{
		id: 'MDM-COMBRAILLES',
		name: 'Médecins du Monde - programme Combrailles',
		type: 'association',
		// CC du Pays de Saint-Éloy: the commune named is its seat, the programme that of its surroundings.
		posts: [
			{ from: '2018-01-01', places: epcis('200072080'), documents: documents('n.d.', 'Saint-Éloy-les-Mines') }
		]
	},
	{
		id: 'MDM-LYON',
		name: 'Médecins du Monde Lyon - mission squats et bidonvilles (PNMS)',
		type: 'association',
		posts: [{ from: '2015-01-01', fte: 1, places: communes('69123'), documents: documents('2015', 'Lyon') }]
	},
	{
		id: 'ROMS-ACTION',
		name: 'Roms Action (PNMS)',
		type: 'association',
		posts: [
			{ from: '2016-01-01', fte: 1, places: communes('38185'), documents: documents('2016', 'Grenoble') }
		]
	},
	{
		id: 'POPS',
		name: "PoPS Point précarité santé (L'Oiseau Bleu / Groupement des possibles)",
		type: 'association',
		posts: [
			// Sud-Isère: Échirolles (La Luire, Village Sud), Le Pont-de-Claix
			{
				from: '2017-01-01',
				places: qpvs('QN03801M QN03804I QN03810M'),
				documents: documents('n.d.', 'Isère (antennes Sud-Isère et Nord-Isère)')
			},
			// Nord-Isère: L’Isle-d’Abeau, Villefontaine
			{
				from: '2018-01-01',
				places: qpvs('QN03814M QN03815M QN03816I'),
				documents: documents('n.d.', 'Isère (antennes Sud-Isère et Nord-Isère)')
			}
		]
	}
];
