/** `tsx scripts/chromium.ts`: says where the Chromium of this machine is, installed first where that is allowed. */
import { chromiumPath } from './lib/browser';

try {
	console.log(chromiumPath());
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
