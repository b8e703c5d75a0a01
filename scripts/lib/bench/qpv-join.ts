import { featureCollection, intersect, multiPolygon } from '@turf/turf';
import { qpvsOf } from '../atlas/qpvs';
import { communeCodesOf } from '../atlas/commune-codes';
import { qpvShares } from '../atlas/qpv-shares';
import type { MultiPolygon } from '../geojson';
import { readInputs } from '../inputs';
import { Notices } from '../notices';
import { regionOf } from '../region';
import { spreadOf, type Spread } from './statistics';

export interface QpvJoin {
	/** Milliseconds of the whole join, as the rebuild does it. */
	readonly join: Spread;
	readonly qpvs: number;
	readonly communes: number;
	/** Pairs that Turf was given, all of a sample. */
	readonly sampled: number;
	/** Milliseconds that Turf would take for all pairs: those of the sample, extrapolated. */
	readonly allPairs: number;
	/** `allPairs` over the median of `join`. */
	readonly ratio: number;
}

/** One QPV and one commune in so many are in the sample. */
const SAMPLE = { qpvs: 29, communes: 20 };

function milliseconds(what: () => void): number {
	const start = performance.now();
	what();
	return performance.now() - start;
}

/** The join of QPVs and communes, beside an intersection of every QPV with every commune. */
export async function benchQpvJoin(region: string, cog: string, times: number): Promise<QpvJoin> {
	const where = {
		root: '.',
		region,
		cog,
		from: 'tracked',
		mirror: '../shared/sources',
		offline: true
	} as const;
	const inputs = await readInputs(where, new Notices());
	const { communes } = regionOf(inputs.decoupage, region, new Notices());
	const codes = communeCodesOf(region, inputs.decoupage.communes, communes, inputs.reestablished);
	const byCode = new Map(inputs.contours.records.map(({ code, polygons }) => [code, polygons]));
	const contours = communes.map(({ code }) => byCode.get(code));
	const qpvs = qpvsOf(inputs, codes, new Notices());
	const nameOf = (commune: number) => communes[commune]!.nom;
	const runs = Array.from({ length: times }, () =>
		milliseconds(() => void qpvShares(qpvs, contours, nameOf, new Notices(), ''))
	);
	const shapeOf = (polygons: MultiPolygon) => multiPolygon(polygons as never);
	const someQpvs = qpvs.filter((_, i) => i % SAMPLE.qpvs === 0).map(({ polygons }) => shapeOf(polygons));
	const drawn = contours.filter((polygons) => polygons !== undefined);
	const someCommunes = drawn.filter((_, i) => i % SAMPLE.communes === 0).map(shapeOf);
	const sampled = someQpvs.length * someCommunes.length;
	const taken = milliseconds(() => {
		for (const qpv of someQpvs)
			for (const commune of someCommunes) intersect(featureCollection([qpv, commune]));
	});
	const join = spreadOf(runs);
	const allPairs = (taken / sampled) * qpvs.length * drawn.length;
	return {
		join,
		qpvs: qpvs.length,
		communes: drawn.length,
		sampled,
		allPairs,
		ratio: allPairs / join.median
	};
}
