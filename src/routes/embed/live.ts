/** The whole script of `/embed`: the picture answers to the pointer, and leads to the live map and to the site. */
import { unpackIdentifiers } from '$lib/data/geometry/identifiers';
import type { Level } from '$lib/domain/territory/atlas';
import { drawEdges } from '$lib/map/first/first-outline';
import type { StillEntry, StillIndex, StillTerritories, StillView } from '$lib/map/first/still-file';
import { StillMap } from '$lib/map/first/still-map';
import { markOnce } from '$lib/map/interaction/moments';
import { sameTerritory, type MapTerritory } from '$lib/map/scene/map-territory';
import { EMBED_PARAMS, readEmbedOptions } from './embed-options';

/** Pixels of the page round a circle that still point at it. */
const TOLERANCE = { mouse: 3, touch: 14 };

const part = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;
const index = JSON.parse(part('index').textContent ?? '') as StillIndex;
const canvas = part<HTMLCanvasElement>('bords');
const context = canvas.getContext('2d');
const image = document.querySelector<HTMLImageElement>('.map img');
const tip = part('bulle');
const [said, failed] = [part('phrase'), part('echec')];

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

let map: StillMap | undefined;
let selected: MapTerritory | undefined;
let target: MapTerritory | undefined;

/** Pixels of the raster a pixel of the page, and where the picture begins in the canvas, which it may not fill. */
function frame() {
	const { clientWidth, clientHeight } = canvas;
	const scale = Math.min(clientWidth / index.width, clientHeight / index.height) || 1;
	const [left, top] = [(clientWidth - index.width * scale) / 2, (clientHeight - index.height * scale) / 2];
	return { density: 1 / scale, left, top };
}

function at(event: MouseEvent, tolerance: number): MapTerritory | undefined {
	const box = canvas.getBoundingClientRect();
	const { density, left, top } = frame();
	const [x, y] = [event.clientX - box.left - left, event.clientY - box.top - top];
	return map?.at(x * density, y * density, tolerance * density);
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

/** Shows the tooltip of what is pointed at, beside the pointer and inside the page. */
function showTip({ clientX, clientY }: MouseEvent) {
	tip.hidden = !target;
	canvas.classList.toggle('pointed', target !== undefined);
	if (!target || !map) return;
	const { codes, names } = map.territories[target.level]!;
	const lines = map.layers.find(({ level }) => level === target!.level)!.lines[target.position]!;
	tip.replaceChildren(
		strong(names[target.position]!),
		...[`(${codes[target.position]!})`, ...lines.split('\n')].map((line, i) =>
			i === 0 ? ` ${line}` : Object.assign(document.createElement('p'), { textContent: line })
		)
	);
	const { offsetWidth, offsetHeight } = tip;
	const left = clientX + 14 + offsetWidth > innerWidth ? clientX - 14 - offsetWidth : clientX + 14;
	const top = clientY + 14 + offsetHeight > innerHeight ? clientY - 14 - offsetHeight : clientY + 14;
	tip.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
}

/** Says what is chosen, here and in the addresses that lead on from here. */
function select(one: MapTerritory | undefined) {
	selected = one;
	if (one && map) {
		const { codes, names, said: sentences } = map.territories[one.level]!;
		said.replaceChildren(strong(names[one.position]!), `\u202F: ${sentences[one.position]!}`);
		params.set('territoire', `${one.level}:${codes[one.position]!}`);
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

async function fetched(file: string): Promise<Response> {
	const response = await fetch(index.folder + file);
	if (!response.ok) throw new Error(file);
	return response;
}

async function territoriesOf(levels: readonly Level[]) {
	const all = await Promise.all(
		levels.map(async (level) => {
			const file = index.territories[level];
			return [level, file && ((await (await fetched(file)).json()) as StillTerritories)] as const;
		})
	);
	return Object.fromEntries(all) as Partial<Record<Level, StillTerritories>>;
}

/** The territory of the address; `undefined` where it names none, `null` where this view does not show it. */
function linked(territories: StillMap['territories']): MapTerritory | undefined | null {
	const wanted = params.get('territoire');
	if (wanted === null) return undefined;
	const [level, code = ''] = wanted.split(':') as [Level, string?];
	const position = territories[level]?.codes.indexOf(code) ?? -1;
	return position < 0 ? null : { level, position };
}

async function load(asked: StillEntry) {
	const { view: viewFile, levels } = asked;
	failed.hidden = true;
	try {
		const [bytes, view, territories] = await Promise.all([
			fetched(index.identifiers).then((response) => response.arrayBuffer()),
			fetched(viewFile).then((response) => response.json() as Promise<StillView>),
			territoriesOf(levels)
		]);
		const identifiers = unpackIdentifiers(new Uint8Array(bytes), index);
		if (!identifiers) throw new Error(index.identifiers);
		const opened = linked(territories);
		if (opened === null) return goLive();
		map = new StillMap(identifiers, view.layers, territories);
		if (asked !== index.views['']) part('legende-lignes').innerHTML = view.legend;
		select(opened);
		markOnce('answers');
	} catch {
		failed.hidden = false;
	}
}

function start(entry: StillEntry) {
	if (image) {
		// Whoever asks for another view has not been shown the picture of the default one.
		if (!image.src.endsWith(entry.picture)) image.src = index.folder + entry.picture;
		image.alt = entry.heading;
		image.decode().then(
			() => requestAnimationFrame(() => markOnce('choropleth')),
			() => part('sans-image').removeAttribute('hidden')
		);
	}
	part('titre').textContent = entry.heading;
	part('legende').hidden = part('legende-bouton').hidden = !options.legend;
	live.hidden = options.map === 'fixe';
	document.querySelector('.map')?.classList.toggle('beside', options.legend);
	delete document.documentElement.dataset.asked;
	canvas.addEventListener('pointermove', (event) => {
		if (event.pointerType === 'touch') return;
		const found = at(event, TOLERANCE.mouse);
		const other = !sameTerritory(found, target);
		target = found;
		showTip(event);
		if (other) draw();
	});
	canvas.addEventListener('pointerleave', (event) => {
		target = undefined;
		showTip(event);
		draw();
	});
	canvas.addEventListener('click', (event) => {
		const touched = (event as PointerEvent).pointerType === 'touch';
		const found = at(event, touched ? TOLERANCE.touch : TOLERANCE.mouse);
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

if (!entry || location.hash.length > 1 || options.map === 'vive') goLive();
else start(entry);
