import campaignSchema from '../../../data/schema/campagne.json';
import censusSchema from '../../../data/schema/recensement.json';
import { readCensus } from '$lib/data/census/census';
import { readBundle, type DiskBundle } from '$lib/data/bundle/disk';
import { sha256Of } from '$lib/data/files/sha256';
import { BUNDLE_PATH } from '$lib/data/bundle/site';
import type { KnownStructure } from '$lib/domain/census/census';
import { resultsOf } from '$lib/domain/figures/results';
import { lazyBy } from '$lib/domain/text/lazy';
import { DEFAULT_VIEW } from '$lib/domain/view/view';
import { censusCsv } from '$lib/report/files/census-csv';
import { campaignCsv } from '$lib/report/files/campaign-csv';
import { openFiles, resultsSchema, type OpenFile, type Published } from '$lib/report/tables/open-data';
import { plainCsv } from '$lib/report/files/plain-csv';
import { RESULT_COLUMNS, resultRows } from '$lib/report/tables/results-rows';

/** The published files, made when the site is built: the same inputs give the same bytes. */

let read: DiskBundle | undefined;
export const bundle = (): DiskBundle => (read ??= readBundle(`static/${BUNDLE_PATH}`));

/** The campaign that the site shows where an address names none. */
export function latestCampaign() {
	const latest = bundle().manifest.campaigns.at(-1);
	if (!latest) throw new Error('Le paquet de données ne contient aucune campagne.');
	return latest;
}

/** The figures of a campaign under the default norm and key; once a build. */
const resultsOfCampaign = lazyBy((campaign: string) => {
	const { atlas, profiles, presence } = bundle();
	return resultsOf(atlas, profiles, presence(campaign), DEFAULT_VIEW.norm, DEFAULT_VIEW.key);
});

export const latestResults = () => resultsOfCampaign(latestCampaign().id);

const json = (value: unknown) => `${JSON.stringify(value, undefined, '\t')}\n`;

/** What public sources say of real structures; none where the bundle has no census. */
export function census(): readonly KnownStructure[] {
	const { manifest, text } = bundle();
	const file = manifest.census?.file;
	return file === undefined ? [] : readCensus(JSON.parse(text(file)), file);
}

export function contentOf(file: OpenFile): string {
	const { atlas, presence } = bundle();
	switch (file.kind) {
		case 'results-schema':
			return json(resultsSchema());
		case 'campaign-schema':
			return json(campaignSchema);
		case 'census-schema':
			return json(censusSchema);
		case 'census':
			return censusCsv(atlas, census());
		case 'campaign':
			return campaignCsv(presence(file.campaign).placement.campaign);
		case 'results':
			return plainCsv(RESULT_COLUMNS, resultRows(resultsOfCampaign(file.campaign), file.level));
		default:
			throw new TypeError(file satisfies never);
	}
}

let list: readonly Published[] | undefined;

/** Every file with its size and checksum; made once a build. */
export const published = (): readonly Published[] =>
	(list ??= Array.from(openFiles(bundle().manifest), ([name, file]) => {
		const content = contentOf(file);
		return {
			name,
			file,
			bytes: Buffer.byteLength(content),
			sha256: sha256Of(content)
		};
	}));
