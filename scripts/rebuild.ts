/** `npm run data`: rebuilds the published bundle of a region from its sources, and reports on it. */
import { formatInteger, formatOne } from '../src/lib/domain/french';
import { optionsFrom } from './lib/options';
import { RebuildError } from './lib/problem';
import { rebuild } from './lib/rebuild';

try {
	const options = optionsFrom(process.argv.slice(2), process.cwd());
	const started = performance.now();
	const elapsed = () => `${formatOne((performance.now() - started) / 1000).padStart(6)} s`;
	const report = await rebuild(options, (title) => console.error(`${elapsed()}  ${title}`));
	console.log(report);
	const memory = process.resourceUsage().maxRSS / 1024;
	console.error(`${elapsed()}  terminé, ${formatInteger(memory)} Mio de mémoire au plus`);
} catch (error) {
	if (!(error instanceof RebuildError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
