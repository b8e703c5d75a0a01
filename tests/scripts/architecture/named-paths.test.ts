import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const DOCUMENTS = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'docs/architecture.md',
	'docs/heberger.md',
	'docs/procedure-annuelle.md'
];
/** What commands write, and a clone has not. */
const WRITTEN = /^(?:data\/(?:cache|correspondances)|static\/archives)\//;
const TOP = readdirSync('.', { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const ROOMS = readdirSync('src/lib');

const text = (document: string) => readFileSync(document, 'utf8');
const linksIn = (document: string) =>
	[...text(document).matchAll(/\]\(([^)#\s]+)/g)]
		.map(([, target]) => target!)
		.filter((target) => !/^https?:/.test(target));
/** Words in backticks that are paths, from the root or below `src/lib`. */
const pathsIn = (document: string) =>
	[...text(document).matchAll(/`([\w.@/[\]-]+)`/g)]
		.map(([, path]) => path!)
		.filter((path) => path.includes('/') && !WRITTEN.test(path));
const commandsIn = (document: string) =>
	[...text(document).matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!);

it.each(DOCUMENTS)('every file that %s leads to is there', (document) => {
	expect(linksIn(document).filter((target) => !existsSync(join(dirname(document), target)))).toEqual([]);
});

it.each(DOCUMENTS)('every path that %s names is there', (document) => {
	const missing = pathsIn(document).filter((path) => {
		const [first = ''] = path.split('/');
		const known = TOP.includes(first) || ROOMS.includes(first);
		return known && !existsSync(path) && !existsSync(join('src/lib', path));
	});
	expect(missing).toEqual([]);
});

it.each(DOCUMENTS)('every command that %s gives is one of package.json', (document) => {
	const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
	expect(commandsIn(document).filter((name) => !(name in scripts))).toEqual([]);
});

it('every room of src/lib stands in the table of CONTRIBUTING, and every room of the domain in its order', () => {
	const table = text('CONTRIBUTING.md');
	expect(
		ROOMS.filter((room) => !table.includes(`\`src/lib/${room}/\``) && !table.includes(`\`${room}/\``))
	).toEqual([]);
	expect(readdirSync('src/lib/domain').filter((room) => !table.includes(`\`${room}\``))).toEqual([]);
});

it('no folder of the code holds more than about twenty files', () => {
	const files = ['src/lib', 'src/routes', 'scripts', 'tests'].flatMap((top) =>
		readdirSync(top, { recursive: true, encoding: 'utf8' }).map((path) => join(top, path))
	);
	const counts = new Map<string, number>();
	for (const file of files.filter((path) => /\.(?:ts|js|svelte)$/.test(path)))
		counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
	expect([...counts].filter(([, count]) => count > 20)).toEqual([]);
});
