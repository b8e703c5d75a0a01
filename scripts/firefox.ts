/** `npm run firefox`: the main ways through the built site in Firefox ESR, where it is installed. */
import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { counted } from '../src/lib/domain/text/french';
import { EXIT } from './lib/command/exit-codes';
import { tryWay } from './lib/firefox/try-way';
import { WAYS } from './lib/firefox/ways';
import { serve } from './lib/serve';

const path = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

if (!existsSync(path)) {
	console.log(
		`Firefox n’a pas été essayé\u202F: ${path} est absent (Debian\u202F: apt-get install firefox-esr\u202F; ailleurs\u202F: FIREFOX=/chemin/vers/firefox).`
	);
} else {
	const site = await serve('build');
	// A machine without a graphics card draws the map all the same.
	const browser = await launch({
		browser: 'firefox',
		executablePath: path,
		headless: true,
		extraPrefsFirefox: { 'webgl.force-enabled': true, 'intl.accept_languages': 'fr-FR' }
	});
	let failed = 0;
	try {
		for (const way of WAYS) {
			const found = await tryWay(browser, site.url, way);
			if (found.length > 0) failed++;
			console.log(`${found.length === 0 ? '✓' : '✗'} ${way.name} (${way.path})`);
			for (const said of found) console.error(`    ${said}`);
		}
		console.log(
			`${await browser.version()}\u202F: ${counted(WAYS.length, 'parcours', 'parcours')}, ${counted(failed, 'échec')}.`
		);
	} finally {
		await browser.close();
		await site.close();
	}
	if (failed > 0) process.exitCode = EXIT.stopped;
}
