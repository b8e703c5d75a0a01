import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { quoted } from '../../src/lib/domain/french';
import { RebuildError } from './problem';
import type { RebuildOptions } from './rebuild';
import { PLACES } from './source-files';

const siteSchema = v.object({ region: v.string(), cog: v.string() });

const USAGE =
	'npm run data -- [--region 84] [--out static/data/84] [--report data/report.md] [--from cache|tracked|mirror|official]';

function parsed(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				region: { type: 'string' },
				out: { type: 'string' },
				report: { type: 'string' },
				from: { type: 'string', default: 'cache' },
				mirror: { type: 'string', default: '../shared/sources' }
			}
		}).values;
	} catch (error) {
		throw new RebuildError(`option inattendue, ${(error as Error).message}`, { expected: USAGE });
	}
}

/** Options of the command line over the site's settings. */
export function optionsFrom(args: string[], root: string): RebuildOptions {
	const values = parsed(args);
	const site = v.parse(siteSchema, JSON.parse(readFileSync(join(root, 'data/site.json'), 'utf8')));
	const from = PLACES.find((place) => place === values.from);
	if (!from)
		throw new RebuildError(`valeur de ${quoted('--from')} inconnue`, {
			value: values.from,
			expected: PLACES.join(', ')
		});
	const region = values.region ?? site.region;
	// A bundle made elsewhere leaves the tracked report alone.
	const elsewhere = values.out !== undefined || region !== site.region;
	const report = values.report ?? (elsewhere ? undefined : 'data/report.md');
	return {
		root,
		region,
		cog: site.cog,
		from,
		mirror: resolve(root, values.mirror),
		out: resolve(root, values.out ?? join('static/data', region)),
		report: report === undefined ? undefined : resolve(root, report)
	};
}
