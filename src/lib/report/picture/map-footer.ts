import type { Campaign } from '../../domain/campaign/campaign';
import { normStatus } from '../../domain/norm/presets';
import { capital, enumerated, formatDate } from '../../domain/text/french';
import { DEFINITIONS_VERSION } from '../../domain/text/definitions';
import { SITE } from '../../domain/text/site';
import { DEMONSTRATION } from '../../domain/words/words';
import { LICENCE, type Provenance } from '../tables/provenance';

/** What is written under every map; `campaigns` where it is of more than the provenance's, the oldest first. */
export function mapFooter(
	{ campaign, norm, address, consulted, cog }: Provenance,
	campaigns: readonly Pick<Campaign, 'label' | 'demonstration'>[] = [campaign]
): string[] {
	const demonstration = campaigns.some((one) => one.demonstration);
	return [
		`${demonstration ? `${capital(DEMONSTRATION)}. ` : ''}Postes\u202F: ${enumerated(campaigns.map(({ label }) => label))}. ${normStatus(norm)} (hypothèse de travail).`,
		`Contours\u202F: communes IGN Admin Express ${cog}, QPV ANCT 2024\u202F; indice FDep 2020 (Inserm-CépiDc)\u202F; Insee. Calculs\u202F: ${SITE.title}, définitions version ${DEFINITIONS_VERSION}. ${LICENCE}.`,
		...(address === undefined
			? []
			: [consulted === undefined ? address : `${address} (consulté le ${formatDate(consulted)})`])
	];
}
