import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A class name that only MapLibre's own code writes. */
const SIGN_OF_MAPLIBRE = 'maplibregl-canvas-container';

/** Names of the built scripts whose text satisfies a test. */
function scriptsWhere(build: string, test: (text: string) => boolean): Set<string> {
	const folder = join(build, '_app', 'immutable');
	const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.js')
	);
	return new Set(
		scripts.filter((name) => test(readFileSync(join(folder, name), 'utf8'))).map((name) => basename(name))
	);
}

/** Names of the built scripts that hold MapLibre. */
export const mapLibreFiles = (build: string): ReadonlySet<string> =>
	scriptsWhere(build, (text) => text.includes(SIGN_OF_MAPLIBRE));

/** Those, and the scripts that import one of them: requesting any of these brings MapLibre. */
export function mapCodeFiles(build: string): ReadonlySet<string> {
	const mapLibre = [...mapLibreFiles(build)];
	const importing = scriptsWhere(build, (text) =>
		mapLibre.some((name) => new RegExp(`from["'][^"']*/${name.replace('.', '\\.')}["']`).test(text))
	);
	return new Set([...mapLibre, ...importing]);
}

export const scriptNameOf = (url: string) => basename(new URL(url).pathname);
