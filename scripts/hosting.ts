/**
 * `npx tsx scripts/hosting.ts`: writes the rules of nginx and Apache from the one list of headers;
 * `npx tsx scripts/hosting.ts nginx /maillage` prints those of one server for a site below a path.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { EXIT } from './lib/command/exit-codes';
import { apacheRules, nginxRules } from './lib/hosting/servers';

const RULES = { nginx: nginxRules, apache: apacheRules };
const [server, base = '', ...rest] = process.argv.slice(2);

if (server === undefined) {
	mkdirSync('docs/hebergement', { recursive: true });
	for (const [name, rules] of Object.entries(RULES)) writeFileSync(`docs/hebergement/${name}.conf`, rules());
} else if (
	(server !== 'nginx' && server !== 'apache') ||
	!/^(?:\/[\w-][\w.-]*)*$/.test(base) ||
	rest.length > 0
) {
	console.error('Attendu\u202F: nginx ou apache, puis le chemin du site, par exemple /maillage.');
	process.exitCode = EXIT.wrongOption;
} else console.log(RULES[server](base));
