import { expect, it } from 'vitest';
import { sharedLink } from '../../src/routes/shared-link.server';

const PAGE = '<html><head><title>x</title></head><body></body></html>';

it('a page says what a link to it shows, with its own address and a picture', () => {
	const html = sharedLink(PAGE, '/methode');
	expect(html).toContain('<meta property="og:url" content="/methode">');
	expect(html).toContain(
		'<meta property="og:title" content="Maillage, la couverture des médiateurs en santé">'
	);
	expect(html).toMatch(/<meta property="og:image" content="\/apercu\/region-\w+\.png">/);
	expect(html).toMatch(/<meta property="og:image:alt" content="[^"]+"><\/head><body>/);
});

it('a sheet, and the page of what does not exist, have none of it', () => {
	expect(sharedLink(PAGE, '/territoire/[niveau]/[code]')).toBe(PAGE);
	expect(sharedLink(PAGE, null)).toBe(PAGE);
});
