/** The whole script of `/embed`: the picture answers to the pointer, and leads to the live map and to the site. */
import { BundleError } from '$lib/data/bundle/bundle';
import type { CrosshairPoint } from '$lib/map/first/crosshair-keys';
import { drawEdges } from '$lib/map/first/first-outline';
import type { StillEntry, StillIndex } from '$lib/map/first/still-file';
import type { PictureAnswers } from '$lib/map/first/picture-answers';
import { addNote, demonstrationNote } from '$lib/panel/copied-note';
import { TITLE } from '$lib/data/bundle/site';
import { markOnce } from '$lib/map/interaction/moments';
import { sameTerritory, type MapTerritory } from '$lib/map/scene/map-territory';
import { cameAlive } from '../came-alive';
import { EMBED_PARAMS, readEmbedOptions } from './embed-options';
import { openDrawn } from './live-drawn';
import { fetchStill } from './live-files';
import { followKeys } from './live-keys';
import { showTip, strong } from './live-tip';

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
let ofRegion = said.textContent;

const params = new URLSearchParams(location.search);
const territory = params.get('territoire')?.split(':');
const options = readEmbedOptions(params);
const named = (search: URLSearchParams) => [...search].map((pair) => pair.join('=')).join('&');
/** What the address asks of the view. */
const asked = new URLSearchParams(params);
for (const name of [...EMBED_PARAMS, 'territoire']) asked.delete(name);
asked.sort();
/** The picture that the build has made of it, where it has; its territory is of a level that pictures know. */
const entry =
	territory && !Object.hasOwn(index.territories, territory[0]!)
		? undefined
		: Object.entries(index.views).find(([query]) => {
				const of = new URLSearchParams(query);
				of.sort();
				return named(of) === named(asked);
			})?.[1];

/** The page that becomes the live map. */
const live = part<HTMLAnchorElement>('vive');
const UNEXPECTED = 'Le code de cette vue n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.';
const goLive = () => location.replace(live.pathname + location.search + location.hash);

let map: PictureAnswers | undefined;
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

function outline() {
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

function point(found: MapTerritory | undefined, where: CrosshairPoint) {
	const other = !sameTerritory(found, target);
	target = found;
	showTip(tip, canvas, found && map && { ...map.nameOf(found), lines: map.linesOf(found) }, where);
	if (other) outline();
}

/** Says what is chosen, here and in the addresses that lead on from here. */
function select(one: MapTerritory | undefined) {
	selected = one;
	if (one && map) {
		const { name, code } = map.nameOf(one);
		said.replaceChildren(strong(name), `\u202F: ${map.saidOf(one)}`);
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
	outline();
}

/** What answers for the picture that the build has made. */
async function openStill(entry: StillEntry): Promise<void> {
	const { still, legend } = await fetchStill(index, entry, territory?.[0]);
	map = still;
	if (entry !== index.views['']) part('legende-lignes').innerHTML = legend;
	const opened = territory && still.find(territory[0]!, territory[1] ?? '');
	select(opened);
	answer(entry.heading);
	// A code of another year, or of none: who knows them comes after.
	if (territory && !opened) await draw();
}

/** Draws the view here, as no build has drawn it, or for what its picture does not know. */
async function draw(): Promise<void> {
	const { view, legend } = await openDrawn(index, params);
	map = view;
	if (image) image.hidden = true;
	ofRegion = said.textContent = view.said;
	show(view.heading);
	markOnce('choropleth');
	const opened = territory && view.find(territory[0]!, territory.slice(1).join(':'));
	select(opened);
	if (opened && view.problems.length > 0) said.append(` ${view.problems.join(' ')}`);
	answer(view.heading);
	await legend();
	if (!territory || opened) return;
	const found = await view.lookFor();
	if (found.problem !== undefined) ofRegion = said.textContent = found.problem;
	if (found.territory) select(found.territory);
}

function answer(heading: string) {
	giveKeys(heading);
	markOnce('answers');
}

async function load() {
	failed.hidden = true;
	try {
		await (entry ? openStill(entry) : draw());
	} catch (error) {
		part('cause').textContent = error instanceof BundleError ? error.message : UNEXPECTED;
		// What this page draws itself has no picture until it is there.
		part('reste').hidden = !entry;
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
			const { name, code } = map!.nameOf(one);
			return `${name} (${code})\u202F: ${map!.linesOf(one).join(', ')}.`;
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

/** Shows the title, the legend and the tools, which wait for a view other than the default one. */
function show(heading: string) {
	part('titre').textContent = heading;
	part('legende').hidden = part('legende-bouton').hidden = !options.legend;
	live.hidden = options.map === 'fixe';
	document.querySelector('.map')?.classList.toggle('beside', options.legend);
	const { dataset } = document.documentElement;
	delete dataset.asked;
	delete dataset.otherView;
}

function showPicture(entry: StillEntry) {
	if (!image) return;
	const shown = () => requestAnimationFrame(() => markOnce('choropleth'));
	const missing = () => part('sans-image').removeAttribute('hidden');
	image.addEventListener('load', shown, { once: true });
	image.addEventListener('error', missing, { once: true });
	// Whoever asks for another view has not been shown the picture of the default one.
	if (!image.src.endsWith(entry.picture)) image.src = index.folder + entry.picture;
	else if (image.complete) (image.naturalWidth > 0 ? shown : missing)();
	image.alt = entry.heading;
}

function start() {
	if (entry) {
		showPicture(entry);
		show(entry.heading);
	}
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
	addEventListener('resize', outline);
	addEventListener('copy', (event) => {
		if (!part('demonstration').hidden) addNote(event, demonstrationNote(TITLE));
	});
	part('legende-bouton').addEventListener('click', (event) => {
		const open = part('legende').classList.toggle('open');
		(event.currentTarget as HTMLElement).setAttribute('aria-expanded', String(open));
	});
	const again = () => {
		if (!failed.hidden) void load();
	};
	part('reessayer').addEventListener('click', again);
	addEventListener('online', again);
	select(undefined);
	void load();
}

/** What only the page of the live map can show: a place of the camera, and a filter, which it says. */
const needsLive =
	location.hash.length > 1 || options.map === 'vive' || index.live.some((name) => params.has(name));

cameAlive();
if (needsLive) goLive();
else start();
