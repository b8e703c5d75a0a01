import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assembleAtlas, type Atlas } from '../../src/lib/domain/territory/atlas';
import { formatFte } from '../../src/lib/domain/text/french';
import { placementOf } from '../../src/lib/domain/campaign/placement';
import { modelOf } from './atlas/model';
import { readCampaigns, type ReadCampaign } from './bundle/campaigns';
import { readPublishedCensus } from './bundle/census';
import { keepFactsApart } from './bundle/facts-apart';
import { bundleFiles, geometryParts } from './bundle/files';
import { manifestText } from './bundle/manifest';
import { lockOf } from './bundle/lock';
import { publish, writeWhole, type BundleFile } from './bundle/publish';
import { readPublishedRemarks } from './bundle/remarks';
import { readInputs, type InputPlaces } from './inputs';
import { keepCampaign, readNewCampaign, type ImportOptions } from './import/campaign';
import { journalLine, journalLines } from './import/journal';
import { importPlacesOf } from './import/places';
import { Notices } from './notices';
import { changesText, publishedSummary, atlasSummary } from './report/changes';
import { checksOf } from './report/checks';
import { atlasFigures, campaignFigures } from './report/figures';
import { readPublished } from './report/published';
import { reportText } from './report/report';
import { isLarge, sizesOf } from './report/sizes';

export interface RebuildOptions extends InputPlaces {
	/** Folder of the bundle. */
	readonly out: string;
	/** File of the report, `undefined` to write none. */
	readonly report: string | undefined;
	/** A list of posts to import. */
	readonly campaign?: ImportOptions;
}

/** Names the assignments whose code the atlas does not have; their FTE stay in every total. */
function reachesOf(atlas: Atlas, campaigns: readonly ReadCampaign[], notices: Notices) {
	return campaigns.map(({ campaign }) => {
		const placement = placementOf(atlas, campaign);
		for (const { post, fte, codes } of placement.unlocated) {
			const { id, structure } = campaign.posts[post]!;
			const where = codes.join(', ') || 'parts déclarées au-dessous de 1';
			notices.add(
				'campaign-unlocated',
				`${campaign.id}, poste ${id} (${structure})\u202F: ${where}, ${formatFte(fte)} ETP`
			);
		}
		return { campaign, placement };
	});
}

/** The outcome of a rebuild. */
export interface Rebuilt {
	/** In Markdown; the same from the same inputs. */
	readonly report: string;
	/** What differs from the bundle that was replaced, in Markdown; `undefined` where nothing does. */
	readonly changes: string | undefined;
	/** What a person should check before publishing. */
	readonly checks: readonly string[];
	/** The lists that were imported have points to check. */
	readonly warned: boolean;
}

/** Rebuilds a region's bundle, alone in its folder. `stage` is told what begins. */
export async function rebuild(options: RebuildOptions, stage: (title: string) => void): Promise<Rebuilt> {
	const unlock = lockOf(options.out);
	try {
		return await rebuildAlone(options, stage);
	} finally {
		unlock();
	}
}

async function rebuildAlone(options: RebuildOptions, stage: (title: string) => void): Promise<Rebuilt> {
	const notices = new Notices();
	stage('lecture des sources');
	const inputs = await readInputs(options, notices);
	const places = importPlacesOf(inputs, options.region, options.cog);
	const added = options.campaign && (await readNewCampaign(options.campaign, options.root, places));
	if (added?.said !== undefined) stage(added.said);
	const published = readPublished(join(options.root, `data/reference/published-${options.region}.json`));
	const model = await modelOf(inputs, options, notices, stage);
	const atlas = assembleAtlas(model.parts);
	stage('campagnes');
	const folder = join(options.root, 'data/campaigns');
	const campaigns = readCampaigns(folder, notices, places, added);
	const placements = reachesOf(atlas, campaigns, notices);
	stage('fichiers du paquet');
	const parts = geometryParts(model);
	// Other threads compress the largest files while the others are made.
	const partSizes = sizesOf(parts, isLarge(parts));
	const roles = bundleFiles(model, inputs);
	const remarks = readPublishedRemarks(
		join(options.root, 'data/remontees'),
		atlas,
		roles.cls,
		notices,
		places.former
	);
	const census = readPublishedCensus(options, { atlas, former: model.former, notices });
	if (census)
		keepFactsApart(
			campaigns.map(({ campaign }) => campaign),
			census.structures
		);
	const files: BundleFile[] = [
		...Object.values(roles),
		...parts,
		...campaigns.map(({ file }) => file),
		...(remarks ? [remarks] : []),
		...(census ? [census.file] : [])
	].sort((a, b) => (a.path < b.path ? -1 : 1));
	const manifest = manifestText({
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
	});
	stage('rapport');
	const manifestFile = { path: 'manifest.json', bytes: new TextEncoder().encode(manifest) };
	const last = campaigns.at(-1)?.file.path;
	const figures = atlasFigures(atlas, model, inputs, published);
	const checks = checksOf(notices, figures, inputs.sources, options.cog);
	const text = reportText({
		region: atlas.region.nom,
		cog: atlas.cog,
		sources: inputs.sources,
		figures,
		checks,
		campaigns: placements.map(({ campaign, placement }) => ({
			label: campaign.label,
			demonstration: campaign.demonstration,
			figures: campaignFigures(
				atlas,
				campaign,
				placement,
				published?.metropole,
				published?.campaigns[campaign.id]
			)
		})),
		notices,
		journal: [
			...journalLines(folder),
			...(added?.replaced && options.campaign!.keep ? [journalLine(added)] : [])
		],
		sizes: [
			...(await partSizes),
			...(await sizesOf([...files.filter((file) => !parts.includes(file)), manifestFile], isLarge(files)))
		],
		first: new Set([
			manifestFile.path,
			...[roles.cells, roles.names, roles.places, roles.geometry].map(({ path }) => path),
			...(last === undefined ? [] : [last])
		])
	});
	stage('comparaison avec le lot remplacé');
	const before = publishedSummary(options.out);
	const after = before && atlasSummary(atlas, campaigns.at(-1)?.campaign);
	const changes = before && after && changesText(before, after);
	stage('écriture');
	if (added && options.campaign!.keep) keepCampaign(options.root, added);
	publish(options.out, files, manifest);
	if (options.report !== undefined) {
		mkdirSync(dirname(options.report), { recursive: true });
		writeWhole(options.report, text);
		// Of one run only: in the report it would make a second run differ from the first.
		const cache = join(options.root, 'data/cache');
		mkdirSync(cache, { recursive: true });
		if (changes) writeWhole(join(cache, `changements-${options.region}.md`), `${changes}\n`);
	}
	return { report: text, changes, checks, warned: (added?.problems.length ?? 0) > 0 };
}
