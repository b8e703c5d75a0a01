/** `npm run data`: rebuilds the published bundle of a region from its sources, and reports on it. */
import { start } from './lib/start';

await start(async () => (await import('./lib/command/rebuild-command')).rebuildCommand());
