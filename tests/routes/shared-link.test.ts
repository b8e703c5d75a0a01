import { expect, it } from 'vitest';
import { sharedLink } from '../../src/routes/shared-link.server';

const PAGE =
	'<html><head><title>Qui &amp; "où" · Maillage</title><meta name="description" content="Moins de &lt; 5, &quot;$&amp;&quot;"/></head><body></body></html>';

it('a page says what a link to it shows: its own title and description, its address and a picture', () => {
	const html = sharedLink(PAGE, '/methode');
	expect(html).toContain('<meta property="og:url" content="/methode">');
	expect(html).toContain('<meta property="og:title" content="Qui &amp; &quot;où&quot; · Maillage">');
	expect(html).toContain('<meta property="og:description" content="Moins de &lt; 5, &quot;$&amp;&quot;">');
	expect(html).toMatch(/<meta property="og:image" content="\/apercu\/region-\w+\.png">/);
	expect(html).toMatch(/<meta property="og:image:alt" content="[^"]+"><\/head><body>/);
});

it('a page without a description is shared without one, and none is built without a title', () => {
	expect(sharedLink('<head><title>x</title></head>', '/embed')).not.toContain('og:description');
	expect(() => sharedLink('<head></head>', '/embed')).toThrow('/embed');
});

it('a sheet, and the page of what does not exist, have none of it', () => {
	expect(sharedLink(PAGE, '/territoire/[niveau]/[code]')).toBe(PAGE);
	expect(sharedLink(PAGE, null)).toBe(PAGE);
});
