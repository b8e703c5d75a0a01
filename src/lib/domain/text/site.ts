import settings from '../../../../data/site.json';

/** The settings of a site, as `data/site.json` holds them; the build checks them (`data/site-settings.ts`). */
export interface SiteSettings {
	readonly region: string;
	/** Year of the official geographic code whose contours are downloaded. */
	readonly cog: string;
	readonly title: string;
	/** What follows the title: `la couverture des médiateurs en santé`. */
	readonly subtitle: string;
	/** A picture of `static/`. */
	readonly logo: string;
	/** Mail or web address of whoever publishes the site. */
	readonly contact: string | null;
	/** Public address of the site, without a final slash: for search engines and shared links. */
	readonly address?: string | null;
	/** Who publishes the site, who answers for what it says, and who hosts it: name and address, for its legal notice. */
	readonly publisher?: string | null;
	readonly director?: string | null;
	readonly host?: string | null;
	/** What the site's norm changes of Maillage's own, named as in an address. */
	readonly norm: Readonly<Record<string, number | string>>;
}

export const SITE: SiteSettings = settings;

/** Whether the site has a norm of its own, rather than Maillage's. */
export const HAS_OWN_NORM = Object.keys(SITE.norm).length > 0;

/** What follows « norme »: whose the unchanged norm is. */
export const NORM_ORIGIN = HAS_OWN_NORM ? 'du site' : 'par défaut';
/** What stands before an unchanged value. */
export const DEFAULT_WORD = HAS_OWN_NORM ? 'norme du site' : 'défaut';
