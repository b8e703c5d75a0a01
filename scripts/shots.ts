/** `npm run shots [-- name…]`: pictures of every screen at three sizes, into `shots/`, to look at. */
import { existsSync, mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launch } from './lib/browser';
import { mapReady } from './lib/map-page';
import { run } from './lib/run';
import { serve } from './lib/serve';
import { SHOTS, type Shot } from './lib/shots/scenes';

const SIZES = [
	{ width: 1440, height: 900 },
	{ width: 1024, height: 768 },
	{ width: 390, height: 844 }
] as const;

async function shoot(
	browser: Browser,
	site: string,
	scene: Shot,
	size: (typeof SIZES)[number]
): Promise<void> {
	const phone = size.width < 768;
	const context = await browser.newContext({
		viewport: size,
		locale: 'fr-FR',
		hasTouch: phone,
		isMobile: phone,
		javaScriptEnabled: scene.javaScript !== false
	});
	const page = await context.newPage();
	await scene.before?.(page);
	await page.goto(site + scene.path);
	await (scene.then ?? mapReady)(page);
	await page.evaluate(() => document.fonts.ready);
	const path = `shots/${scene.name}-${size.width}x${size.height}.png`;
	await page.screenshot({ path, fullPage: scene.whole === true, animations: 'disabled' });
	await context.close();
	console.log(path);
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !SHOTS.some((scene) => scene.name === name));
if (unknown.length > 0) {
	console.error(
		`Inconnu\u202F: ${unknown.join(', ')}. Possibles\u202F: ${SHOTS.map(({ name }) => name).join(', ')}.`
	);
	process.exit(2);
}

const built = existsSync('build/index.html') ? undefined : await run('vite', ['build']);
if (built && !built.ok) throw new Error(built.output);
mkdirSync('shots', { recursive: true });
const site = await serve('build');
const browsers = new Map<string, Browser>();
try {
	for (const scene of SHOTS) {
		if (names.length > 0 && !names.includes(scene.name)) continue;
		const key = scene.launchArgs?.join(' ') ?? '';
		const browser = browsers.get(key) ?? (await launch(scene.launchArgs));
		browsers.set(key, browser);
		for (const size of SIZES) {
			const phone = size.width < 768;
			if (scene.on === undefined || (scene.on === 'phone') === phone)
				await shoot(browser, site.url, scene, size);
		}
	}
} finally {
	for (const browser of browsers.values()) await browser.close();
	await site.close();
}
