import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

/** Words for what is shown: two different things may be shown by the same one. */
const SHOWN =
	/^(?:name|label|title|caption|heading|term|note|notes|paragraph|problem|words?|text|line|message|service|structureType)$/;

/** Keys of the `{#each}` blocks of a component, as they are written; empty for a block without one. */
function keysOf(source: string): string[] {
	const keys: string[] = [];
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) node.forEach(visit);
		if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
		if ('type' in node && node.type === 'EachBlock') {
			const { key } = node as { key?: { start: number; end: number } };
			keys.push(key ? source.slice(key.start, key.end) : '');
		}
		Object.values(node).forEach(visit);
	};
	visit(parse(source, { modern: true }).fragment);
	return keys;
}

test('the keys of a block are read as they are written', () => {
	expect(
		keysOf('{#each a as b (b.id)}{#each b as { c }, i (i)}{c}{/each}{/each}{#each d as e}{e}{/each}')
	).toEqual(['b.id', 'i', '']);
});

test('every list is drawn by what tells its rows apart, never by a name that two may share', () => {
	const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
		path.endsWith('.svelte')
	);
	const keys = components.flatMap((path) =>
		keysOf(readFileSync(join('src', path), 'utf8')).map((key) => ({ path, key }))
	);
	expect(keys.length).toBeGreaterThan(60);
	expect(keys.filter(({ key }) => key === '' || SHOWN.test(key.split('.').at(-1)!))).toEqual([]);
});
