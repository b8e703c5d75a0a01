import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { group } from 'd3-array';
import { expect, test } from 'vitest';

const EXPORTED =
	/^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) ([\w$]+)/gm;

/** Every name that a module of a folder exports, with the module. */
const exportsBelow = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.flatMap((file) =>
			Array.from(readFileSync(join(folder, file), 'utf8').matchAll(EXPORTED), ([, name]) => ({ name, file }))
		);

test('a name stands for one thing: no two modules export it', () => {
	const found = [...exportsBelow('src/lib'), ...exportsBelow('scripts/lib')];
	expect(found.length).toBeGreaterThan(1000);
	// Overloads of a function are in one file.
	const several = [...group(found, ({ name }) => name)]
		.map(([name, own]) => [name, [...new Set(own.map(({ file }) => file))]] as const)
		.filter(([, files]) => files.length > 1);
	expect(several).toEqual([]);
});
