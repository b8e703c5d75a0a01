import type { TestProject } from 'vitest/node';
import { serve } from '../../../scripts/lib/serve';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the built site. */
		site: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const site = await serve('build');
	project.provide('site', site.url);
	return () => site.close();
}
