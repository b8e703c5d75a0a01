import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A class name that only MapLibre's own code writes. */
const SIGN_OF_MAPLIBRE = 'maplibregl-canvas-container';

/** Names of the built scripts that hold MapLibre. */
export function mapLibreFiles(build: string): ReadonlySet<string> {
	const folder = join(build, '_app', 'immutable');
	const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.js')
	);
	return new Set(
		scripts
			.filter((name) => readFileSync(join(folder, name), 'utf8').includes(SIGN_OF_MAPLIBRE))
			.map((name) => basename(name))
	);
}

export const fileNameOf = (url: string) => basename(new URL(url).pathname);
