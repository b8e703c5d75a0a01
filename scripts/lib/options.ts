import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSiteSettings } from '../../src/lib/data/bundle/site-settings';
import { quoted } from '../../src/lib/domain/text/french';
import type { SiteSettings } from '../../src/lib/domain/text/site';
import { notAccepted, typedOptions, UsageError, type TypedOptions } from './command-line';
import { importOptions, templatePath } from './import/options';
import { RebuildError } from './problem';
import type { RebuildOptions } from './rebuild';
import { PLACES } from './source-files';

/** Sources that are read only where `--with` names them. */
export const OPTIONAL_SOURCES = ['apl', 'f-edi'] as const;
export type OptionalSource = (typeof OPTIONAL_SOURCES)[number];

/** What the command was asked to do. */
export interface Command {
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

const VALUED = [
	'region',
	'cog',
	'with',
	'from',
	'out',
	'report',
	'mirror',
	'campagne',
	'date',
	'modele'
] as const;
const FLAGS = ['refresh', 'offline', 'strict'] as const;

/** What was typed; `help` where it was asked for. */
function typed(args: string[]): TypedOptions<(typeof VALUED)[number], (typeof FLAGS)[number]> | 'help' {
	const options = typedOptions(args, VALUED, FLAGS);
	if (options !== 'help')
		for (const name of VALUED)
			if (options.all(name).includes('')) throw new UsageError(`L’option --${name} attend une valeur.`);
	return options;
}

/** The settings of the site; a wrong one stops the command. */
function siteOf(root: string): SiteSettings {
	try {
		// The pictures are the site's build's to check.
		return readSiteSettings(readFileSync(join(root, 'data/site.json'), 'utf8'), () => true);
	} catch (error) {
		throw new RebuildError(error instanceof Error ? error.message : String(error));
	}
}

/** What the command line asks for, over the site's settings; `help` where it asks for that. */
export function commandFrom(args: string[], root: string): Command | 'help' {
	const options = typed(args);
	if (options === 'help') return 'help';
	const site = siteOf(root);
	const cog = options.get('cog') ?? site.cog;
	if (!/^20\d\d$/.test(cog))
		throw new RebuildError(`valeur de ${quoted('--cog')} inattendue`, { value: cog, expected: 'une année' });
	if (options.has('offline') && options.has('refresh'))
		throw new RebuildError(`${quoted('--offline')} et ${quoted('--refresh')} se contredisent`);
	const region = options.get('region') ?? site.region;
	// A bundle made elsewhere leaves the tracked report alone.
	const elsewhere = options.get('out') !== undefined || region !== site.region;
	const report = options.get('report') ?? (elsewhere ? undefined : 'data/report.md');
	const optional = options
		.all('with')
		.flatMap((list) => list.split(','))
		.map((id) => id.trim());
	const unknown = optional.find((id) => !OPTIONAL_SOURCES.some((known) => known === id));
	if (unknown !== undefined) throw notAccepted('with', unknown, OPTIONAL_SOURCES);
	return {
		strict: options.has('strict'),
		template: templatePath(options.get('modele'), root),
		rebuild: {
			root,
			region,
			cog,
			from: options.choose('from', PLACES, 'cache'),
			mirror: resolve(root, options.get('mirror') ?? '../shared/sources'),
			offline: options.has('offline'),
			refresh: options.has('refresh'),
			optional: OPTIONAL_SOURCES.filter((id) => optional.includes(id)),
			out: resolve(root, options.get('out') ?? join('static/data', region)),
			report: report === undefined ? undefined : resolve(root, report),
			...importOptions({ campagne: options.get('campagne'), date: options.get('date') }, root, !elsewhere)
		}
	};
}

/** Options of a rebuild alone. */
export function optionsFrom(args: string[], root: string): RebuildOptions {
	const command = commandFrom(args, root);
	if (command === 'help') throw new UsageError(HELP);
	return command.rebuild;
}
