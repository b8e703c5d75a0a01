import { mkdirSync, writeFileSync } from 'node:fs';

/** Where the build says which packages the site ships, for the page of licences. */
export const SHIPPED_FILE = '.svelte-kit/shipped-packages.json';

/** Package of a file below `node_modules`, the innermost where several nest. */
export function packageOf(path: string): string | undefined {
	const parts = path.replaceAll('\\', '/').split('/node_modules/');
	if (parts.length < 2) return undefined;
	const [scope, name] = parts.at(-1)!.split('/');
	return scope?.startsWith('@') ? `${scope}/${name}` : scope;
}

interface Built {
	readonly type: 'chunk' | 'asset';
	readonly modules?: Readonly<Record<string, unknown>>;
	readonly originalFileNames?: readonly string[];
}

const shipped = new Set<string>();

/**
 * Plugin of Vite, for pages and workers: remembers the packages of all the modules, fonts and styles that end up in the
 * built site, whatever `package.json` says of them.
 */
export const shippedPackages = () => ({
	name: 'maillage-shipped-packages',
	generateBundle(_: unknown, bundle: Readonly<Record<string, Built>>) {
		for (const { modules = {}, originalFileNames = [] } of Object.values(bundle))
			for (const path of [...Object.keys(modules), ...originalFileNames]) {
				const name = packageOf(`/${path}`);
				if (name !== undefined) shipped.add(name);
			}
		mkdirSync('.svelte-kit', { recursive: true });
		writeFileSync(SHIPPED_FILE, JSON.stringify([...shipped].sort()));
	}
});
