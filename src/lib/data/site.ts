import site from '../../../data/site.json';

/** The region that this site shows; a setting, see `data/site.json`. */
export const REGION: string = site.region;

/** Address of the published bundle's folder, below the site's root. */
export const BUNDLE_PATH = `data/${REGION}`;
