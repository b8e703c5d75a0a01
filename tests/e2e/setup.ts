import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/lib/browser';
import { serve } from '../../scripts/lib/serve';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the built site. */
		site: string;
		/** Where the one Chromium of the run listens. */
		browser: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const site = await serve('build');
	const browser = await chromium.launchServer({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
	project.provide('site', site.url);
	project.provide('browser', browser.wsEndpoint());
	return async () => {
		await browser.close();
		await site.close();
	};
}
