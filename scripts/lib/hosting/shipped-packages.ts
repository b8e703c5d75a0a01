import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Where the build says which packages the site ships, for the page of licences. */
export const SHIPPED_FILE = '.svelte-kit/shipped-packages.json';

/** Package of a file below `node_modules`, the innermost where several nest. */
export function packageOf(path: string): string | undefined {
	const parts = path.replaceAll('\\', '/').split('/node_modules/');
	if (parts.length < 2) return undefined;
	const [scope, name] = parts.at(-1)!.split('/');
	return scope?.startsWith('@') ? `${scope}/${name}` : scope;
}

const INSIDE = /[./]*node_modules\/[^\s"']+/g;
/** `//#region node_modules/x/…` of Rolldown, `// node_modules/x/…` of esbuild. */
const REGION = /^\s*\/\/(?:#region)? +(\S*node_modules\/\S+)$/gm;

/**
 * Packages that a file of a package carries within itself, built into one by its author: what its map of sources
 * names, and the regions that a bundler marks.
 */
export function carriedIn(code: string, map = ''): string[] {
	const sources = /"sources":\s*\[([^\]]*)\]/.exec(map)?.[1] ?? '';
	const regions = Array.from(code.matchAll(REGION), ([, path]) => path!).join('\n');
	const paths = `${sources}\n${regions}`.match(INSIDE) ?? [];
	return [...new Set(paths.flatMap((path) => packageOf(`/${path}`) ?? []))].sort();
}

/** The same of a file on disk; of what is no file of a package, none. */
function carriedBy(path: string): string[] {
	const file = path.replace(/\?.*$/, '');
	if (packageOf(`/${file}`) === undefined || !/\.[cm]?js$/.test(file) || !existsSync(file)) return [];
	const map = existsSync(`${file}.map`) ? readFileSync(`${file}.map`, 'utf8') : '';
	return carriedIn(readFileSync(file, 'utf8'), map);
}

interface Built {
	readonly type: 'chunk' | 'asset';
	readonly modules?: Readonly<Record<string, unknown>>;
	readonly originalFileNames?: readonly string[];
}

const shipped = new Set<string>();

/**
 * Plugin of Vite, for pages and workers: remembers the packages of all the modules, fonts and styles that end up in the
 * built site, and what these carry within themselves, whatever `package.json` says of them.
 */
export const shippedPackages = () => ({
	name: 'maillage-shipped-packages',
	generateBundle(_: unknown, bundle: Readonly<Record<string, Built>>) {
		for (const { modules = {}, originalFileNames = [] } of Object.values(bundle))
			for (const path of [...Object.keys(modules), ...originalFileNames]) {
				const name = packageOf(`/${path}`);
				if (name !== undefined) shipped.add(name);
				for (const carried of carriedBy(path)) shipped.add(carried);
			}
		mkdirSync('.svelte-kit', { recursive: true });
		writeFileSync(SHIPPED_FILE, JSON.stringify([...shipped].sort()));
	}
});
