import { expect, test } from 'vitest';
import { visitLive } from './site';

test('code that a deployment took away is said as a new version, and the view stays', async () => {
	const page = await visitLive('/?indicateur=manque', {
		before: async (opened) => {
			await opened.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'another' } }));
		},
		expectedErrors: [/Failed to load resource/]
	});
	expect(await page.getByText('Une nouvelle version du site est en ligne').count()).toBe(0);
	// What the browser does where a lazy part of the page does not come.
	await page.evaluate(() => dispatchEvent(new Event('vite:preloadError')));
	await page.getByText('Une nouvelle version du site est en ligne').waitFor();
	expect(new URL(page.url()).search).toBe('?indicateur=manque');
	await page.unroute('**/_app/version.json');
	await page.getByRole('button', { name: 'Recharger' }).click();
	await page.getByText('Une nouvelle version du site est en ligne').waitFor({ state: 'detached' });
	expect(new URL(page.url()).search).toBe('?indicateur=manque');
});
