import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageServerLoad } from './$types';

/** Written by the build, before pages are prerendered; while developing, what `package.json` declares. */
const SHIPPED = '.svelte-kit/shipped-packages.json';

interface Package {
	readonly name: string;
	readonly version: string;
	readonly license?: string;
	readonly homepage?: string;
	readonly dependencies?: Readonly<Record<string, string>>;
}

// Files of packages are as their authors wrote them: what is read of them may be absent.
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Package;

/** Text of the licence that a package carries; `undefined` where it carries none. */
function licenceText(folder: string): string | undefined {
	const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.|$)/i.test(name));
	return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8').trim();
}

/** Names of licences as their authors misspelt them. */
const MISSPELT: Readonly<Record<string, string>> = { 'BDS-3-Clause': 'BSD-3-Clause' };

/** The packages that the built site really holds, with their licences. */
export const load: PageServerLoad = () => {
	const names = existsSync(SHIPPED)
		? (JSON.parse(readFileSync(SHIPPED, 'utf8')) as string[])
		: Object.keys(read('package.json').dependencies ?? {}).sort();
	return {
		packages: names.flatMap((name) => {
			const folder = join('node_modules', name);
			if (!existsSync(join(folder, 'package.json'))) return [];
			const { version, license, homepage } = read(join(folder, 'package.json'));
			return [
				{
					name,
					version,
					licence: MISSPELT[license ?? ''] ?? license ?? 'voir le texte',
					homepage,
					text: licenceText(folder)
				}
			];
		})
	};
};
