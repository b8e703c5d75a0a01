import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { tsImport } from 'tsx/esm/api';
import { CONTENT_POLICY } from './scripts/lib/hosting/policy.js';

/** adapter-static knows the extensions that it compresses, and `.bin` is none of them: the bundle's columns. */
async function compressColumns(/** @type {string} */ folder) {
	for (const name of await readdir(folder, { recursive: true })) {
		if (!name.endsWith('.bin')) continue;
		const bytes = await readFile(join(folder, name));
		await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(bytes));
		await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(bytes));
	}
}

/**
 * adapter-static, then the page of each territory, so that a link to any of them works on a plain host.
 *
 * @param {import('@sveltejs/kit').Adapter} inner
 * @returns {import('@sveltejs/kit').Adapter}
 */
function withTerritories(inner) {
	return {
		...inner,
		async adapt(builder) {
			await inner.adapt(builder);
			await compressColumns('build');
			const { publishShells } = await tsImport('./scripts/lib/shells/publish.ts', import.meta.url);
			builder.log.success(`Wrote ${publishShells('build')} territory pages`);
			const { headersFile } = await tsImport('./scripts/lib/hosting/headers.ts', import.meta.url);
			await writeFile('build/_headers', headersFile(basePath()));
		}
	};
}

/**
 * Where the site stands on its host, from `BASE_PATH`: `/maillage` for https://example.github.io/maillage/, or nothing.
 *
 * @returns {'' | `/${string}`}
 */
function basePath() {
	const path = (process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '');
	if (!/^[\w./-]*$/.test(path))
		throw new Error(`BASE_PATH\u202F: lu «\u202F${path}\u202F»\u202F; attendu un chemin comme /maillage.`);
	return path === '' ? '' : `/${path}`;
}

/** What the site is made of: the same inputs are the same version, on every machine and at every hour. */
const INPUTS = [
	'src',
	'static',
	'scripts/lib',
	'data/site.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];

function version() {
	const hash = createHash('sha256');
	for (const input of INPUTS) {
		const inside = input.includes('.') ? [''] : readdirSync(input, { recursive: true, withFileTypes: true });
		const files = inside
			.filter((entry) => typeof entry === 'string' || entry.isFile())
			.map((entry) => (typeof entry === 'string' ? input : join(entry.parentPath, entry.name)))
			.sort();
		for (const file of files) hash.update(`${file.replaceAll('\\', '/')}\0`).update(readFileSync(file));
	}
	return hash.digest('hex').slice(0, 16);
}

/** Hashes of the scripts that stand in the template itself: SvelteKit knows its own only. */
function templateScripts() {
	const scripts = readFileSync('src/app.html', 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g);
	return Array.from(
		scripts,
		([, text = '']) => /** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`)
	);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: withTerritories(adapter({ fallback: '404.html', precompress: true })),
		csp: {
			mode: 'hash',
			directives: {
				...CONTENT_POLICY,
				'script-src': [...(CONTENT_POLICY['script-src'] ?? []), ...templateScripts()]
			}
		},
		paths: { base: basePath() },
		// By `src/routes/offline/`, once the page has answered.
		serviceWorker: { register: false },
		// Asked for every half hour, and where code does not come.
		version: { name: (process.env.MAILLAGE_VERSION ??= version()), pollInterval: 1_800_000 },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};
