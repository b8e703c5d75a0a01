import { expect, test } from 'vitest';
import { BundleError } from '../../../src/lib/data/bundle/bundle';
import type { BundleTopology } from '../../../src/lib/data/geometry/topology';
import { communeContours } from '../../../src/lib/perimeter/file/contours';
import { sharesInside } from '../../../src/lib/perimeter/file/membership';

/** A file of unit squares on the equator: a commune, and where its west side is. */
const squares = (...communes: readonly (readonly [number, number])[]): BundleTopology => ({
	type: 'Topology',
	arcs: communes.map(([, west]) => [
		[west, 0],
		[west + 1, 0],
		[west + 1, 1],
		[west, 1],
		[west, 0]
	]),
	objects: {
		communes: {
			type: 'GeometryCollection',
			geometries: communes.map(([id], arc) => ({ type: 'Polygon', id, arcs: [[arc]] }))
		}
	}
});

/** Two départements side by side, of two communes each; commune 4 is inside commune 3's contour. */
const FILES = new Map([
	['west.json', squares([0, 0], [1, 1])],
	['east.json', squares([2, 2], [3, 3])]
]);
function cutContours() {
	const read: string[] = [];
	const contours = communeContours([...FILES.keys()], [0, 0, 1, 1, 1], [-1, -1, -1, -1, 3], async (file) => {
		read.push(file);
		const found = FILES.get(file);
		if (!found) throw new BundleError(file);
		return found;
	});
	return { read, contours };
}

test('contours cut by département are read where they are asked for, and nowhere else', async () => {
	const { read, contours } = cutContours();
	const shapeOf = await contours.shapes([3, 4]);
	expect(read).toEqual(['east.json']);
	const square = [[3, 0], [4, 0], [4, 1], [3, 1], [3, 0]]; // prettier-ignore
	expect(shapeOf(3)).toEqual([[square]]);
	expect(shapeOf(4)).toEqual([[square]]);
});

test('an area over two départements is measured in both', async () => {
	const { contours } = cutContours();
	const shapeOf = await contours.shapes([1, 2]);
	// From 1.25 to 2.25: three quarters of commune 1, a quarter of commune 2.
	const area = [[[1.25, 0], [2.25, 0], [2.25, 1], [1.25, 1], [1.25, 0]]] as const; // prettier-ignore
	const shares = sharesInside(
		[area],
		[1, 2].map((commune) => ({ commune, box: [commune, 0, commune + 1, 1], shape: () => shapeOf(commune) }))
	);
	expect(shares.map(({ commune, share }) => [commune, Math.round(share * 100)])).toEqual([
		[1, 75],
		[2, 25]
	]);
});

test('the union of communes of two départements has no border between them', async () => {
	const { read, contours } = cutContours();
	const [polygon, ...others] = await contours.union([1, 2]);
	expect(read).toEqual(['west.json', 'east.json']);
	expect(others).toEqual([]);
	const [ring, ...holes] = polygon ?? [];
	expect(holes).toEqual([]);
	const corners = new Set(ring?.map(([x, y]) => `${x} ${y}`));
	for (const corner of ['1 0', '3 0', '3 1', '1 1']) expect(corners).toContain(corner);
	expect((ring ?? []).every(([x, y]) => x === 1 || x === 3 || y === 0 || y === 1)).toBe(true);
});

test('a file that cannot be read refuses the whole answer', async () => {
	const contours = communeContours(['gone.json'], undefined, [-1], async (file) => {
		throw new BundleError(`${file} manque`);
	});
	await expect(contours.union([0])).rejects.toThrow('gone.json manque');
});
