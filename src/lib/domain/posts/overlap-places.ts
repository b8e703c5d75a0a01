import { overlapsOf } from '../figures/composition';
import type { Results } from '../figures/results';
import type { PostRow } from './post-row';

/** A QPV, or a commune outside its QPVs, where two structures or more stand. */
export interface OverlapPlace {
	readonly level: 'commune' | 'qpv';
	readonly position: number;
	/** A commune that has QPVs, these left out. */
	readonly remainder: boolean;
	readonly population: number;
	/** FTE of all posts there. */
	readonly fte: number;
	readonly structures: readonly string[];
}

/** The places that some posts share with another structure; the most structures first, then the most inhabitants. */
export function overlapPlaces(results: Results, rows: readonly PostRow[]): OverlapPlace[] {
	const { atlas, cellFte } = results;
	const reached = new Set(rows.flatMap(({ reach }) => [...reach.cells]));
	const withQpv = new Set<number>();
	atlas.cells.qpv.forEach((qpv, cell) => {
		if (qpv >= 0) withQpv.add(atlas.cells.commune[cell]!);
	});
	const places = new Map<string, OverlapPlace>();
	for (const { cell, structures } of overlapsOf(results, 'region', 0)) {
		if (!reached.has(cell)) continue;
		const qpv = atlas.cells.qpv[cell]!;
		const level = qpv < 0 ? 'commune' : 'qpv';
		const position = qpv < 0 ? atlas.cells.commune[cell]! : qpv;
		const before = places.get(`${level}:${position}`);
		places.set(`${level}:${position}`, {
			level,
			position,
			remainder: level === 'commune' && withQpv.has(position),
			population: (before?.population ?? 0) + atlas.cells.population[cell]!,
			fte: (before?.fte ?? 0) + cellFte[cell]!,
			structures: [...new Set([...(before?.structures ?? []), ...structures])].sort()
		});
	}
	return [...places.values()].sort(
		(a, b) => b.structures.length - a.structures.length || b.population - a.population
	);
}
