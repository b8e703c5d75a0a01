/** The whole script of `/embed`: the picture answers to the pointer, and leads to the live map and to the site. */
import { BundleError } from '$lib/data/bundle/bundle';
import type { Level } from '$lib/domain/territory/atlas';
import type { CrosshairPoint } from '$lib/map/first/crosshair-keys';
import { drawEdges } from '$lib/map/first/first-outline';
import type { StillEntry, StillIndex } from '$lib/map/first/still-file';
import type { StillPlaces } from '$lib/map/first/still-places';
import { markOnce } from '$lib/map/interaction/moments';
import { sameTerritory, type MapTerritory } from '$lib/map/scene/map-territory';
import { cameAlive } from '../came-alive';
import { EMBED_PARAMS, readEmbedOptions } from './embed-options';
import { fetchStill } from './live-files';
import { followKeys } from './live-keys';

/** Pixels of the page round a circle that still point at it. */
const TOLERANCE = { mouse: 3, touch: 14, keyboard: 24 };

const part = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;
const index = JSON.parse(part('index').textContent ?? '') as StillIndex;
const canvas = part<HTMLCanvasElement>('bords');
const context = canvas.getContext('2d');
const image = document.querySelector<HTMLImageElement>('.map img');
const tip = part('bulle');
const [said, failed] = [part('phrase'), part('echec')];
/** What is said while nothing is chosen. */
const ofRegion = said.textContent;

const params = new URLSearchParams(location.search);
const options = readEmbedOptions(params);
const named = (search: URLSearchParams) => [...search].map((pair) => pair.join('=')).join('&');
/** What the address asks of the view; the territory is looked for in any. */
const asked = new URLSearchParams(params);
for (const name of [...EMBED_PARAMS, 'territoire']) asked.delete(name);
asked.sort();
const entry = Object.entries(index.views).find(([query]) => {
	const of = new URLSearchParams(query);
	of.sort();
	return named(of) === named(asked);
})?.[1];

/** The page that draws any view itself, with the site's own code. */
const live = part<HTMLAnchorElement>('vive');
const goLive = () => location.replace(live.pathname + location.search + location.hash);

let map: StillPlaces | undefined;
let selected: MapTerritory | undefined;
let target: MapTerritory | undefined;

/** Pixels of the raster a pixel of the page, and where the picture begins in the canvas, which it may not fill. */
function frame() {
	const { clientWidth, clientHeight } = canvas;
	const scale = Math.min(clientWidth / index.width, clientHeight / index.height) || 1;
	const [left, top] = [(clientWidth - index.width * scale) / 2, (clientHeight - index.height * scale) / 2];
	return { density: 1 / scale, left, top };
}

/** What is at a point of the canvas. */
function at({ x, y }: CrosshairPoint, tolerance: number): MapTerritory | undefined {
	const { density, left, top } = frame();
	return map?.at((x - left) * density, (y - top) * density, tolerance * density);
}

/** A point of the page on the canvas. */
function onCanvas({ clientX, clientY }: MouseEvent): CrosshairPoint {
	const { left, top } = canvas.getBoundingClientRect();
	return { x: clientX - left, y: clientY - top };
}

function draw() {
	if (!context || !map) return;
	const shapes = [selected, target].flatMap((one) => (one ? [map!.shapeOf(one)] : []));
	const { density } = frame();
	// Circles are kept in pixels of the raster, and drawn in those of the page.
	const onPage = (circle: { x: number; y: number; radius: number } | undefined) =>
		circle && { x: circle.x / density, y: circle.y / density, radius: circle.radius / density };
	drawEdges(
		context,
		density,
		shapes.map(({ edge, circle }) => ({ edge, circle: onPage(circle) }))
	);
}

const strong = (text: string) => Object.assign(document.createElement('strong'), { textContent: text });

/** What the tooltip says under the name. */
const linesOf = ({ level, position }: MapTerritory) =>
	map!.layers.find((layer) => layer.level === level)!.lines[position]!.split('\n');

const nameOf = ({ level, position }: MapTerritory) => {
	const { codes, names } = map!.territories[level]!;
	return { name: names[position]!, code: codes[position]! };
};

/** Shows the tooltip of what is pointed at, beside a point of the canvas and inside the page. */
function showTip({ x, y }: CrosshairPoint) {
	tip.hidden = !target;
	canvas.classList.toggle('pointed', target !== undefined);
	if (!target || !map) return;
	const { name, code } = nameOf(target);
	tip.replaceChildren(
		strong(name),
		` (${code})`,
		...linesOf(target).map((line) => Object.assign(document.createElement('p'), { textContent: line }))
	);
	const box = canvas.getBoundingClientRect();
	const [pageX, pageY] = [box.left + x, box.top + y];
	const { offsetWidth, offsetHeight } = tip;
	const left = pageX + 14 + offsetWidth > innerWidth ? pageX - 14 - offsetWidth : pageX + 14;
	const top = pageY + 14 + offsetHeight > innerHeight ? pageY - 14 - offsetHeight : pageY + 14;
	tip.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
}

