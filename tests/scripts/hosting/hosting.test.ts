import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { headersFile, headersFor } from '../../../scripts/lib/hosting/headers';
import { apacheRules, nginxRules } from '../../../scripts/lib/hosting/servers';

it('only the page made for it may be framed by others', () => {
	expect(headersFor('/territoires')['content-security-policy']).toBe("frame-ancestors 'self'");
	expect(headersFor('/embed')['content-security-policy']).toBe('frame-ancestors *');
});

it('what has its hash in its name is kept for a year, the rest is asked for again', () => {
	expect(headersFor('/_app/immutable/entry/start.js')['cache-control']).toBe(
		'public, max-age=31536000, immutable'
	);
	expect(headersFor('/data/84/manifest.json')['cache-control']).toBe('no-cache');
	expect(headersFor('/_app/version.json')['cache-control']).toBe('no-cache');
	expect(headersFor('/service-worker.js')['cache-control']).toBe('no-cache');
});

it('every page says what it is, sends no address away and asks for a position only', () => {
	for (const address of ['/', '/embed', '/_app/immutable/a.js'])
		expect(headersFor(address)).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()'
		});
});

it('a header that a later rule replaces is taken away first, where hosts would add it', () => {
	expect(headersFile()).toContain(
		'/embed*\n  ! Content-Security-Policy\n  Content-Security-Policy: frame-ancestors *\n'
	);
});

it('the rules kept for nginx and Apache are those of the list', () => {
	expect(readFileSync('docs/hebergement/nginx.conf', 'utf8')).toBe(nginxRules());
	expect(readFileSync('docs/hebergement/apache.conf', 'utf8')).toBe(apacheRules());
});

it('below a path, every rule says it', () => {
	expect(headersFile('/maillage')).toContain('/maillage/embed*\n');
	const nginx = nginxRules('/maillage');
	expect(nginx).toContain('error_page 404 /maillage/404.html;');
	expect(nginx.match(/^location .*(?= \{$)/gm)).toEqual([
		'location /maillage/',
		'location ^~ /maillage/embed',
		'location ^~ /maillage/_app/immutable/'
	]);
	const apache = apacheRules('/maillage');
	expect(apache).toContain('ErrorDocument 404 /maillage/404.html');
	expect(apache).toContain('m#^/maillage/embed#');
});

it('Apache answers a page to its address, and what was compressed once where it is taken', () => {
	expect(apacheRules()).toContain(
		'RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}.html -f\nRewriteRule ^ %{REQUEST_URI}.html [PT,L]\n'
	);
	expect(apacheRules()).toContain('RewriteRule ^ %{REQUEST_URI}.html.br [PT,L]');
});
