import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** What Playwright turns off. Chromium hears the last `--disable-features` only, and ours comes last. */
const OFF_FOR_PLAYWRIGHT = [
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsUpgrades',
	'HttpsFirstBalancedModeAutoEnable',
	'LensOverlay',
	'MediaRouter',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'TcpPortRandomizationWin',
	'OptimizationHints',
	'NetworkTimeServiceQuerying',
	'AimEnabled',
	'PreconnectToSearch',
	'msForceBrowserSignIn',
	'msEdgeUpdateLaunchServicesPreferredVersion'
];

/** Useless to tests: the pages of the address bar, opened with each window, and a spare process for the next site. */
const OFF_FOR_US = [
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	'WebUIOmniboxFullPopup',
	'SpareRendererForSitePerProcess'
];

/**
 * What a real Chromium needs to run on a bare machine, as root, without a graphics card and without
 * calling home.
 */
export const CHROMIUM_ARGS = [
	'--no-sandbox',
	'--enable-unsafe-swiftshader',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	`--disable-features=${[...OFF_FOR_PLAYWRIGHT, ...OFF_FOR_US].join(',')}`
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

const HOW_TO = `Aucun navigateur Chromium n’a été trouvé pour les essais à l’écran.
  • Debian, Ubuntu\u202F: sudo apt-get install chromium
  • ailleurs\u202F: installez Chromium ou Chrome, puis donnez son chemin\u202F: CHROMIUM=/chemin/vers/chromium npm test`;

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function onPath(name: string): string | undefined {
	const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
	return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** Path of the Chromium of this machine: `CHROMIUM` where it is set, else the usual places. */
export function findChromium(): string | undefined {
	const wanted = process.env.CHROMIUM;
	if (wanted) {
		if (isExecutable(wanted)) return wanted;
		throw new Error(`CHROMIUM=${wanted}\u202F: ce fichier n’existe pas ou n’est pas exécutable.`);
	}
	for (const name of NAMES) {
		const found = onPath(name);
		if (found) return found;
	}
	return APPLICATIONS.find(isExecutable);
}

/** Whether there is a Chromium to use; a wrong `CHROMIUM` counts as none. */
export function hasChromium(): boolean {
	try {
		return findChromium() !== undefined;
	} catch {
		return false;
	}
}

/** The command prefix that runs `apt-get` as root; `undefined` where that is impossible. */
function asRoot(): readonly string[] | undefined {
	if (!existsSync('/usr/bin/apt-get')) return undefined;
	if (process.getuid?.() === 0) return [];
	return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/** Installs Debian's Chromium; false where this machine does not let us. */
function installChromium(): boolean {
	const prefix = asRoot();
	if (!prefix) return false;
	console.log('Chromium manque\u202F: installation par apt-get…');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
		const [command, ...rest] = [...prefix, 'apt-get', '-qq', '-o', 'Acquire::Retries=3', ...args];
		const { status } = spawnSync(command!, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] });
		if (status !== 0) return false;
	}
	return true;
}

/** Path of a Chromium, installed first where there is none and this machine lets us. */
export function chromiumPath(): string {
	const found = findChromium() ?? (installChromium() ? findChromium() : undefined);
	if (!found) throw new Error(HOW_TO);
	return found;
}

/** Starts Chromium; `args` are added to those that every run needs. */
export function launch(args: readonly string[] = []): Promise<Browser> {
	return chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS, ...args] });
}
