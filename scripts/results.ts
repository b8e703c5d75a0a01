/** `npm run --silent results -- --campagne 2025-12 --niveau commune`: the figures of each territory. */
import { fileURLToPath } from 'node:url';
import { BUNDLE_PATH } from '../src/lib/data/site';
import { resultsCommand } from './lib/results/command';

const folder = fileURLToPath(new URL(`../static/${BUNDLE_PATH}`, import.meta.url));
const { code, out, err } = resultsCommand(process.argv.slice(2), folder);

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = code;
