import { expect, it } from 'vitest';
import { shellPage, shellWords } from '../../scripts/lib/shells/shell';
import { smallResults } from '../fixtures/small-results';

const FALLBACK =
	'<!doctype html><html><head></head><body data-x="1"><script>x={ base: "/carte" }</script></body></html>';

const WORDS = { title: '', identity: '', sentence: '', path: '/p', picture: { path: '/i.png', alt: '' } };

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

it('a link to a sheet shows the picture of its territory, or the region’s, and says its size and what it is', () => {
	const results = smallResults();
	const epci = shellPage(FALLBACK, shellWords(results, 'epci', 0));
	expect(epci).toMatch(/property="og:image" content="\/carte\/apercu\/epci-\d+\.png"/);
	expect(epci).toContain('<meta property="og:image:width" content="800">');
	expect(epci).toContain('<meta property="og:image:height" content="420">');
	expect(epci).toMatch(
		/property="og:image:alt" content="Carte, couverture du besoin, par commune\u202F: [^"]+"/
	);
	const commune = shellPage(FALLBACK, shellWords(results, 'commune', 0));
	expect(commune).toMatch(/property="og:image" content="\/carte\/apercu\/region-\w+\.png"/);
	expect(commune).toContain(
		'<meta property="og:image:alt" content="Carte de la région, couverture du besoin, par commune">'
	);
});

it('a name cannot write HTML of its own', () => {
	expect(shellPage(FALLBACK, { ...WORDS, title: 'A <b> & "c"' })).toContain(
		'<h1>A &lt;b&gt; &amp; &quot;c&quot;</h1>'
	);
});

it('a fallback page of another shape stops the build', () => {
	expect(() => shellPage('<html></html>', WORDS)).toThrow('La page de repli du site');
});
