import type { Manifest } from '$lib/data/bundle/manifest';
import { SUBTITLE, TITLE } from '$lib/data/bundle/site';
import { SITE } from '$lib/domain/text/site';
import { DEMONSTRATION } from '$lib/domain/words/words';
import { publicAddress } from '../site-map';

const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';

/** The published files as a Dataset of schema.org, in JSON that may stand inside a page. */
export function structuredData(
	{ region, campaigns }: Pick<Manifest, 'region' | 'campaigns'>,
	files: readonly { readonly name: string; readonly title: string }[]
): string {
	const latest = campaigns.at(-1);
	const made = latest?.demonstration ? ` (${DEMONSTRATION}, postes fictifs)` : '';
	const months = campaigns.map(({ id }) => id.slice(0, 7));
	return JSON.stringify({
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: `${TITLE}, ${SUBTITLE}, ${region.nom}${made}`,
		description: `Besoin estimé, ETP financés et manquants de médiateurs en santé à chaque niveau${made}.`,
		inLanguage: 'fr',
		isAccessibleForFree: true,
		license: LICENCE,
		url: publicAddress('/donnees'),
		spatialCoverage: region.nom,
		temporalCoverage: months.at(-1) === months[0] ? months[0] : `${months[0]}/${months.at(-1)}`,
		creator: { '@type': 'Organization', name: SITE.publisher ?? TITLE },
		distribution: files
			.filter(({ name }) => name.endsWith('.csv'))
			.map(({ name, title }) => ({
				'@type': 'DataDownload',
				encodingFormat: 'text/csv',
				name: title,
				contentUrl: publicAddress(`/donnees/${name}`)
			}))
	}).replaceAll('<', '\\u003c');
}
