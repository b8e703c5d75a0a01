import { today } from '../../src/lib/domain/text/day';
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
import { RebuildError } from './problem';
import { quoted } from '../../src/lib/domain/text/french';
import { obtain, type Search } from './download/obtain';
import type { Terminal } from './download/progress';
import type { Notices } from './notices';
import { readApl, readFEdi, type ScoreRecord } from './sources/scores';
import type { SourcePlace, SourceFile } from './source-files';
import { readSourceManifest, sourceOf, type Source } from './source-manifest';

/** Records with the name of the file that they came from, for messages. */
export interface Read<T> {
	readonly file: string;
	/** The file is of a part of the region only. */
	readonly partial?: boolean;
	readonly records: readonly T[];
}

/** Every source of the rebuild, read and checked one by one; what a region does without is `undefined`. */
export interface Inputs {
	readonly decoupage: Decoupage;
	readonly contours: Read<ContourRecord>;
	readonly qpvContours: Read<QpvContourRecord>;
	readonly qpvPopulation: Read<QpvPopulationRecord> | undefined;
	readonly fdep: Read<FdepRecord> | undefined;
	readonly density: Read<DensityRecord> | undefined;
	readonly frr: Read<FrrRecord> | undefined;
	readonly apl: Read<ScoreRecord> | undefined;
	readonly fEdi: Read<ScoreRecord> | undefined;
	/** Local health contracts; absent for a region whose list we do not have. */
	readonly cls: Read<ClsRecord> | undefined;
	readonly reestablished: readonly Reestablished[];
	/** Outlines of all départements, TopoJSON text. */
	readonly outlines: string;
	readonly sources: readonly SourceFile[];
}

export interface InputPlaces {
	/** Folder of the repository. */
	readonly root: string;
	readonly region: string;
	/** Year of the communes. */
	readonly cog: string;
	/** First place to look for a source in. */
	readonly from: SourcePlace;
	readonly mirror: string;
	/** Never use the network. */
	readonly offline?: boolean;
	/** Ask the official addresses first. */
	readonly refresh?: boolean;
	/** Optional sources to read. */
	readonly optional?: readonly string[];
	/** Where downloads report their progress; standard error by default. */
	readonly screen?: Terminal;
}

/** The lists of communes are those of the package that is installed, whatever year is asked for. */
function checkYear(source: Source, cog: string): void {
	if (source.cog === cog) return;
	throw new RebuildError(`le paquet ${source.package ?? source.id} donne les communes d’une autre année`, {
		file: 'data/sources.json',
		value: `COG ${source.cog ?? 'inconnu'}`,
		expected: `COG ${cog}\u202F: installez la version du paquet de cette année, puis corrigez «\u202Fcog\u202F» et «\u202Fvintage\u202F» de cette source`
	});
}

/** The sources of a region, opened: each is read when it is asked for. */
function openSources(where: InputPlaces, notices: Notices) {
	const { root, region, cog, from, mirror } = where;
	const data = join(root, 'data');
	const declared = readSourceManifest(join(data, 'sources.json'), cog);
	const search: Search = {
		region,
		cog,
		folders: { cache: join(data, 'cache'), tracked: join(data, 'sources'), mirror },
		from,
		offline: where.offline ?? false,
		refresh: where.refresh ?? false,
		today: today(),
		screen: where.screen ?? process.stderr,
		network: { absent: false }
	};
	const lists = sourceOf(declared, 'decoupage');
	checkYear(lists, cog);
	const { decoupage, file } = readDecoupage(lists);
	regionRecord(decoupage, region);
	const sources: SourceFile[] = [file];
	const mayRead = async <T>(id: string, adapter: (input: Input) => T[]): Promise<Read<T> | undefined> => {
		const source = await obtain(sourceOf(declared, id), search, notices);
		if (!source) return undefined;
		// Its text is dropped once read: tens of megabytes that nobody needs again.
		sources.push({ ...source, text: '' });
		return { file: source.file, partial: source.partial ?? false, records: adapter(source) };
	};
	const read = async <T>(id: string, adapter: (input: Input) => T[]): Promise<Read<T>> => {
		const found = await mayRead(id, adapter);
		if (found) return found;
		throw new RebuildError(`source ${quoted(id)} indispensable`, { file: 'data/sources.json' });
	};
	const reestablished = readReestablished({
		source: REESTABLISHED_SOURCE,
		file: 'communes-retablies.csv',
		text: readFileSync(join(data, 'reference', 'communes-retablies.csv'), 'utf8')
	});
	return { data, decoupage, reestablished, sources, read, mayRead };
}

/** Those of the sources that name territories. */
export type PlaceInputs = Pick<Inputs, 'decoupage' | 'reestablished' | 'qpvPopulation'> & {
	readonly qpvContours: Pick<Inputs['qpvContours'], 'records'>;
};

/** The names of territories alone: contours are read only where nothing else names the QPVs. */
export async function readPlaceInputs(where: InputPlaces, notices: Notices): Promise<PlaceInputs> {
	const { decoupage, reestablished, read, mayRead } = openSources(where, notices);
	const qpvPopulation = await mayRead('qpv-population', readQpvPopulation);
	const named = qpvPopulation !== undefined && !qpvPopulation.partial;
	const qpvContours = named
		? { records: [] }
		: await read('qpv-contours', (input) => readQpvContours(input, notices));
	return { decoupage, reestablished, qpvPopulation, qpvContours };
}

export async function readInputs(where: InputPlaces, notices: Notices): Promise<Inputs> {
	const { data, decoupage, reestablished, sources, read, mayRead } = openSources(where, notices);
	const wanted = async <T>(id: string, adapter: (input: Input) => T[]) =>
		where.optional?.includes(id) ? read(id, adapter) : undefined;
	return {
		decoupage,
		contours: await read('contours', readContours),
		qpvContours: await read('qpv-contours', (input) => readQpvContours(input, notices)),
		qpvPopulation: await mayRead('qpv-population', readQpvPopulation),
		fdep: await mayRead('fdep', readFdep),
		density: await mayRead('densite', readDensity),
		frr: await mayRead('frr', readFrr),
		apl: await wanted('apl', readApl),
		fEdi: await wanted('f-edi', readFEdi),
		cls: await mayRead('cls', readCls),
		reestablished,
		outlines: readFileSync(join(data, 'reference', 'departements-2025.topojson'), 'utf8'),
		sources
	};
}
