import { formatInteger, formatOne, formatTwo } from '../../../src/lib/domain/text/french';
import type { Machine } from './machine';
import type { Peer, PeerTimes } from './peer';
import type { PerimeterTimes } from './perimeter';
import type { QpvJoin } from './qpv-join';
import type { Rebuild } from './rebuild';
import type { Recompute } from './recompute';
import type { ScenarioTimes } from './scenario';
import type { ScreenTimes } from './screen';
import type { SliderTimes } from './slider';
import type { FileSize } from './sizes';
import type { Spread } from './statistics';
import type { Workbench } from './workbench';

/** Everything that was measured; a part that was not asked for is absent. */
export interface Measures {
	readonly machine: Machine;
	readonly sizes?: readonly FileSize[];
	readonly recompute?: Recompute;
	readonly perimeter?: PerimeterTimes;
	readonly rebuild?: Rebuild;
	/** All France, where the mirror has its contours. */
	readonly france?: Rebuild;
	readonly qpvs?: QpvJoin;
	readonly screen?: ScreenTimes;
	readonly workbench?: Workbench;
	readonly slider?: SliderTimes;
	readonly scenario?: ScenarioTimes;
	/** Beside a Leaflet page of the same figures. */
	readonly peer?: Peer;
}

const kilobytes = (bytes: number) => `${formatOne(bytes / 1000)} ko`;

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Median, then least and greatest, each with the same number of decimals. */
const spread = ({ least, median, greatest, count }: Spread, format: (value: number) => string) => [
	format(median),
	`${format(least)} à ${format(greatest)}`,
	formatInteger(count)
];

function sizeRows(sizes: readonly FileSize[]): string[][] {
	const total = (of: (size: FileSize) => number) => sizes.reduce((sum, size) => sum + of(size), 0);
	const all = {
		file: 'total',
		raw: total((size) => size.raw),
		gzip: total((size) => size.gzip),
		brotli: total((size) => size.brotli)
	};
	return [...sizes, all].map(({ file, raw, gzip, brotli }) => [
		file,
		kilobytes(raw),
		kilobytes(gzip),
		kilobytes(brotli)
	]);
}

function timeRows(measures: Measures): string[][] {
	const { recompute, perimeter, rebuild, france, qpvs, screen, workbench, slider, scenario } = measures;
	const rows: string[][] = [];
	if (recompute) {
		const { columns, geojson, cells, territories } = recompute;
		const all = `${formatInteger(territories)} territoires, ${formatInteger(cells)} mailles`;
		rows.push([`Recalcul après un changement de norme (${all}), ms`, ...spread(columns, formatTwo)]);
		rows.push(['Les mêmes sommes sur un GeoJSON, ms', ...spread(geojson, formatTwo)]);
		rows.push([
			`Les ${formatInteger(recompute.variantCount)} variantes de la norme, fourchettes et rangs compris, ms`,
			...spread(recompute.variants, formatTwo)
		]);
	}
	if (perimeter) {
		const communes = `${formatInteger(perimeter.communes)} communes`;
		rows.push([
			`Communes d’un périmètre dessiné (${communes}, hors de la page), ms`,
			...spread(perimeter.membership, formatInteger)
		]);
		rows.push([`Chiffres de ce périmètre, ms`, ...spread(perimeter.figures, formatTwo)]);
	}
	if (workbench) {
		const of = `${formatInteger(workbench.rows)} communes`;
		rows.push([`Tableau\u202F: filtre de ${of}, ms`, ...spread(workbench.filter, formatTwo)]);
		rows.push([`Tableau\u202F: tri de ${of} par trois clés, ms`, ...spread(workbench.sort, formatTwo)]);
		rows.push([`Tableau\u202F: totaux de ${of}, ms`, ...spread(workbench.totals, formatTwo)]);
	}
	if (scenario) {
		const among = `${formatInteger(scenario.candidates)} postes types`;
		const proof = scenario.proved ? 'preuve' : 'recherche de la preuve, sans aboutir';
		rows.push([
			`Scénario\u202F: recalcul après une modification (${formatInteger(scenario.posts)} postes), ms`,
			...spread(scenario.edit, formatTwo)
		]);
		rows.push([
			`Scénario\u202F: proposition de 10 postes parmi ${among}, ms`,
			...spread(scenario.proposal, formatInteger)
		]);
		rows.push([`Scénario\u202F: ${proof} de 20 postes, s`, ...spread(scenario.proof, formatOne)]);
	}
	if (rebuild) {
		rows.push(['Reconstruction du lot publié, s', ...spread(rebuild.seconds, formatOne)]);
		rows.push([
			'Mémoire de la reconstruction au plus haut, Mio',
			...spread(rebuild.peakMemoryMiB, formatInteger)
		]);
	}
	if (france) {
		rows.push(['Reconstruction de toute la France, s', ...spread(france.seconds, formatOne)]);
		rows.push(['Mémoire de celle-ci au plus haut, Mio', ...spread(france.peakMemoryMiB, formatInteger)]);
	}
	if (qpvs) rows.push(['Jointure des QPV et des communes, ms', ...spread(qpvs.join, formatInteger)]);
	if (screen) {
		rows.push(['Premiers chiffres à l’écran, ms', ...spread(screen.figures, formatInteger)]);
		rows.push(['Première carte coloriée, ms', ...spread(screen.choropleth, formatInteger)]);
		rows.push(['Changement d’indicateur, jusqu’aux pixels, ms', ...spread(screen.recolour, formatInteger)]);
		rows.push(['Plus longue tâche pendant ce changement, ms', ...spread(screen.longestTask, formatInteger)]);
	}
	if (slider) {
		rows.push([
			'Curseur de la norme, communes, jusqu’aux pixels, ms',
			...spread(slider.input, formatInteger)
		]);
		rows.push(['Le même changement par setData, ms', ...spread(slider.setData, formatInteger)]);
		rows.push(['Image à image pendant le glissement, ms', ...spread(slider.frame, formatInteger)]);
		rows.push(['Plus longue tâche d’un glissement, ms', ...spread(slider.longestTask, formatInteger)]);
	}
	return rows;
}

