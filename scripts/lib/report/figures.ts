import { fundingOf } from '../../../src/lib/domain/campaign/funding';
import { itemsOf, positionOf, type Atlas } from '../../../src/lib/domain/territory/atlas';
import type { Campaign } from '../../../src/lib/domain/campaign/campaign';
import { postsReaching, type Placement } from '../../../src/lib/domain/campaign/placement';
import { coveredOf, type Covered } from '../../../src/lib/domain/figures/covered';
import { presenceOf, profilesOf } from '../../../src/lib/domain/figures/results';
import type { Model } from '../atlas/model';
import type { Inputs } from '../inputs';
import type { PublishedFigures, PublishedCampaign } from './published';

/** One line of comparison; `published` is absent where nobody published the figure. */
export interface Figure {
	readonly what: string;
	readonly found: number;
	readonly published?: number | undefined;
	readonly unit: 'count' | 'share' | 'fte' | 'euros';
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** Counts of the atlas; QPVs by the département of their first commune. */
export function atlasFigures(
	atlas: Atlas,
	model: Model,
	{ cls }: Pick<Inputs, 'cls'>,
	published: PublishedFigures | undefined
): Figure[] {
	const { territories, communes, qpvs } = atlas;
	const count = (what: string, found: number, expected?: number): Figure => ({
		what,
		found,
		published: expected,
		unit: 'count'
	});
	const cellPopulation = sum(atlas.cells.population);
	const departementOf = model.qpvs.map(({ listed }) => communes.departement[listed[0]!]!);
	return [
		count('communes', territories.commune.count, published?.communes),
		count('habitants', sum(communes.population), published?.population),
		count(
			'habitants, somme des mailles (moins les écrêtements)',
			cellPopulation - model.cells.clamped,
			published?.population
		),
		count('QPV', territories.qpv.count, published?.qpvs),
		count('habitants des QPV', sum(qpvs.population), published?.qpvPopulation),
		...territories.departement.codes.map((code, position) =>
			count(
				`QPV, ${code} ${territories.departement.names[position]}`,
				departementOf.filter((departement) => departement === position).length,
				published?.qpvsByDepartement[code]
			)
		),
		count('EPCI', territories.epci.count, published?.epcis),
		count('EPCI entièrement dans la région', model.region.wholeEpcis, published?.wholeEpcis),
		count('arrondissements', territories.arrondissement.count),
		count('départements', territories.departement.count, published?.departements),
		count('mailles', atlas.cells.count),
		...(cls
			? [
					count('contrats locaux de santé (liste partielle)', cls.records.length),
					count(
						'contrats locaux de santé dits en vigueur en 2025',
						cls.records.filter(({ inForce }) => inForce === 'oui').length
					)
				]
			: [])
	];
}

const sharesOf = ({ count, total, population, totalPopulation }: Covered) => ({
	count,
	share: total > 0 ? count / total : 0,
	peopleShare: totalPopulation > 0 ? population / totalPopulation : 0
});

/** Totals of a campaign, the two published meanings of "covered" among them. */
export function campaignFigures(
	atlas: Atlas,
	campaign: Campaign,
	placement: Placement,
	metropole: string | undefined,
	published: PublishedCampaign | undefined
): Figure[] {
	const inhabited = { profiles: profilesOf(atlas), presence: presenceOf(atlas, campaign) };
	const communes = sharesOf(coveredOf(inhabited, 'commune'));
	const qpvs = sharesOf(coveredOf(inhabited, 'qpv'));
	const at = metropole === undefined ? undefined : positionOf(atlas.territories.epci, metropole);
	const there = at === undefined ? [] : postsReaching(placement, itemsOf(atlas.cellsOf.epci, at));
	const structures = new Set(there.map((post) => campaign.posts[post]!.structure));
	const name = at === undefined ? '' : atlas.territories.epci.names[at]!;
	return [
		{ what: 'postes', found: campaign.posts.length, published: published?.posts, unit: 'count' },
		{ what: 'ETP', found: placement.fundedFte, unit: 'fte' },
		{
			what: 'financement annuel',
			found: fundingOf(campaign.posts).euros,
			published: published?.funding,
			unit: 'euros'
		},
		{
			what: 'personnes accompagnées',
			found: sum(campaign.posts.map(({ people }) => people ?? 0)),
			published: published?.people,
			unit: 'count'
		},
		{ what: 'communes couvertes', found: communes.count, published: published?.communes, unit: 'count' },
		{
			what: 'part de la population dans ces communes',
			found: communes.peopleShare,
			published: published?.populationShare,
			unit: 'share'
		},
		{ what: 'QPV couverts', found: qpvs.count, unit: 'count' },
		{ what: 'part des QPV', found: qpvs.share, published: published?.qpvShare, unit: 'share' },
		{
			what: 'part des habitants des QPV',
			found: qpvs.peopleShare,
			published: published?.qpvPopulationShare,
			unit: 'share'
		},
		...(at === undefined
			? []
			: ([
					{
						what: `postes, ${name}`,
						found: there.length,
						published: published?.metropolePosts,
						unit: 'count'
					},
					{
						what: `structures, ${name}`,
						found: structures.size,
						published: published?.metropoleStructures,
						unit: 'count'
					}
				] satisfies Figure[])),
		{ what: 'ETP non localisés', found: sum(placement.unlocated.map(({ fte }) => fte)), unit: 'fte' }
	];
}
