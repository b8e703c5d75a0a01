import type { Imports } from './imports';
import { DOMAIN_ROOMS, ROOMS } from './rooms';

/** Boxes of the picture: the rooms of src/lib, what is above them, and the scripts beside. */
const BOXES = ['routes', 'scripts', ...ROOMS] as const;
type Box = (typeof BOXES)[number];

const boxOf = (file: string): Box | undefined => {
	const [, room] = /^src\/lib\/([^/]+)\//.exec(file) ?? [];
	const name = room ?? /^(?:src\/)?(routes|scripts)\//.exec(file)?.[1];
	return BOXES.find((box) => box === name);
};

/** Which boxes each of them imports. */
export function boxImports(imports: Imports): ReadonlyMap<Box, ReadonlySet<Box>> {
	const found = new Map(BOXES.map((box): [Box, Set<Box>] => [box, new Set()]));
	for (const [file, wanted] of imports) {
		const from = boxOf(file);
		for (const to of wanted.map(boxOf)) if (from && to && from !== to) found.get(from)!.add(to);
	}
	return found;
}

/** Boxes reached through another arrow: a direct arrow to them would add nothing. */
function indirect(arrows: ReadonlyMap<Box, ReadonlySet<Box>>, from: Box): ReadonlySet<Box> {
	const found = new Set<Box>();
	const walk = (box: Box) => {
		for (const next of arrows.get(box)!)
			if (!found.has(next)) {
				found.add(next);
				walk(next);
			}
	};
	for (const next of arrows.get(from)!) walk(next);
	return found;
}

/** Middle and row of each box, so that no arrow passes behind another box. */
const PLACES: Readonly<Record<Box, readonly [middle: number, row: number]>> = {
	routes: [540, 0],
	scripts: [850, 0],
	scenario: [160, 1],
	perimeter: [410, 1],
	sheet: [660, 1],
	posts: [830, 1],
	intake: [904, 2],
	remarks: [90, 2],
	panel: [270, 2],
	table: [450, 2],
	ui: [90, 3],
	charts: [270, 3],
	state: [450, 3],
	map: [640, 3],
	report: [850, 3],
	data: [640, 4],
	domain: [480, 5]
};
const [WIDTH, MARGIN, ROW] = [960, 24, 96];
const BOX = { width: 112, height: 40 };
const DOMAIN = { width: 880, height: 64 };

function frameOf(box: Box) {
	const [middle, row] = PLACES[box];
	const { width, height } = box === 'domain' ? DOMAIN : BOX;
	return { middle, x: middle - width / 2, y: MARGIN + row * ROW, width, height };
}

/** The rooms of the house and their arrows, as SVG; an arrow that others imply is left out. */
export function architectureSvg(imports: Imports): string {
	const arrows = boxImports(imports);
	const lines = BOXES.flatMap((from) => {
		const beyond = indirect(arrows, from);
		return BOXES.filter((to) => arrows.get(from)!.has(to) && !beyond.has(to)).map((to) => {
			const [a, b] = [frameOf(from), frameOf(to)];
			const [x1, y1] = [a.middle, a.y + a.height];
			// Into the wide box of the domain straight down.
			const x2 = to === 'domain' ? x1 : b.middle;
			const middle = (y1 + b.y) / 2;
			return `<path d="M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${b.y - 7}"/>`;
		});
	});
	const boxes = BOXES.map((box) => {
		const { x, y, width, height, middle } = frameOf(box);
		const rooms = DOMAIN_ROOMS.join(' \u2190 ');
		return [
			`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/>`,
			`<text x="${middle}" y="${y + 25}" class="name">${box}</text>`,
			...(box === 'domain' ? [`<text x="${middle}" y="${y + 48}">${rooms}</text>`] : [])
		].join('\n');
	});
	const { y, height: last } = frameOf('domain');
	const height = y + last + MARGIN;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="What each folder imports">
<style>
text { font: 13px system-ui, sans-serif; fill: #1b2430; text-anchor: middle }
.name { font-weight: 600; font-size: 15px }
rect { fill: #ffffff; stroke: #5b6675 }
path { fill: none; stroke: #5b6675; marker-end: url(#arrow) }
</style>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="1" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8Z" style="fill: #5b6675; stroke: none; marker-end: none"/></marker></defs>
<rect width="${WIDTH}" height="${height}" style="fill: #f4f6f8; stroke: none"/>
${lines.join('\n')}
${boxes.join('\n')}
</svg>
`;
}
