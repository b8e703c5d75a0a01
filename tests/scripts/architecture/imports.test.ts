import { describe, expect, it } from 'vitest';
import { imported, readImports, resolved, wayTo } from '../../../scripts/lib/architecture/imports';
import { isScreen, isWorker } from '../../../scripts/lib/architecture/workers';

const known = new Set(['src/lib/a/one.ts', 'src/lib/a/two.svelte.ts', 'src/lib/b/Three.svelte']);

describe('the file that an import names', () => {
	it('is found beside the importer and below $lib, with or without its ending', () => {
		expect(resolved('src/lib/b/Three.svelte', '../a/one', known)).toBe('src/lib/a/one.ts');
		expect(resolved('src/routes/+page.svelte', '$lib/a/two.svelte', known)).toBe('src/lib/a/two.svelte.ts');
		expect(resolved('src/lib/a/one.ts', '../b/Three.svelte', known)).toBe('src/lib/b/Three.svelte');
		expect(resolved('src/lib/b/Three.svelte', '../a/one.ts?url', known)).toBe('src/lib/a/one.ts');
	});

	it('is none for a package and for what is no code', () => {
		expect(resolved('src/lib/a/one.ts', 'd3-array', known)).toBeUndefined();
		expect(resolved('src/lib/a/one.ts', '../app.css', known)).toBeUndefined();
		expect(imported('src/lib/a/one.ts', 'd3-array', known)).toBe('d3-array');
		expect(imported('src/lib/a/one.ts', '../app.css', known)).toBeUndefined();
		expect(imported('src/lib/a/one.ts', '$lib/b/Three.svelte', known)).toBe('src/lib/b/Three.svelte');
	});
});

describe('the way from one file to another', () => {
	const imports = new Map([
		['a', ['b', 'c']],
		['b', ['d']],
		['c', ['d']],
		['d', ['a']],
		['e', ['a']]
	]);

	it('is the shortest one, both ends named', () => {
		expect(wayTo(imports, 'a', (file) => file === 'd')).toEqual(['a', 'b', 'd']);
		expect(wayTo(imports, 'b', (file) => file === 'a')).toEqual(['b', 'd', 'a']);
	});

	it('is none where nobody imports it', () => {
		expect(wayTo(imports, 'a', (file) => file === 'e')).toBeUndefined();
	});
});

describe('the imports of this repository', () => {
	const imports = readImports('.');

	it('are read from components, those of types included', () => {
		expect(imports.get('src/lib/map/CoverageMap.svelte')).toEqual(
			expect.arrayContaining([
				'src/lib/domain/choropleth/choropleth.ts',
				'src/lib/map/interaction/drawing.ts',
				'src/lib/map/MapFooter.svelte'
			])
		);
	});

	it('lead to no screen from a worker', () => {
		const workers = [...imports.keys()].filter(isWorker);
		expect(workers).toContain('src/service-worker.ts');
		expect(workers).toContain('src/lib/scenario/work/prove.worker.ts');
		expect(workers.filter((file) => wayTo(imports, file, isScreen))).toEqual([]);
		expect(wayTo(imports, 'src/lib/scenario/desk.svelte.ts', isScreen)).toBeDefined();
	});
});
