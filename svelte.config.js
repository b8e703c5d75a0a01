import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const SITE = adapter({ fallback: '404.html', precompress: true });

/** adapter-static knows the extensions that it compresses, and `.bin` is none of them: the bundle's columns. */
async function compressColumns(/** @type {string} */ folder) {
	for (const name of await readdir(folder, { recursive: true })) {
		if (!name.endsWith('.bin')) continue;
		const bytes = await readFile(join(folder, name));
		await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(bytes));
		await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(bytes));
	}
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: {
			name: SITE.name,
			async adapt(builder) {
				await SITE.adapt(builder);
				await compressColumns('build');
			}
		},
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};