function point(found: MapTerritory | undefined, where: CrosshairPoint) {
	const other = !sameTerritory(found, target);
	target = found;
	showTip(where);
	if (other) draw();
}

/** Says what is chosen, here and in the addresses that lead on from here. */
function select(one: MapTerritory | undefined) {
	selected = one;
	if (one && map) {
		const { name, code } = nameOf(one);
		said.replaceChildren(strong(name), `\u202F: ${map.territories[one.level]!.said[one.position]!}`);
		params.set('territoire', `${one.level}:${code}`);
	}
	const query = named(params);
	if (`?${query}` !== location.search)
		history.replaceState(null, '', query ? `?${query}` : location.pathname);
	const whole = new URLSearchParams(params);
	for (const name of EMBED_PARAMS) whole.delete(name);
	part<HTMLAnchorElement>('complete').search = named(whole);
	const vive = new URLSearchParams(params);
	vive.set('carte', 'vive');
	live.search = named(vive);
	draw();
}

/** The territory of the address; `undefined` where it names none, `null` where no picture shows its like. */
function linked(territories: StillPlaces['territories']): MapTerritory | undefined | null {
	const wanted = params.get('territoire');
	if (wanted === null) return undefined;
	const [level, code = ''] = wanted.split(':') as [Level, string?];
	const position = territories[level]?.codes.indexOf(code) ?? -1;
	return position < 0 ? null : { level, position };
}

async function load(asked: StillEntry) {
	failed.hidden = true;
	try {
		const { still, legend } = await fetchStill(index, asked, params.get('territoire')?.split(':')[0]);
		const opened = linked(still.territories);
		if (opened === null) return goLive();
		map = still;
		if (asked !== index.views['']) part('legende-lignes').innerHTML = legend;
		select(opened);
		giveKeys(asked.heading);
		markOnce('answers');
	} catch (error) {
		if (error instanceof BundleError) part('cause').textContent = error.message;
		failed.hidden = false;
	}
}

/** Lets the keyboard in, which stands for the picture from then on. */
function giveKeys(heading: string) {
	if (canvas.role) return;
	canvas.role = 'application';
	canvas.ariaHidden = null;
	canvas.ariaLabel = heading;
	if (image) image.alt = '';
	followKeys({
		canvas,
		crosshair: part('viseur'),
		status: part('vise'),
		find: (where) => at(where, TOLERANCE.keyboard),
		spoken: (one) => {
			const { name, code } = nameOf(one);
			return `${name} (${code})\u202F: ${linesOf(one).join(', ')}.`;
		},
		onpoint: point,
		onselect: select,
		onclear: () => {
			params.delete('territoire');
			said.textContent = ofRegion;
			select(undefined);
		}
	});
}

function start(entry: StillEntry) {
	if (image) {
		const shown = () => requestAnimationFrame(() => markOnce('choropleth'));
		const missing = () => part('sans-image').removeAttribute('hidden');
		image.addEventListener('load', shown, { once: true });
		image.addEventListener('error', missing, { once: true });
		// Whoever asks for another view has not been shown the picture of the default one.
		if (!image.src.endsWith(entry.picture)) image.src = index.folder + entry.picture;
		else if (image.complete) (image.naturalWidth > 0 ? shown : missing)();
		image.alt = entry.heading;
	}
	part('titre').textContent = entry.heading;
	part('legende').hidden = part('legende-bouton').hidden = !options.legend;
	live.hidden = options.map === 'fixe';
	document.querySelector('.map')?.classList.toggle('beside', options.legend);
	delete document.documentElement.dataset.asked;
	canvas.addEventListener('pointermove', (event) => {
		if (event.pointerType === 'touch') return;
		const where = onCanvas(event);
		point(at(where, TOLERANCE.mouse), where);
	});
	canvas.addEventListener('pointerleave', (event) => point(undefined, onCanvas(event)));
	canvas.addEventListener('click', (event) => {
		const touched = (event as PointerEvent).pointerType === 'touch';
		const found = at(onCanvas(event), touched ? TOLERANCE.touch : TOLERANCE.mouse);
		if (found) select(found);
	});
	addEventListener('resize', draw);
	part('legende-bouton').addEventListener('click', (event) => {
		const open = part('legende').classList.toggle('open');
		(event.currentTarget as HTMLElement).setAttribute('aria-expanded', String(open));
	});
	const again = () => {
		if (!failed.hidden) void load(entry);
	};
	part('reessayer').addEventListener('click', again);
	addEventListener('online', again);
	select(undefined);
	void load(entry);
}

cameAlive();
if (!entry || location.hash.length > 1 || options.map === 'vive') goLive();
else start(entry);
