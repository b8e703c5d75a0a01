import type { GeometryObject } from 'topojson-specification';
import type { BundleTopology } from './topology';

const shifted = (arcs: unknown, by: number): unknown =>
	Array.isArray(arcs)
		? arcs.map((inner: unknown) => shifted(inner, by))
		: typeof arcs === 'number'
			? arcs < 0
				? arcs - by
				: arcs + by
			: arcs;

/**
 * One topology of contours that are cut by département: the objects of each part after those of the others. All are
 * on the same grid; what crosses a border stays in several pieces of the same id.
 */
export function wholeOf(base: BundleTopology, parts: readonly BundleTopology[]): BundleTopology {
	const arcs = [...base.arcs];
	const objects = { ...base.objects };
	for (const part of parts) {
		const by = arcs.length;
		for (const [name, { geometries }] of Object.entries(part.objects))
			objects[name] = {
				type: 'GeometryCollection',
				geometries: [
					...(objects[name]?.geometries ?? []),
					// The same geometries, on the arcs that follow.
					...geometries.map(
						(shape) =>
							('arcs' in shape ? { ...shape, arcs: shifted(shape.arcs, by) } : shape) as GeometryObject
					)
				]
			};
		for (const arc of part.arcs) arcs.push(arc);
	}
	return { ...base, arcs, objects };
}