/** Medians of the site and of the Leaflet page, how they compare, and how they should at most. */
function peerRows({ condition, site, leaflet, ready, whole }: PeerTimes): string[][] {
	const row = (what: string, ours: Spread, theirs: Spread, most?: number) => [
		`${what}, ${condition}`,
		formatInteger(ours.median),
		formatInteger(theirs.median),
		formatTwo(ours.median / theirs.median),
		most === undefined ? '–' : formatOne(most)
	];
	return [
		row('Première carte coloriée', site.choropleth, leaflet.choropleth, 0.4),
		row('Survol et clic répondent', site.answers, leaflet.answers, 1),
		row('MapLibre prêt', ready, leaflet.answers, 3),
		row('Contours dessinés à la place de l’image', whole, leaflet.answers)
	];
}

/** The measures as Markdown tables, under the machine that they were taken on. */
export function formatMeasures(measures: Measures): string {
	const { machine, sizes, recompute, qpvs, screen, slider, peer } = measures;
	const parts = [
		`${machine.cpu}, ${machine.cores} cœurs, Node ${machine.node}, Chromium ${machine.chromium} (rendu logiciel).`
	];
	if (sizes) parts.push(tableOf(['Fichier publié', 'brut', 'gzip', 'brotli'], sizeRows(sizes)));
	const times = timeRows(measures);
	if (times.length > 0) parts.push(tableOf(['Mesure', 'médiane', 'étendue', 'fois'], times));
	if (recompute)
		parts.push(
			`Rapport GeoJSON ÷ colonnes, dans le même essai\u202F: ${formatOne(recompute.ratio)}\u202F; toutes les variantes ÷ un passage\u202F: ${formatOne(recompute.variantRatio)}.`
		);
	if (qpvs)
		parts.push(
			`Jointure des QPV\u202F: ${formatInteger(qpvs.ratio)} fois plus rapide que l’intersection de chaque QPV avec chaque commune, soit ${formatInteger(qpvs.allPairs / 1000)} s extrapolées de ${formatInteger(qpvs.sampled)} paires sur ${formatInteger(qpvs.qpvs * qpvs.communes)}.`
		);
	if (slider) parts.push(`Rapport setData ÷ curseur, dans le même essai\u202F: ${formatOne(slider.ratio)}.`);
	if (screen) {
		const { ownCode, mapLibre, data } = screen.bytes;
		parts.push(
			`Première visite, compressé\u202F: code du site avant MapLibre ${kilobytes(ownCode)}, MapLibre ${kilobytes(mapLibre)}, données avant que la carte réponde ${kilobytes(data)}.`
		);
	}
	if (peer) {
		const head = ['À côté de Leaflet, médianes en ms', 'site', 'Leaflet', 'rapport', 'visé au plus'];
		parts.push(tableOf(head, peer.times.flatMap(peerRows)));
		parts.push(
			`Avant que la carte réponde\u202F: ${formatInteger(peer.traffic.requests)} requêtes (25 au plus), ${kilobytes(peer.traffic.bytes)} (250 au plus).`
		);
	}
	return parts.join('\n\n');
}
