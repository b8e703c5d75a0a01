import type { Manifest } from '../../data/bundle/manifest';
import type { Results } from '../../domain/figures/results';
import { SITE } from '../../domain/text/site';
import { DEMONSTRATION } from '../../domain/words/words';
import { LICENCE } from '../tables/provenance';
import { columnsOf, type DossierSection, type DossierTable } from './dossier';

const sourceTable = (sources: Manifest['sources']): DossierTable => ({
	caption: 'Les données et leurs licences',
	columns: columnsOf('Donnée', 'Producteur', 'Date', 'Licence'),
	rows: sources.map(({ name, producer, vintage, licence }) => ({ cells: [name, producer, vintage, licence] }))
});

/** Where the figures come from. */
export function sourcesSection(
	{ presence }: Results,
	sources: Manifest['sources']
): Pick<DossierSection, 'paragraphs' | 'tables'> {
	const { label, demonstration } = presence.placement.campaign;
	return {
		paragraphs: [
			`Postes\u202F: campagne ${label}${demonstration ? ` (${DEMONSTRATION})` : ''}. Chiffres calculés par ${SITE.title}, ${LICENCE}.`
		],
		tables: [sourceTable(sources)]
	};
}
