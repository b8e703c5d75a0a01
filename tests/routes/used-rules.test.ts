import { describe, expect, it } from 'vitest';
import { scopesOf, usedRules } from '../../src/routes/used-rules';

const page = scopesOf('<h1 class="svelte-abc">Carte</h1><p class="note svelte-xyz"></p>');
const kept = (css: string) => usedRules(css, page);

describe('the rules that a light page keeps', () => {
	it('are those of no component, and those of its components', () => {
		expect(kept('body{margin:0}h1.svelte-abc{color:red}nav.svelte-other{color:blue}')).toBe(
			'body{margin:0}h1.svelte-abc{color:red}'
		);
	});

	it('are kept where one of several selectors is used', () => {
		expect(kept('a.svelte-other,p.svelte-xyz{top:0}')).toBe('a.svelte-other,p.svelte-xyz{top:0}');
	});

	it('are looked for inside a condition, which goes where nothing is left of it', () => {
		expect(kept('@media print{nav.svelte-other{top:0}p.svelte-xyz{top:1px}}')).toBe(
			'@media print{p.svelte-xyz{top:1px}}'
		);
		expect(kept('@media print{@supports (top:0){nav.svelte-other{top:0}}}')).toBe('');
	});

	it('hold fonts, key frames and imports whole', () => {
		const css = '@charset "utf-8";@font-face{src:url(a.woff2)}@keyframes turn{0%{top:0}to{top:1px}}';
		expect(kept(css)).toBe(css);
	});
});
