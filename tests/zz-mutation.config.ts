import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The room whose tests alone are run, as `npm run mutation -- figures` does; every room of the domain without it. */
const room = process.env.MUTATION_ROOM ?? '**';

/** What mutants are tried with: the tests of the domain alone, which need neither the site nor its code. */
export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	test: {
		include: [`tests/domain/scenario/{search,limits,objectives,words}.test.ts`],
		// The norm's loads modules within its tests: all that a module does as it loads would count as tested by them alone.
		// The region's has seconds of figures in each test: hours, for mutants that small tests have to notice anyway.
		exclude: ['tests/domain/norm/site-norm.test.ts', 'tests/domain/scenario/region-84.test.ts'],
		environment: 'node',
		setupFiles: ['tests/mutation.setup.ts'],
		unstubGlobals: true,
		expect: { requireAssertions: true }
	}
});
