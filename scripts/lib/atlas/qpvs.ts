import { curly } from '../../../src/lib/domain/text/french';
import { byCode } from '../codes';
import type { CommuneCodes } from './commune-codes';
import type { Inputs } from '../inputs';
import type { MultiPolygon } from '../geojson';
import type { Notices } from '../notices';
import { RebuildError } from '../problem';
import { soundPerimeters } from './qpv-perimeters';
import type { QpvContourRecord } from '../sources/qpv-contours';
import type { QpvPopulationRecord } from '../sources/qpv-population';

/** A QPV of the region: contour and figures put together. */
export interface Qpv {
	readonly code: string;
	readonly name: string;
	readonly population: number;
	readonly households: number | undefined;
	readonly povertyRate: number | undefined;
	/** Positions of the communes that its own list names. */
	readonly listed: readonly number[];
	readonly polygons: MultiPolygon;
}

/** Communes of a QPV's list that are in the region, codes of another year carried over, an unknown one stopping the run. */
function listedIn(
	record: QpvPopulationRecord,
	codes: CommuneCodes,
	notices: Notices,
	file: string
): number[] {
	const listed = record.communes.flatMap((code) => {
		const meaning = codes.meaningOf(code);
		if (meaning?.kind === 'elsewhere') return [];
		if (meaning && meaning.kind !== 'current')
			notices.add('qpv-list-carried-over', `${record.code} ${curly(record.name)}\u202F: ${code}`);
		if (meaning) return [meaning.commune];
		throw new RebuildError(`commune inconnue dans la liste du QPV ${record.code}`, {
			file,
			line: record.line,
			value: code,
			expected: 'une commune actuelle ou un ancien code'
		});
	});
	return [...new Set(listed)];
}

/** The perimeter, once its own list of communes is found to be that of the population file. */
function sameCommunes(
	perimeter: QpvContourRecord,
	{ communes }: QpvPopulationRecord,
	codes: CommuneCodes,
	file: string
) {
	const [drawn, published] = [perimeter.communes, communes].map((list) => [...list].sort().join(', '));
	if (drawn === published) return perimeter;
	// The two files may be of different years: what counts is where their codes lie today.
	const place = (code: string) => {
		const meaning = codes.meaningOf(code);
		return meaning && meaning.kind !== 'elsewhere' ? `${meaning.commune}` : code;
	};
	const today = (list: readonly string[]) => [...new Set(list.map(place))].sort().join();
	if (today(perimeter.communes) === today(communes)) return perimeter;
	throw new RebuildError('communes du QPV autres que dans le fichier des populations', {
		file,
		feature: perimeter.code,
		value: drawn!,
		expected: published!
	});
}

/** What stands for the population file where it does not have a QPV: its own list of communes, no figures. */
const withoutFigures = ({ code, name, communes }: QpvContourRecord): QpvPopulationRecord => ({
	line: 0,
	code,
	name,
	communes,
	population: 0,
	households: undefined,
	povertyRate: undefined
});

/** Published figures of the region's QPVs, and those that only the perimeters know where the file is partial. */
function figuresOf(inputs: Inputs, codes: CommuneCodes, notices: Notices) {
	const { qpvContours, qpvPopulation } = inputs;
	const file = qpvPopulation?.file ?? qpvContours.file;
	const listed = (record: QpvPopulationRecord) => ({
		...record,
		listed: listedIn(record, codes, notices, file)
	});
	const published = (qpvPopulation?.records ?? []).map(listed).filter(({ listed }) => listed.length > 0);
	const populated = new Set(published.map(({ code }) => code));
	const others = qpvContours.records
		.filter(({ code }) => !populated.has(code))
		.map((record) => listed(withoutFigures(record)))
		.filter(({ listed }) => listed.length > 0);
	for (const { code, name } of others) {
		if (qpvPopulation && !qpvPopulation.partial)
			throw new RebuildError('QPV sans population', {
				file: qpvContours.file,
				feature: code,
				expected: `une ligne de ${qpvPopulation.file}`
			});
		notices.add('qpv-population-unknown', `${code} ${curly(name)}`);
	}
	return [...published, ...others].sort(byCode);
}

/**
 * QPVs of the region in code order. A QPV that one of the two files lacks stops the run, unless the file of
 * populations is of another region: its population is then 0, which is unknown.
 */
export function qpvsOf(inputs: Inputs, codes: CommuneCodes, notices: Notices): Qpv[] {
	const { qpvContours, qpvPopulation } = inputs;
	const perimeters = new Map(qpvContours.records.map((record) => [record.code, record]));
	const figures = figuresOf(inputs, codes, notices);
	const withPerimeter = figures.map((record) => {
		const perimeter = perimeters.get(record.code);
		if (perimeter) return sameCommunes(perimeter, record, codes, qpvContours.file);
		throw new RebuildError('QPV sans périmètre', {
			file: qpvPopulation?.file,
			line: record.line,
			value: record.code,
			expected: `un objet de ${qpvContours.file}`
		});
	});
	const sound = soundPerimeters(withPerimeter, notices, qpvContours.file);
	return figures.map(({ code, name, population, households, povertyRate, listed }, i) => {
		if (povertyRate === undefined && population > 0)
			notices.add('qpv-poverty-unknown', `${code} ${curly(name)}`);
		return { code, name: curly(name), population, households, povertyRate, listed, polygons: sound[i]! };
	});
}
