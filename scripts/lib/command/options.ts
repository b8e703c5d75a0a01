import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSiteSettings } from '../../../src/lib/data/bundle/site-settings';
import { quoted } from '../../../src/lib/domain/text/french';
import type { SiteSettings } from '../../../src/lib/domain/text/site';
import type { CampaignDate } from '../../../src/lib/domain/campaign/dates';
import { alone, notAccepted, typedOptions, UsageError, type TypedOptions } from './command-line';
import { ANSWERS_FOLDER } from '../import/answers';
import { importOptions, templatePath, withdrawnMonth } from '../import/options';
import { RebuildError } from '../problem';
import type { RebuildOptions } from '../rebuild';
import { PLACES } from '../source-files';

/** Sources that are read only where `--with` names them. */
export const OPTIONAL_SOURCES = ['apl', 'f-edi'] as const;
export type OptionalSource = (typeof OPTIONAL_SOURCES)[number];

/** What the command was asked to do. */
export interface Command {
	/** Warnings end with 3 rather than 0. */
	readonly strict: boolean;
	/** Where to write an empty list of posts, instead of a rebuild. */
	readonly template: string | undefined;
	/** Lists are read and told of, and nothing is written. */
	readonly trial: 'text' | 'json' | undefined;
	/** A campaign to take away before the rebuild. */
	readonly withdrawn: CampaignDate | undefined;
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
  --modele FICHIER   écrit seulement une liste de postes vide (XLSX), à remplir
  --strict           finit par 3 si quelque chose est à vérifier avant de publier
  --help             cette aide

Importer des listes de postes, telles qu’elles sont\u202F:

  --campagne CHEMIN  liste à importer d’abord (CSV, XLSX, ODS) ou dossier de listes\u202F; peut être répétée
  --date AAAA-MM     mois que décrivent les listes, quoi que dise leur nom
  --essai            lit les listes et en rend compte, sans rien écrire
  --json             avec --essai\u202F: le compte en JSON, seul sur la sortie standard
  --correspondance FICHIER
                     réponses aux questions\u202F: correspondance.json ou a-completer.csv complété
  --remplacer        remplace la campagne de ce mois si elle existe
  --ajouter          ajoute ces postes à la campagne de ce mois si elle existe
  --garder-demonstration
                     laisse les campagnes de démonstration à côté de la vraie
  --retirer AAAA-MM  retire la campagne de ce mois (défait un import)

Chaque source est cherchée dans data/cache, puis data/sources, puis le miroir, puis à l’adresse officielle.

Les réponses sont gardées dans ${ANSWERS_FOLDER}/ et resservent à l’import suivant.

Finit par 0 (fait, ou prêt), 1 (arrêté\u202F: rien n’est changé), 2 (option fausse ou manquante), 3 (fait, avec des points
à vérifier\u202F: dans les listes, ou partout avec --strict) ou 4 (des questions restent, dans a-completer.csv\u202F: rien n’est changé).`;

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
	'modele',
	'correspondance',
	'retirer'
] as const;
const FLAGS = [
	'refresh',
	'offline',
	'strict',
	'essai',
	'json',
	'remplacer',
	'ajouter',
	'garder-demonstration'
] as const;
const SEVERAL = ['with', 'campagne', 'correspondance'] as const;

/** What was typed; `help` where it was asked for. */
function typed(args: string[]): TypedOptions<(typeof VALUED)[number], (typeof FLAGS)[number]> | 'help' {
	const options = typedOptions(args, VALUED, FLAGS, SEVERAL);
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
	if (options.get('modele') !== undefined) alone(options, 'modele', [...VALUED, ...FLAGS], []);
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
	const lists = importOptions(
		{
			campagne: options.all('campagne'),
			date: options.get('date'),
			correspondance: options.all('correspondance'),
			replace: options.has('remplacer'),
			add: options.has('ajouter'),
			keepDemonstration: options.has('garder-demonstration')
		},
		root,
		!elsewhere
	);
	const trial = options.has('essai') ? (options.has('json') ? 'json' : 'text') : undefined;
	if (options.has('json') && !trial) throw new UsageError('L’option --json va avec --essai.');
	if (trial && !lists.campaign) throw new UsageError('L’option --essai va avec --campagne.');
	if (options.get('retirer') !== undefined && lists.campaign)
		throw new UsageError('Les options --retirer et --campagne ne vont pas ensemble.');
	return {
		strict: options.has('strict'),
		template: templatePath(options.get('modele'), root),
		trial,
		withdrawn: withdrawnMonth(options.get('retirer')),
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
			...lists
		}
	};
}

/** Options of a rebuild alone. */
export function optionsFrom(args: string[], root: string): RebuildOptions {
	const command = commandFrom(args, root);
	if (command === 'help') throw new UsageError(HELP);
	return command.rebuild;
}
