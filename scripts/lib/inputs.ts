import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from './table';
import { readDecoupage, type Decoupage } from './sources/decoupage';
import { readCls, type ClsRecord } from './sources/cls';
import { readContours, type ContourRecord } from './sources/contours';
import { readDensity, type DensityRecord } from './sources/density';
import { readFdep, type FdepRecord } from './sources/fdep';
import { readFrr, type FrrRecord } from './sources/frr';
import { readQpvContours, type QpvContourRecord } from './sources/qpv-contours';
import { readQpvPopulation, type QpvPopulationRecord } from './sources/qpv-population';
import { readReestablished, REESTABLISHED_SOURCE, type Reestablished } from './sources/reestablished';
import { regionRecord } from './region';
import { readSource, type Place, type SourceFile } from './source-files';
import { readSourceManifest, sourceOf } from './source-manifest';

/** Records with the name of the file that they came from, for messages. */
export interface Read<T> {
	readonly file: string;
	readonly records: readonly T[];
}

/** Every source of the rebuild, read and checked one by one. */
export interface Inputs {
	readonly decoupage: Decoupage;
	readonly contours: Read<ContourRecord>;
	readonly qpvContours: Read<QpvContourRecord>;
	readonly qpvPopulation: Read<QpvPopulationRecord>;
	readonly fdep: Read<FdepRecord>;
	readonly density: Read<DensityRecord>;
	readonly frr: Read<FrrRecord>;
	/** Local health contracts; absent for a region whose list we do not have. */
	readonly cls: Read<ClsRecord> | undefined;
	readonly reestablished: readonly Reestablished[];
	/** Outlines of all départements, TopoJSON text. */
	readonly outlines: string;
	readonly sources: readonly SourceFile[];
}

export interface Where {
	/** Folder of the repository. */
	readonly root: string;
	readonly region: string;
	/** First place to look for a source in. */
	readonly from: Place;
	readonly mirror: string;
	/** Ask nothing of the network. */
	readonly offline?: boolean;
	/** Ask the official addresses first. */
	readonly refresh?: boolean;
	/** Optional sources to read. */
	readonly optional?: readonly string[];
}

export function readInputs({ root, region, from, mirror }: Where): Inputs {
	const data = join(root, 'data');
	const declared = readSourceManifest(join(data, 'sources.json'));
	const folders = { cache: join(data, 'cache'), tracked: join(data, 'sources'), mirror };
	const { decoupage, file } = readDecoupage(sourceOf(declared, 'decoupage'));
	regionRecord(decoupage, region);
	const sources: SourceFile[] = [file];
	const read = <T>(id: string, adapter: (input: Input) => T[]): Read<T> => {
		const source = readSource(sourceOf(declared, id), region, folders, from);
		sources.push(source);
		return { file: source.file, records: adapter(source) };
	};
	const has = (id: string) => {
		const { files } = sourceOf(declared, id);
		return files[region] !== undefined || files['*'] !== undefined;
	};
	const reference = (name: string) => readFileSync(join(data, 'reference', name), 'utf8');
	return {
		decoupage,
		contours: read('contours', readContours),
		qpvContours: read('qpv-contours', readQpvContours),
		qpvPopulation: read('qpv-population', readQpvPopulation),
		fdep: read('fdep', readFdep),
		density: read('densite', readDensity),
		frr: read('frr', readFrr),
		cls: has('cls') ? read('cls', readCls) : undefined,
		reestablished: readReestablished({
			source: REESTABLISHED_SOURCE,
			file: 'communes-retablies.csv',
			text: reference('communes-retablies.csv')
		}),
		outlines: reference('departements-2025.topojson'),
		sources
	};
}
