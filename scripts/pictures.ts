/** `npm run pictures [-- --update]`: compares screens of the built site with the pictures kept of them, or keeps them anew. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { counted, formatInteger } from '../src/lib/domain/text/french';
import { launch } from './lib/browser';
import { typedOptions, UsageError } from './lib/command/command-line';
import { EXIT } from './lib/command/exit-codes';
import { mapReady } from './lib/map-page';
import { comparePictures, smallPicture } from './lib/pictures/compare';
import { DAY, PICTURE_ARGS, PICTURE_SIZE, SCREENS } from './lib/pictures/screens';
import { serve } from './lib/serve';
import type { Shot } from './lib/shots/scenes';

const FOLDER = 'tests/e2e/pictures';
const DIFFERENCES = 'shots/differences';
const HELP = `npm run pictures [-- --update]
  Compare ${counted(SCREENS.length, 'écran')} du site construit (build/) avec ${FOLDER}/.
  --update   garde les images d’aujourd’hui, à relire avant d’enregistrer
  Sortie : 0 rien n’a changé, 1 des écarts (montrés dans ${DIFFERENCES}/), 2 une mauvaise option.`;

async function pictureOf(
	browser: Awaited<ReturnType<typeof launch>>,
	site: string,
	scene: Shot
): Promise<Buffer> {
	const context = await browser.newContext({
		viewport: PICTURE_SIZE,
		locale: 'fr-FR',
		timezoneId: 'Europe/Paris',
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	// Some screens say today's date.
	await page.clock.setFixedTime(DAY);
	// A font that comes late is not shown at all (`optional`): here the page waits for it.
	await page.route(/\.css$/, async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replace(/font-display:\s*optional/g, 'font-display:block');
		await route.fulfill({ response, body });
	});
	await scene.before?.(page);
	await page.goto(site + scene.path);
	await (scene.then ?? mapReady)(page);
	await page.evaluate(() => document.fonts.ready);
	const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
	await context.close();
	return picture;
}

/** What is to be said of a picture that is not the one kept; `undefined` where it is. */
function difference(name: string, taken: Buffer): string | undefined {
	const path = `${FOLDER}/${name}.png`;
	if (!existsSync(path)) return `${name}\u202F: pas d’image gardée\u202F; npm run pictures -- --update.`;
	const { same, different, of, shown } = comparePictures(readFileSync(path), taken);
	if (same) return undefined;
	mkdirSync(DIFFERENCES, { recursive: true });
	writeFileSync(`${DIFFERENCES}/${name}.png`, taken);
	if (shown) writeFileSync(`${DIFFERENCES}/${name}-ecarts.png`, shown);
	return `${name}\u202F: ${counted(different, 'pixel')} sur ${formatInteger(of)} ont changé (voir ${DIFFERENCES}/${name}.png).`;
}

async function compareAll(update: boolean): Promise<readonly string[]> {
	const found: string[] = [];
	const site = await serve('build');
	const browser = await launch(PICTURE_ARGS);
	try {
		mkdirSync(FOLDER, { recursive: true });
		if (update) for (const file of readdirSync(FOLDER)) rmSync(`${FOLDER}/${file}`);
		for (const scene of SCREENS) {
			const taken = await pictureOf(browser, site.url, scene);
			if (update) writeFileSync(`${FOLDER}/${scene.name}.png`, smallPicture(taken));
			else found.push(...[difference(scene.name, taken)].filter((said) => said !== undefined));
		}
	} finally {
		await browser.close();
		await site.close();
	}
	return found;
}

try {
	const typed = typedOptions(process.argv.slice(2), [], ['update']);
	if (typed === 'help') console.log(HELP);
	else {
		const update = typed.has('update');
		const found = await compareAll(update);
		for (const said of found) console.error(said);
		console.log(
			update
				? `${counted(SCREENS.length, 'image')} gardées dans ${FOLDER}/.`
				: `${counted(SCREENS.length, 'écran')}, ${counted(found.length, 'écart')}.`
		);
		if (found.length > 0) process.exitCode = EXIT.stopped;
	}
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	console.error(`${error.message}\n\n${HELP}`);
	process.exitCode = EXIT.wrongOption;
}
