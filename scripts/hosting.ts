/** `npx tsx scripts/hosting.ts`: writes the rules of nginx and Apache from the one list of headers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { apacheRules, nginxRules } from './lib/hosting/headers';

mkdirSync('docs/hebergement', { recursive: true });
writeFileSync('docs/hebergement/nginx.conf', nginxRules());
writeFileSync('docs/hebergement/apache.conf', apacheRules());
