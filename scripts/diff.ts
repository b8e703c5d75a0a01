/** `npm run --silent diff -- --de 2025-05 --a 2025-12`: what changed from one campaign to another, and why. */
import { fileURLToPath } from 'node:url';
import { BUNDLE_PATH } from '../src/lib/data/site';
import { diffCommand } from './lib/diff/command';

const folder = fileURLToPath(new URL(`../static/${BUNDLE_PATH}`, import.meta.url));
const { code, out, err } = diffCommand(process.argv.slice(2), folder);

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = code;
