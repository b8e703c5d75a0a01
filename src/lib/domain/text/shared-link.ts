import { escapeHtml } from './html';
import { SITE } from './site';

/** Pictures of shared links, in the proportions that they are shown in. */
export const SHARED_PICTURE = { width: 800, height: 420 };

/** The region's own, which most pages show. */
export const REGION_PICTURE = {
	path: `/apercu/region-${SITE.region}.png`,
	alt: 'Carte de la région, couverture du besoin, par commune'
};

/** What a link to a page shows where it is shared. */
export interface SharedLink {
	readonly type: 'website' | 'article';
	readonly url: string;
	readonly title: string;
	readonly description: string | undefined;
	readonly image: string;
	/** The picture in words. */
	readonly alt: string;
}

/** Those words and that picture as Open Graph has them. */
export const openGraph = ({ type, url, title, description, image, alt }: SharedLink): string =>
	Object.entries({
		type,
		site_name: SITE.title,
		locale: 'fr_FR',
		url,
		title,
		description,
		image,
		'image:width': String(SHARED_PICTURE.width),
		'image:height': String(SHARED_PICTURE.height),
		'image:alt': alt
	})
		.map(([name, content]) =>
			content === undefined ? '' : `<meta property="og:${name}" content="${escapeHtml(content)}">`
		)
		.join('');
