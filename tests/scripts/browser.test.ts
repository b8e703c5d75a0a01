import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { CHROMIUM_ARGS } from '../../scripts/lib/browser';

test('what Playwright turns off in Chromium stays off beside what we turn off', () => {
	const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
	const code = readFileSync(join(folder, 'lib/coreBundle.js'), 'utf8');
	const [, list = ''] = /disabledFeatures = \[([^\]]*)\]/.exec(code) ?? [];
	const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name = '']) => name);
	expect(theirs).toContain('PaintHolding');
	const ours = CHROMIUM_ARGS.flatMap((arg) => arg.match(/^--disable-features=(.*)$/)?.[1]?.split(',') ?? []);
	expect(theirs.filter((name) => !ours.includes(name))).toEqual([]);
});
