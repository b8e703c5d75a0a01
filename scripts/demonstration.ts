/** `npm run demonstration`: writes the demonstration campaigns, exits 1 where a published total is missed. */
import { start } from './lib/start';

await start(async () => (await import('./lib/demonstration/command')).demonstrationCommand());
