import { SITE } from '$lib/domain/text/site';

/** Pages that search engines are told of, beside the sheets and the archives. */
export const PUBLIC_PAGES = [
	'/',
	'/pres-de-chez-moi',
	'/territoires',
	'/postes',
	'/perimetre',
	'/scenario',
	'/evolution',
	'/methode',
	'/donnees',
	'/archives',
	'/integrer',
	'/remarques',
	'/charger',
	'/accessibilite',
	'/licences',
	'/mentions-legales',
	'/confidentialite'
] as const;

/** The public address of a path; from the root of the site where the settings give none. */
export const publicAddress = (path: string): string => `${SITE.address ?? ''}${path}`;
