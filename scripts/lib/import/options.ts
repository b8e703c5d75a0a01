import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { campaignDate } from '../../../src/lib/domain/campaign/dates';
import { quoted } from '../../../src/lib/domain/text/french';
import { RebuildError } from '../problem';
import type { ImportOptions } from './campaign';

interface Typed {
	readonly campagne?: string | undefined;
	readonly date?: string | undefined;
}

/** The list to import, where one is asked for; it takes a month. */
export function importOptions(
	{ campagne, date }: Typed,
	root: string,
	keep: boolean
): { readonly campaign?: ImportOptions } {
	if (campagne === undefined && date === undefined) return {};
	if (campagne === undefined || campagne === '')
		throw new RebuildError(`l’option ${quoted('--date')} va avec ${quoted('--campagne')}`, {
			expected: '--campagne postes.xlsx --date 2026-12'
		});
	const month = date === undefined ? undefined : campaignDate(date);
	if (!month)
		throw new RebuildError('le mois que décrit la liste de postes est attendu', {
			...(date !== undefined && { value: date }),
			expected: '--date 2026-12'
		});
	return { campaign: { path: resolve(root, campagne), date: month, keep } };
}

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
