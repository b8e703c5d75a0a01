import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
	readonly resolved?: string;
	readonly integrity?: string;
	readonly link?: boolean;
}

it('every locked package comes from the npm registry, the default where none is named, with its checksum', () => {
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Readonly<Record<string, Locked & { inBundle?: boolean }>>;
	};
	const packages = Object.entries(lock.packages).filter(([path, { inBundle }]) => path !== '' && !inBundle);
	expect(packages.length).toBeGreaterThan(100);
	const doubtful = packages.filter(
		([, { resolved, integrity, link }]) =>
			link === true ||
			(resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
			!/^sha512-/.test(integrity ?? '')
	);
	expect(doubtful.map(([path]) => path)).toEqual([]);
});

it('every action of the workflows is pinned by its commit', () => {
	const folder = '.github/workflows';
	const used = readdirSync(folder).flatMap((file) =>
		[...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/uses: (\S+)/g)].map(([, action]) => action!)
	);
	expect(used.length).toBeGreaterThan(3);
	expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});
