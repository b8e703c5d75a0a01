/** The rooms of `src/lib/domain`, in the order in which they import: each only those before it. */
export const DOMAIN_ROOMS = [
	'text',
	'territory',
	'census',
	'norm',
	'campaign',
	'figures',
	'words',
	'remarks',
	'choropleth',
	'table',
	'posts',
	'change',
	'view',
	'scenario'
] as const;

/** What each folder of `src/lib` may import beside itself. */
export const MAY_IMPORT = {
	domain: [],
	data: ['domain'],
	state: ['data', 'domain'],
	ui: ['domain'],
	charts: ['domain'],
	map: ['data', 'domain'],
	report: ['data', 'domain'],
	panel: ['ui', 'charts', 'remarks', 'state', 'data', 'domain'],
	posts: ['ui', 'charts', 'panel', 'report', 'state', 'data', 'domain'],
	table: ['ui', 'charts', 'panel', 'state', 'data', 'domain'],
	remarks: ['ui', 'state', 'data', 'domain'],
	perimeter: ['ui', 'charts', 'panel', 'state', 'data', 'domain'],
	sheet: ['ui', 'charts', 'panel', 'report', 'state', 'data', 'domain'],
	scenario: ['ui', 'charts', 'panel', 'report', 'state', 'data', 'domain'],
	intake: ['ui', 'report', 'state', 'data', 'domain']
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Room = keyof typeof MAY_IMPORT;
export const ROOMS = Object.keys(MAY_IMPORT) as readonly Room[];

/** What scripts share with the page: figures, files, what is written as a file, membership by surface, the solver, and what a device keeps. */
const FOR_SCRIPTS = ['domain', 'data', 'report', 'perimeter/file', 'scenario/solver', 'scenario/draft'];

/** Rooms inside a folder that import each other in one direction only: each those before it. */
const INNER: Readonly<Partial<Record<Room, readonly string[]>>> = {
	domain: DOMAIN_ROOMS,
	map: ['layers', 'underlay', 'scene', 'interaction', 'first']
};

/** Files below `target` import nothing below `from` but what is below one of `except`, which start at `from`. */
export interface Zone {
	readonly target: string;
	readonly from: string;
	readonly except: string[];
	readonly message: string;
}

const MESSAGE = 'See the arrows in CONTRIBUTING.md.';
const zone = (target: string, from: string, except: readonly string[]): Zone => ({
	target,
	from,
	except: except.map((room) => `./${room}`),
	message: MESSAGE
});

/** What stands in no room of a folder imports nothing of the code. */
const undeclared = (folder: string, rooms: readonly string[]): Zone => ({
	...zone(`${folder}/!(${rooms.join('|')}){,/**}`, '.', []),
	message: 'This folder or file is of no room: declare it in scripts/lib/architecture/rooms.ts.'
});

/** The arrows of the house, as zones of `import-x/no-restricted-paths`. */
export const zones = (): Zone[] => [
	...ROOMS.map((room) => zone(`./src/lib/${room}`, './src/lib', [room, ...MAY_IMPORT[room]])),
	...Object.entries(INNER).flatMap(([room, inner]) =>
		inner.map((one, i) => zone(`./src/lib/${room}/${one}`, `./src/lib/${room}`, inner.slice(0, i + 1)))
	),
	...['./src/lib', './scripts'].map((target) => zone(target, './src/routes', [])),
	zone('./scripts', './src/lib', FOR_SCRIPTS),
	zone('./src', './scripts', []),
	...['./src', './scripts'].map((target) => zone(target, './tests', [])),
	undeclared('./src/lib', ROOMS),
	undeclared('./src/lib/domain', DOMAIN_ROOMS)
];
