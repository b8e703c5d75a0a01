import { BundleError } from '../../../src/lib/data/bundle/bundle';
import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { isTopology } from '../../../src/lib/data/geometry/topology';
import { choroplethOf } from '../../../src/lib/domain/choropleth/choropleth';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { DEFAULT_VIEW } from '../../../src/lib/domain/view/view';
import { campaignCsv } from '../../../src/lib/report/files/campaign-csv';
import { fileName } from '../../../src/lib/report/files/file-name';
import { plainCsv } from '../../../src/lib/report/files/plain-csv';
import { regionPicture } from '../../../src/lib/report/picture/region-picture';
import { openFiles, fileTitleOf, type OpenFile } from '../../../src/lib/report/tables/open-data';
import { provenanceOf } from '../../../src/lib/report/tables/provenance';
import { RESULT_COLUMNS, resultRows } from '../../../src/lib/report/tables/results-rows';
import { archivePage } from './page';
import { ARCHIVED_LEVELS } from './table';

/** Level that the picture shows: the one of the first page. */
const DRAWN = 'epci';
const WIDTH = 1000;

/** The files of the archive of a campaign, by name: the page, the picture, the tables and the list of posts. */
export function archiveFiles(bundle: DiskBundle, id: string): Map<string, string> {
	const { manifest, atlas, profiles, places } = bundle;
	const { norm, key } = DEFAULT_VIEW;
	const results = resultsOf(atlas, profiles, bundle.presence(id), norm, key);
	const { campaign } = results.presence.placement;
	const [geometry, qpvs] = [manifest.roles.geometry, manifest.roles.qpvGeometry].map((file) => {
		const topology: unknown = JSON.parse(bundle.text(file));
		if (!isTopology(topology))
			throw new BundleError(`Le fichier des contours «\u202F${file}\u202F» est endommagé.`);
		return topology;
	});
	const provenance = provenanceOf(results, manifest.sources, '');
	const picture = regionPicture({
		results,
		choropleth: choroplethOf(results, DRAWN, 'coverage'),
		qpvChoropleth: choroplethOf(results, 'qpv', 'coverage'),
		places,
		contours: { geometry: geometry!, qpvs: qpvs! },
		provenance,
		sentences: []
	});
	const drawn = {
		name: fileName({ level: DRAWN, subject: 'carte', campaign, extension: 'svg' }),
		title: `${picture.title}, ${campaign.label}`
	};
	const kept = (file: OpenFile) =>
		file.kind === 'campaign' ||
		(file.kind === 'results' && ARCHIVED_LEVELS.some((level) => level === file.level));
	const tables = [...openFiles(manifest)]
		.filter(([, file]) => 'campaign' in file && file.campaign === id && kept(file))
		.map(([name, file]) => ({
			name,
			title: fileTitleOf(file, manifest),
			text:
				file.kind === 'results'
					? plainCsv(RESULT_COLUMNS, resultRows(results, file.level))
					: campaignCsv(campaign)
		}));
	return new Map([
		['index.html', archivePage(results, provenance, drawn, tables)],
		[drawn.name, picture.svg(WIDTH)],
		...tables.map(({ name, text }) => [name, text] as const)
	]);
}
