import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readImports } from '../../../scripts/lib/architecture/imports';
import { architectureSvg, boxImports } from '../../../scripts/lib/architecture/picture';

describe('the picture of the house', () => {
	it('has an arrow for what a folder imports, of the pages, the scripts and src/lib', () => {
		const arrows = boxImports(
			new Map([
				['src/routes/+page.svelte', ['src/routes/Norm.svelte', 'src/lib/map/CoverageMap.svelte']],
				['src/lib/map/CoverageMap.svelte', ['src/lib/domain/text/french.ts']],
				['tests/map/map.test.ts', ['src/lib/map/CoverageMap.svelte']]
			])
		);
		expect([...arrows.get('routes')!]).toEqual(['map']);
		expect([...arrows.get('map')!]).toEqual(['domain']);
		expect([...arrows.get('scripts')!]).toEqual([]);
	});

	it('leaves out an arrow that others imply', () => {
		const svg = architectureSvg(
			new Map([
				['src/lib/map/a.ts', ['src/lib/data/b.ts', 'src/lib/domain/text/c.ts']],
				['src/lib/data/b.ts', ['src/lib/domain/text/c.ts']]
			])
		);
		// Map to data, data to domain; the third path is the arrowhead.
		expect(svg.match(/<path /g)).toHaveLength(3);
	});

	it('in docs/ is that of the code: npx tsx scripts/architecture.ts draws it again', () => {
		expect(readFileSync('docs/architecture.svg', 'utf8')).toBe(architectureSvg(readImports('.')));
		// The whole code is read: seconds on a busy machine.
	}, 30_000);
});
