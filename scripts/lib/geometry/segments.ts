type XY = readonly [number, number];

const cross = (o: XY, a: XY, b: XY) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

const within = (p: XY, a: XY, b: XY) =>
	Math.min(a[0], b[0]) <= p[0] &&
	p[0] <= Math.max(a[0], b[0]) &&
	Math.min(a[1], b[1]) <= p[1] &&
	p[1] <= Math.max(a[1], b[1]);

/** Whether segments ab and cd share a point, ends included. Exact on integers of a grid. */
export function segmentsMeet(a: XY, b: XY, c: XY, d: XY): boolean {
	const sideC = Math.sign(cross(a, b, c));
	const sideD = Math.sign(cross(a, b, d));
	const sideA = Math.sign(cross(c, d, a));
	const sideB = Math.sign(cross(c, d, b));
	if (sideC * sideD < 0 && sideA * sideB < 0) return true;
	return (
		(sideC === 0 && within(c, a, b)) ||
		(sideD === 0 && within(d, a, b)) ||
		(sideA === 0 && within(a, c, d)) ||
		(sideB === 0 && within(b, c, d))
	);
}

/** Distance from p to segment ab, in the unit of the coordinates. */
export function distanceToSegment(p: XY, a: XY, b: XY): number {
	const dx = b[0] - a[0];
	const dy = b[1] - a[1];
	const length2 = dx * dx + dy * dy;
	const along = length2 > 0 ? ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2 : 0;
	const t = Math.max(0, Math.min(1, along));
	return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}
