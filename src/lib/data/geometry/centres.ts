import type { Places } from '../bundle/bundle';
import { decodeColumns, encodeColumns } from '../bundle/columns';
import type { Bounds } from './polygons';

/** Where circles stand. */
export type Centres = Pick<Places, 'lon' | 'lat'>;

/** Steps across the bounds: a sixth of a pixel of the first picture. */
const STEPS = 4095;

/** Centres inside these bounds, in a tenth of the bytes of the published places. */
export function packCentres({ lon, lat }: Centres, [west, south, east, north]: Bounds): Uint8Array {
	const steps = (values: Float64Array, from: number, to: number) =>
		Uint16Array.from(values, (value) => Math.round(((value - from) / (to - from)) * STEPS));
	return encodeColumns(
		new Map([
			['lon', steps(lon, west, east)],
			['lat', steps(lat, south, north)]
		])
	);
}

/** What `packCentres` has packed; throws where the file is something else. */
export function unpackCentres(buffer: ArrayBuffer, [west, south, east, north]: Bounds): Centres {
	const columns = decodeColumns(buffer);
	const degrees = (name: string, from: number, to: number) =>
		Float64Array.from(columns.get(name)!, (step) => from + (step / STEPS) * (to - from));
	return { lon: degrees('lon', west, east), lat: degrees('lat', south, north) };
}
