import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSiteSettings } from '../../src/lib/data/site-settings';
import { quoted } from '../../src/lib/domain/french';
import type { SiteSettings } from '../../src/lib/domain/site';
import { IMPORT_OPTIONS, importOptions, templatePath } from './import/options';
import { RebuildError } from './problem';
import type { RebuildOptions } from './rebuild';
import { PLACES } from './source-files';

/** Sources that are read only where `--with` names them. */
export const OPTIONAL_SOURCES = ['apl', 'f-edi'] as const;
export type OptionalSource = (typeof OPTIONAL_SOURCES)[number];

/** What the command was asked to do. */
export interface Command {
	readonly help: boolean;
	/** Warnings end with 3 rather than 0. */
	readonly strict: boolean;
	/** Where to write an empty list of posts, instead of a rebuild. */
	readonly template: string | undefined;
	readonly rebuild: RebuildOptions;
}

export const HELP = `npm run data -- [options]

Refait les données publiées d’une région à partir de ses sources, et en rend compte.

  --region CODE      région (84, 11, 01…) ou france\u202F; par défaut celle de data/site.json
  --cog ANNÉE        millésime des contours à télécharger\u202F; par défaut celui de data/site.json
  --with LISTE       sources facultatives\u202F: ${OPTIONAL_SOURCES.join(', ')} (séparées par des virgules)
  --refresh          demande d’abord les adresses officielles, même si le cache a le fichier
  --offline          ne demande rien au réseau
  --from LIEU        premier lieu où chercher\u202F: ${PLACES.join(', ')}
  --out DOSSIER      dossier du lot\u202F; par défaut static/data/RÉGION
  --report FICHIER   fichier du rapport\u202F; par défaut data/report.md pour la région du site
  --mirror DOSSIER   miroir des sources\u202F; par défaut ../shared/sources
  --campagne FICHIER liste de postes à importer d’abord (CSV ou XLSX), avec --date AAAA-MM
  --modele FICHIER   écrit seulement une liste de postes vide (XLSX), à remplir
  --strict           finit par 3 si quelque chose est à vérifier avant de publier
  --help             cette aide

Chaque source est cherchée dans data/cache, puis data/sources, puis le miroir, puis à l’adresse officielle.

Finit par 0 (fait), 1 (arrêté\u202F: rien n’est changé) ou 3 (fait, avec --strict\u202F: des points à vérifier).`;

function parsed(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				region: { type: 'string' },
				cog: { type: 'string' },
				with: { type: 'string', multiple: true, default: [] },
				refresh: { type: 'boolean', default: false },
				offline: { type: 'boolean', default: false },
				strict: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
				out: { type: 'string' },
				report: { type: 'string' },
				from: { type: 'string', default: 'cache' },
				mirror: { type: 'string', default: '../shared/sources' },
				...IMPORT_OPTIONS
			}
		}).values;
	} catch (error) {
		throw new RebuildError(`option inattendue, ${(error as Error).message}`, {
			expected: 'npm run data -- --help'
		});
	}
}

function oneOf<T extends string>(known: readonly T[], value: string, option: string): T {
	const found = known.find((candidate) => candidate === value);
	if (found) return found;
	throw new RebuildError(`valeur de ${quoted(option)} inconnue`, { value, expected: known.join(', ') });
}

/** The settings of the site; a wrong one stops the command. */
function siteOf(root: string): SiteSettings {
	try {
		// The pictures are the site's build's to check.
		return readSiteSettings(readFileSync(join(root, 'data/site.json'), 'utf8'), () => true);
	} catch (error) {
		throw new RebuildError((error as Error).message);
	}
}

/** What the command line asks for, over the site's settings. */
export function commandFrom(args: string[], root: string): Command {
	const values = parsed(args);
	const site = siteOf(root);
	const cog = values.cog ?? site.cog;
	if (!/^20\d\d$/.test(cog))
		throw new RebuildError(`valeur de ${quoted('--cog')} inattendue`, { value: cog, expected: 'une année' });
	if (values.offline && values.refresh)
		throw new RebuildError(`${quoted('--offline')} et ${quoted('--refresh')} se contredisent`);
	const region = values.region ?? site.region;
	// A bundle made elsewhere leaves the tracked report alone.
	const elsewhere = values.out !== undefined || region !== site.region;
	const report = values.report ?? (elsewhere ? undefined : 'data/report.md');
	const optional = values.with.flatMap((list) => list.split(',')).map((id) => id.trim());
	return {
		help: values.help,
		strict: values.strict,
		template: templatePath(values.modele, root),
		rebuild: {
			root,
			region,
			cog,
			from: oneOf(PLACES, values.from, '--from'),
			mirror: resolve(root, values.mirror),
			offline: values.offline,
			refresh: values.refresh,
			optional: OPTIONAL_SOURCES.filter((id) =>
				optional.some((wanted) => oneOf(OPTIONAL_SOURCES, wanted, '--with') === id)
			),
			out: resolve(root, values.out ?? join('static/data', region)),
			report: report === undefined ? undefined : resolve(root, report),
			...importOptions(values, root, !elsewhere)
		}
	};
}

/** Options of a rebuild alone. */
export const optionsFrom = (args: string[], root: string): RebuildOptions => commandFrom(args, root).rebuild;
