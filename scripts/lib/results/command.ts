import { BundleError } from '../../../src/lib/data/bundle/bundle';
import { readBundle, REBUILD, type DiskBundle } from '../../../src/lib/data/bundle/disk';
import { counted, enumerated, formatFte } from '../../../src/lib/domain/text/french';
import type { Placement } from '../../../src/lib/domain/campaign/placement';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { DEMONSTRATION } from '../../../src/lib/domain/words/words';
import { PARTIAL_LIST } from '../../../src/lib/domain/words/sentences/partial-list';
import { notAccepted, commandResult, idleSentence, type CommandResult } from '../command/command-line';
import { resultsGeoJson, resultsWorkbook } from './files';
import { readResultsOptions, RESULTS_USAGE } from './options';
import { resultRows, resultsCsv, toJson } from './rows';

/** What the figures alone do not say: that the posts were made up, and which have no place. */
function remarks({ campaign, unlocated }: Placement): string[] {
	const lost = unlocated.filter(({ fte }) => fte > 0);
	const fte = lost.reduce((sum, post) => sum + post.fte, 0);
	const names = lost.map(({ post }) => campaign.posts[post]!.id);
	return [
		...(campaign.demonstration ? [`Campagne ${campaign.id}\u202F: ${DEMONSTRATION}.`] : []),
		...(lost.length > 0
			? [
					`Non localisé\u202F: ${formatFte(fte)} ETP (${counted(lost.length, 'poste')}\u202F: ${enumerated(names)}).`
				]
			: [])
	];
}

/** The norm weighs by what this bundle does not have. */
const NO_APL =
	'--acces\u202F: l’APL n’est pas dans les données publiées, ce poids est sans effet sur le besoin.';

function latestOf({ manifest }: DiskBundle, folder: string): string {
	const latest = manifest.campaigns.at(-1);
	if (!latest) throw new BundleError(`Aucune campagne n’est publiée dans «\u202F${folder}\u202F».`, REBUILD);
	return latest.id;
}

/** Runs the command with its arguments on the bundle of `folder`. */
export function resultsCommand(args: readonly string[], folder: string): CommandResult {
	return commandResult(() => {
		const options = readResultsOptions(args);
		if (options === 'help') return { code: 0, out: RESULTS_USAGE, err: '' };
		const bundle = readBundle(folder);
		const campaigns = bundle.manifest.campaigns.map(({ id }) => id);
		const campaign = options.campaign ?? latestOf(bundle, folder);
		if (!campaigns.includes(campaign)) throw notAccepted('campagne', campaign, campaigns);
		const presence = bundle.presence(campaign);
		const results = resultsOf(bundle.atlas, bundle.profiles, presence, options.norm, options.key);
		const { format, level, out: path } = options;
		const text = () => {
			if (format === 'geojson') return resultsGeoJson(bundle, results, level);
			const rows = resultRows(results, level);
			return format === 'json' ? toJson(rows) : resultsCsv(rows);
		};
		const content = async () => (format === 'xlsx' ? resultsWorkbook(bundle, results, level) : text());
		return {
			code: 0,
			...(path === undefined ? { out: text() } : { out: '', file: { path, content } }),
			err: remarks(presence.placement)
				.concat(options.level === 'cls' ? [PARTIAL_LIST] : [])
				.concat(options.idle.map(idleSentence))
				.concat(options.norm.access.enabled && bundle.atlas.cells.apl === undefined ? [NO_APL] : [])
				.map((line) => `${line}\n`)
				.join('')
		};
	});
}
