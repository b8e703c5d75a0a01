import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { tsImport } from 'tsx/esm/api';

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
			const { publishShells } = await tsImport('./scripts/lib/shells/publish.ts', import.meta.url);
			builder.log.success(`Wrote ${publishShells('build')} territory pages`);
		}
	};
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: withTerritories(adapter({ fallback: '404.html', precompress: true })),
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};
