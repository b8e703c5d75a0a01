import { BASE_LEVELS, type BaseLevel } from '../../../src/lib/domain/territory/atlas';
import { encodeColumns, type BundleColumn } from '../../../src/lib/data/bundle/columns';
import { hashedFile, type BundleFile } from './publish';
import { contextText } from './context';
import { contractsText } from './contracts';
import { formerNamesOf } from '../atlas/former-names';
import { drawnPolygons } from '../geometry/drawn';
import type { LevelShape } from '../geometry/levels';
import { topojsonText, type Objects } from '../geometry/topojson';
import type { MultiPolygon } from '../geojson';
import type { Inputs } from '../inputs';
import type { Model } from '../atlas/model';
import { isMainland, mainlandOf } from './mainland';
import { higherNeighbours, neighboursText, withContourless } from './neighbours';
import { regionOutline } from './outline';
import { partFiles } from './parts';
import { placeColumns } from './places';
import { postalCodesOf } from '../region';
import { qpvText } from './qpv-drawing';

/** Stands for an unknown FDep in a column of integers. */
const UNKNOWN_FDEP = -2_147_483_648;

/** The smallest of the integer types that holds every value. */
export function compact(values: ArrayLike<number>): BundleColumn {
	const list = Array.from(values);
	const low = list.reduce((least, value) => Math.min(least, value), 0);
	const high = list.reduce((most, value) => Math.max(most, value), 0);
	if (low >= 0 && high < 2 ** 8) return Uint8Array.from(list);
	if (low >= -(2 ** 15) && high < 2 ** 15) return Int16Array.from(list);
	if (low >= 0 && high < 2 ** 16) return Uint16Array.from(list);
	return Int32Array.from(list);
}

/** Columns of the sources that were asked for: −1 is an unknown APL. */
function optionalColumns({ parts: { apl, communes } }: Model): [string, BundleColumn][] {
	const columns: [string, BundleColumn][] = [];
	if (apl)
		columns.push([
			'commune.aplE2',
			Int16Array.from(apl, (a) => (Number.isNaN(a) ? -1 : Math.round(a * 100)))
		]);
	const { fEdi } = communes;
	if (fEdi)
		columns.push([
			'commune.fEdiE5',
			Int32Array.from(fEdi, (score) => (Number.isNaN(score) ? UNKNOWN_FDEP : Math.round(score * 1e5)))
		]);
	return columns;
}

function cellColumns(model: Model): Map<string, BundleColumn> {
	const { parts, cells } = model;
	const { communes, qpvs } = parts;
	const fdepE5 = Int32Array.from(communes.fdep, (score) =>
		Number.isNaN(score) ? UNKNOWN_FDEP : Math.round(score * 1e5)
	);
	const povertyE1 = Int16Array.from(qpvs.povertyRate, (rate) =>
		Number.isNaN(rate) ? -1 : Math.round(rate * 10)
	);
	const households = Float64Array.from(qpvs.households);
	return new Map<string, BundleColumn>([
		['cell.commune', compact(cells.commune)],
		['cell.qpv', compact(cells.qpv)],
		['cell.population', Float64Array.from(cells.population)],
		['commune.epci', compact(communes.epci)],
		['commune.arrondissement', compact(communes.arrondissement)],
		['commune.departement', compact(communes.departement)],
		['commune.population', compact(communes.population)],
		['commune.fdepE5', fdepE5],
		['commune.quintile', compact(communes.quintile)],
		['commune.density', compact(communes.density)],
		['commune.frr', compact(communes.frr)],
		['commune.fdepOrigin', compact(communes.fdepOrigin)],
		['commune.contourOf', compact(communes.contourOf)],
		['epci.population', compact(parts.epciPopulation ?? [])],
		['qpv.population', compact(qpvs.population)],
		['qpv.households', households],
		['qpv.povertyE1', povertyE1],
		...optionalColumns(model)
	]);
}

