import { SITE } from '../../domain/text/site';

/** The region that this site shows; a setting, see `data/site.json`. */
export const REGION: string = SITE.region;

/** Address of the published bundle's folder, below the site's root. */
export const BUNDLE_PATH = `data/${REGION}`;

export const TITLE = SITE.title;
export const SUBTITLE = SITE.subtitle;
/** A picture of `static/`. */
export const LOGO = SITE.logo;

/** Where to write to whoever publishes the site; absent where the settings give none. */
export const CONTACT = SITE.contact
	? { text: SITE.contact, href: SITE.contact.includes('://') ? SITE.contact : `mailto:${SITE.contact}` }
	: undefined;
