import * as v from 'valibot';
import { manifestSchema, type Manifest } from '../../../src/lib/data/bundle/manifest';
import type { Atlas } from '../../../src/lib/domain/territory/atlas';
import type { RoleFiles } from './files';
import type { BundleFile } from './publish';
import type { ReadCampaign } from './campaigns';
import type { PublishedCensus } from './census';
import type { Inputs } from '../inputs';
import type { Model } from '../atlas/model';
import type { Notices } from '../notices';

interface Built {
	readonly model: Model;
	readonly atlas: Atlas;
	readonly inputs: Inputs;
	readonly campaigns: readonly ReadCampaign[];
	/** The published remarks, where there are any. */
	readonly remarks: BundleFile | undefined;
	readonly census: PublishedCensus | undefined;
	readonly roles: RoleFiles;
	readonly parts: readonly BundleFile[];
	readonly files: readonly BundleFile[];
	readonly notices: Notices;
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
/** FTE are given to a hundredth: their sum needs no more. */
const hundredths = (value: number) => Math.round(value * 100) / 100;

/** Text of `manifest.json`, checked against the schema that the site reads it with. */
export function manifestText({
	model,
	atlas,
	inputs,
	campaigns,
	remarks,
	census,
	roles,
	parts,
	files,
	notices
}: Built): string {
	const { territories } = atlas;
	const manifest: Manifest = {
		region: atlas.region,
		cog: atlas.cog,
		population: sum(model.region.population),
		qpvPopulation: sum(atlas.qpvs.population),
		counts: {
			communes: territories.commune.count,
			qpvs: territories.qpv.count,
			epcis: territories.epci.count,
			arrondissements: territories.arrondissement.count,
			departements: territories.departement.count,
			cells: atlas.cells.count,
			...(inputs.cls && { cls: inputs.cls.records.length })
		},
		sources: inputs.sources.map(({ source, from, sha256 }) => ({
			id: source.id,
			name: source.name,
			producer: source.producer,
			licence: source.licence,
			vintage: source.vintage,
			url: source.url,
			from,
			sha256
		})),
		campaigns: campaigns.map(({ campaign, file }) => ({
			id: campaign.id,
			label: campaign.label,
			demonstration: campaign.demonstration,
			posts: campaign.posts.length,
			fte: hundredths(sum(campaign.posts.map(({ fte }) => fte))),
			file: file.path
		})),
		...(remarks && { remarks: remarks.path }),
		...(census && { census: census.declared }),
		warnings: notices.published(),
		roles: Object.fromEntries(
			Object.entries(roles).map(([role, file]) => [role, file.path])
		) as Manifest['roles'],
		...(parts.length > 0 && { parts: parts.map(({ path }) => path) }),
		files: files.map(({ path, bytes, sha256 }) => ({ path, bytes: bytes.length, sha256 }))
	};
	return `${JSON.stringify(v.parse(manifestSchema, manifest), null, '\t')}\n`;
}