function placesOf({ parts, levels, qpvs }: Model): Map<string, BundleColumn> {
	const communes = new Map(levels.communes.map((shape) => [shape.id, shape]));
	const drawn = (shape: LevelShape | undefined) => shape && drawnPolygons(levels.borders, shape);
	const among = (shapes: readonly LevelShape[]) => {
		const byId = new Map(shapes.map((shape) => [shape.id, shape]));
		return (position: number) => drawn(byId.get(position));
	};
	// Drawn one by one: the contours of all communes at once would take more room than all the rest.
	const shapeOf: Record<BaseLevel, (position: number) => MultiPolygon | undefined> = {
		commune: (position) => drawn(communes.get(position) ?? communes.get(parts.communes.contourOf[position]!)),
		qpv: (position) => {
			const { polygons, listed } = qpvs[position]!;
			// Without a drawing of its own, a QPV is where its commune is.
			return polygons.length > 0 ? polygons : drawn(communes.get(listed[0]!));
		},
		epci: among(levels.epcis),
		arrondissement: among(levels.arrondissements),
		departement: among(levels.departements),
		region: (position) => {
			const polygons = drawn(levels.region.find(({ id }) => id === position));
			return polygons && mainlandOf(polygons);
		}
	};
	return new Map(
		BASE_LEVELS.flatMap((level) => placeColumns(level, parts.territories[level].codes.length, shapeOf[level]))
	);
}

/** A JSON object with one member a line. */
const perLine = (record: Readonly<Record<string, unknown>>) =>
	`{\n${Object.entries(record)
		.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
		.join(',\n')}\n}\n`;

function neighboursOf({ levels, parts: { communes, territories } }: Model): string {
	const at = (level: 'commune' | 'epci' | 'departement', shapes: readonly LevelShape[]) =>
		higherNeighbours(shapes, territories[level].codes.length);
	return neighboursText({
		commune: withContourless(at('commune', levels.communes), communes.contourOf),
		epci: at('epci', levels.epcis),
		departement: at('departement', levels.departements)
	});
}

/** The files of the bundle but the campaigns and the manifest, by role. */
export function bundleFiles(
	model: Model,
	{ outlines, cls, decoupage }: Pick<Inputs, 'outlines' | 'cls' | 'decoupage'>
) {
	const { levels, parts, qpvs } = model;
	const { borders, communes, epcis, arrondissements, departements, region } = levels;
	// Cut, the communes and what is made of them have files of their own.
	const objects: Objects = levels.parts
		? { departements, region }
		: { communes, epcis, arrondissements, departements, region };
	const departementShapes = departements.map((shape) => ({
		id: shape.id,
		name: parts.territories.departement.codes[shape.id]!,
		polygons: drawnPolygons(borders, shape)
	}));
	const seen = departementShapes.filter(({ polygons }) =>
		isMainland(polygons, drawnPolygons(borders, region[0]!))
	);
	const qpvShapes = qpvs.flatMap(({ code, polygons }, id) =>
		polygons.length > 0 ? [{ id, name: code, polygons }] : []
	);
	const ours = new Set(parts.territories.departement.codes);
	return {
		cells: hashedFile('cells', 'bin', encodeColumns(cellColumns(model))),
		names: hashedFile('names', 'json', perLine(parts.territories)),
		places: hashedFile('places', 'bin', encodeColumns(placesOf(model))),
		postal: hashedFile('postal', 'json', perLine(postalCodesOf(model.region))),
		...(cls && { cls: hashedFile('cls', 'json', contractsText(cls, parts)) }),
		geometry: hashedFile('geometry', 'json', topojsonText(borders, objects)),
		qpvGeometry: hashedFile('qpv', 'json', qpvText(qpvShapes)),
		context: hashedFile('context', 'json', contextText(outlines, ours)),
		outline: hashedFile('outline', 'json', perLine({ ...regionOutline(seen) })),
		neighbours: hashedFile('neighbours', 'json', neighboursOf(model)),
		former: hashedFile('former', 'json', perLine({ ...model.former })),
		formerNames: hashedFile(
			'former-names',
			'json',
			perLine(formerNamesOf(decoupage.communes, model.region.communes, model.former.merged))
		)
	} satisfies Record<string, BundleFile | undefined>;
}

/** Contours of each département, in their order; none for a region that is drawn whole. */
export const geometryParts = ({ levels, parts }: Model): BundleFile[] =>
	levels.parts ? partFiles(levels.parts, levels.borders, parts.territories.departement.codes) : [];

export type RoleFiles = ReturnType<typeof bundleFiles>;
