import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { campaignDate, type CampaignDate } from '../../../src/lib/domain/campaign/dates';
import { quoted } from '../../../src/lib/domain/text/french';
import { UsageError } from '../command/command-line';
import { RebuildError } from '../problem';

/** What becomes of a campaign of the same month that is there already. */
export type Existing = 'replace' | 'add';

/** Lists of posts to import, as the command line asks for it. */
export interface ImportOptions {
	/** Files of the lists, or folders of them. */
	readonly paths: readonly string[];
	readonly date: CampaignDate;
	/** False for a trial: a bundle made elsewhere leaves `data/campaigns` alone. */
	readonly keep: boolean;
	/** Files of answers. */
	readonly correspondences: readonly string[];
	readonly existing: Existing | undefined;
	/** The demonstration campaigns stay beside the real one. */
	readonly keepDemonstration: boolean;
}

export interface TypedImport {
	readonly campagne: readonly string[];
	readonly date: string | undefined;
	readonly correspondance: readonly string[];
	readonly replace: boolean;
	readonly add: boolean;
	readonly keepDemonstration: boolean;
}

function monthOf(date: string | undefined, option: string): CampaignDate {
	const month = date === undefined ? undefined : campaignDate(date);
	if (month) return month;
	throw new RebuildError('le mois que décrit la liste de postes est attendu', {
		...(date !== undefined && { value: date }),
		expected: `${option} 2026-12`
	});
}

/** The lists to import, where some are asked for; they take a month. */
export function importOptions(
	{ campagne, date, correspondance, replace, add, keepDemonstration }: TypedImport,
	root: string,
	keep: boolean
): { readonly campaign?: ImportOptions } {
	if (campagne.length === 0) {
		if (date !== undefined)
			throw new RebuildError(`l’option ${quoted('--date')} va avec ${quoted('--campagne')}`, {
				expected: '--campagne postes.xlsx --date 2026-12'
			});
		const alone = [
			['--correspondance', correspondance.length > 0],
			['--remplacer', replace],
			['--ajouter', add],
			['--garder-demonstration', keepDemonstration]
		] as const;
		const given = alone.find(([, is]) => is);
		if (given) throw new UsageError(`L’option ${given[0]} va avec --campagne.`);
		return {};
	}
	if (replace && add) throw new UsageError('Les options --remplacer et --ajouter se contredisent.');
	return {
		campaign: {
			paths: campagne.map((path) => resolve(root, path)),
			date: monthOf(date, '--date'),
			keep,
			correspondences: correspondance.map((path) => resolve(root, path)),
			existing: replace ? 'replace' : add ? 'add' : undefined,
			keepDemonstration
		}
	};
}

/** The campaign to withdraw, if there is one. */
export const withdrawnMonth = (retirer: string | undefined): CampaignDate | undefined =>
	retirer === undefined ? undefined : monthOf(retirer, '--retirer');

/** Where an empty list is to be written, if it is. */
export function templatePath(modele: string | undefined, root: string): string | undefined {
	if (modele === undefined) return undefined;
	if (!/\.xlsx$/i.test(modele))
		throw new RebuildError('le nom du classeur à écrire est attendu', {
			value: modele,
			expected: '--modele modele.xlsx'
		});
	return resolve(root, modele);
}

/** Writes an empty list of posts, ready to be filled in. */
export async function writeTemplate(path: string): Promise<void> {
	const { campaignTemplate } = await import('../../../src/lib/data/posts/template');
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, await campaignTemplate());
}
