import { formatInteger, formatNumber } from '../../../src/lib/domain/text/french';
import type { Notices } from '../notices';
import type { QpvShare } from './qpv-shares';

/** Columns, one entry a cell: by commune, its QPV parts in QPV order, then the remainder. */
export interface CellColumns {
	readonly commune: Int32Array;
	readonly qpv: Int32Array;
	readonly population: Float64Array;
	/** Inhabitants that the clamps of remainders add to the communes' own total. */
	readonly clamped: number;
}

export interface Peopled {
	readonly name: string;
	readonly population: number;
}

/** Cuts each commune into its QPV parts and a remainder, which is never below 0: each clamp is a notice. */
export function cellsOf(
	communes: readonly Peopled[],
	qpvs: readonly Peopled[],
	shares: readonly QpvShare[],
	notices: Notices
): CellColumns {
	const cells: { commune: number; qpv: number; population: number }[] = [];
	let clamped = 0;
	const sharesOf = new Map<number, QpvShare[]>();
	for (const share of shares) {
		const list = sharesOf.get(share.commune);
		if (list) list.push(share);
		else sharesOf.set(share.commune, [share]);
	}
	communes.forEach(({ name, population }, commune) => {
		const parts = (sharesOf.get(commune) ?? [])
			.sort((a, b) => a.qpv - b.qpv)
			.map(({ qpv, share }) => ({ commune, qpv, population: qpvs[qpv]!.population * share }));
		const inQpvs = parts.reduce((sum, part) => sum + part.population, 0);
		if (inQpvs > population) {
			clamped += inQpvs - population;
			notices.add(
				'remainder-clamped',
				`${name}\u202F: ${formatInteger(population)} habitants, dont ${formatNumber(inQpvs)} en QPV`
			);
		}
		cells.push(...parts, { commune, qpv: -1, population: Math.max(0, population - inQpvs) });
	});
	return {
		commune: Int32Array.from(cells, (cell) => cell.commune),
		qpv: Int32Array.from(cells, (cell) => cell.qpv),
		population: Float64Array.from(cells, (cell) => cell.population),
		clamped
	};
}
