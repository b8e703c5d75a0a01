import { TITLE } from '$lib/data/bundle/site';
import { SITE } from '$lib/domain/text/site';
import { formatDate } from '$lib/domain/text/french';

/** What a citation says: whose figures, of which posts, seen where and when, under which licence. */
export interface Cited {
	readonly what: string;
	readonly campaign: { readonly label: string; readonly demonstration: boolean };
	readonly address: string;
	/** ISO day on which the page was read. */
	readonly day: string;
}

export const citationOf = ({ what, campaign, address, day }: Cited): string =>
	[
		campaign.demonstration ? 'DONNÉES DE DÉMONSTRATION, postes fictifs.' : '',
		`${SITE.publisher ?? TITLE}, «\u202F${what}\u202F», ${TITLE}, état des postes\u202F: ${campaign.label}.`,
		`Licence Ouverte 2.0 (Etalab). ${address}, consulté le ${formatDate(day)}.`
	]
		.filter((part) => part !== '')
		.join(' ');

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The code that a page of another site holds. */
export const frameCode = (address: string, title: string, width: string, height: string): string =>
	`<iframe src="${escaped(address)}" title="${escaped(title)}" width="${escaped(width)}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
