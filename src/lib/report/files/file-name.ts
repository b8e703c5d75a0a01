import type { Level } from '../../domain/territory/atlas';
import { titleOf, type Indicator } from '../../domain/figures/indicator';
import type { Part } from '../../domain/figures/part';
import { unaccented } from '../../domain/text/french';

export interface NamedFile {
	/** What it is about: a level, and a code where it is one territory. */
	readonly level: Level;
	readonly code?: string;
	/** `couverture`, `carte`… */
	readonly subject: string;
	readonly campaign: { readonly id: string; readonly demonstration: boolean };
	/** Whether it holds only what passed a filter: another file than the whole. */
	readonly filtered?: boolean;
	/** What tells it from another file of the same extension: `programmes`. */
	readonly variant?: string;
	readonly extension: string;
}

/** What a map shows, in the name of its file. */
export const subjectOf = (indicator: Indicator, part?: Part): string =>
	indicator === 'coverage' ? 'couverture' : titleOf(indicator, part);

/** Letters, digits, dots and hyphens only: what every system keeps as it is. */
const plain = (text: string) =>
	unaccented(text)
		.replace(/[^A-Za-z0-9.-]+/g, '-')
		.replace(/^[-.]+|-+$/g, '');

/** `maillage_epci-200071751_couverture_2025-12_demonstration.xlsx` */
export function fileName(file: NamedFile): string {
	const { level, code, subject, campaign, filtered, variant, extension } = file;
	const parts = [
		'maillage',
		plain(code === undefined ? level : `${level}-${code}`),
		plain(subject),
		plain(campaign.id),
		...(campaign.demonstration ? ['demonstration'] : []),
		...(filtered ? ['filtre'] : []),
		...(variant === undefined ? [] : [plain(variant)])
	];
	return `${parts.join('_')}.${extension}`;
}
