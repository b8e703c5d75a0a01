import { expect, it } from 'vitest';
import { shellPage, shellWords } from '../../scripts/lib/shells/shell';
import { smallResults } from '../fixtures/small-results';

const FALLBACK =
	'<!doctype html><html><head></head><body data-x="1"><script>x={ base: "/carte" }</script></body></html>';

it('the page of a territory says its name, where it is and its sentence before any script has run', () => {
	const results = smallResults();
	const page = shellPage(FALLBACK, shellWords(results, 'commune', 0));
	expect(page).toContain('<title>Saint-Étienne-le-Bas · Maillage');
	expect(page).toContain('<main id="coquille"');
	expect(page).toContain('Commune 42001');
	expect(page).toContain('<a href="/carte/">');
	// What the application starts with is still there.
	expect(page).toContain('x={ base: "/carte" }');
});

it('a name cannot write HTML of its own', () => {
	const words = { title: 'A <b> & "c"', identity: '', sentence: '', path: '/p', picture: '/i.png' };
	expect(shellPage(FALLBACK, words)).toContain('<h1>A &lt;b&gt; &amp; &quot;c&quot;</h1>');
});

it('a fallback page of another shape stops the build', () => {
	expect(() =>
		shellPage('<html></html>', { title: '', identity: '', sentence: '', path: '/p', picture: '/i.png' })
	).toThrow('La page de repli du site');
});
