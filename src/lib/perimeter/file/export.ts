import { degreesToMetre } from '../../data/geometry/polygons';
import { delimitedText } from '../../data/files/delimited';
import type { Atlas } from '../../domain/territory/atlas';
import { curly, hyphened } from '../../domain/text/french';
import { isSilent } from '../../domain/territory/profile';
import { mainTerritory } from '../../domain/territory/containment';
import { wholesOf } from '../../domain/territory/perimeter';
import { itemsOf } from '../../domain/territory/atlas';
import { SITE } from '../../domain/text/site';
import type { Area } from './shapes';

export interface Exported {
	readonly atlas: Atlas;
	readonly name: string;
	readonly cells: Uint32Array;
	/** ISO date of the export. */
	readonly date: string;
}

/** `perimetre-pays-de-thiers.csv` */
export const perimeterFileName = (name: string, extension: string) =>
	`perimetre-${hyphened(name) || 'sans-nom'}.${extension}`;

const ringsIn5 = (area: Area) =>
	area.map((rings) => rings.map((ring) => ring.map(([x, y]) => [degreesToMetre(x), degreesToMetre(y)])));

/** A Feature of RFC 7946: the union of the members' contours, their codes, where they come from. */
export function perimeterGeoJson({ atlas, name, cells, date }: Exported, area: Area): string {
	const { communes, qpvs } = wholesOf(atlas, cells);
	const { commune, qpv } = atlas.territories;
	return `${JSON.stringify({
		type: 'FeatureCollection',
		features: [
			{
				type: 'Feature',
				properties: {
					nom: name,
					communes: communes.map((position) => commune.codes[position]),
					qpv: qpvs.map((position) => qpv.codes[position]),
					source: `${SITE.title}, contours IGN Admin Express et ANCT généralisés`,
					millesime_cog: atlas.cog,
					date
				},
				geometry: { type: 'MultiPolygon', coordinates: ringsIn5(area) }
			}
		]
	})}\n`;
}

/** One line a commune or QPV of the perimeter; byte order mark and `;`, as spreadsheets in French want. */
export function perimeterCsv({ atlas, name, cells, date }: Exported): string {
	const { communes, qpvs } = wholesOf(atlas, cells);
	const rowOf = (level: 'commune' | 'qpv', position: number) => {
		const own = itemsOf(atlas.cellsOf[level], position);
		const epci = mainTerritory(atlas, own, 'epci');
		const people = own.reduce((sum, cell) => sum + atlas.cells.population[cell]!, 0);
		return [
			atlas.territories[level].codes[position]!,
			level,
			curly(atlas.territories[level].names[position]!),
			epci === undefined ? '' : curly(atlas.territories.epci.names[epci]!),
			isSilent(level, people) ? '' : String(Math.round(people)),
			name,
			atlas.cog,
			date
		];
	};
	const rows = [
		['code', 'niveau', 'nom', 'epci', 'population', 'perimetre', 'millesime_cog', 'date'],
		...communes.map((position) => rowOf('commune', position)),
		...qpvs.map((position) => rowOf('qpv', position))
	];
	return `\uFEFF${delimitedText(rows, ';', '\r\n')}`;
}
