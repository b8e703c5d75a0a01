import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import type { CampaignDate } from '../../../src/lib/domain/campaign/dates';
import { readDeclarations, type Declaration } from '../bundle/campaign-list';
import { demonstrationDeclarations } from '../demonstration/declarations';
import { RebuildError } from '../problem';
import { dropCampaign } from './campaign';

/** The demonstration campaigns whose files are still there: they come back once no real campaign is left. */
const demonstrationIn = (folder: string): Declaration[] =>
	demonstrationDeclarations.filter(({ file }) => existsSync(join(folder, file)));

/** Takes the campaign of a month away, so that the rebuild publishes without it. */
export function withdrawCampaign(folder: string, month: CampaignDate): void {
	const declared = readDeclarations(folder);
	const found = declared.find(({ id }) => id === month.id);
	if (!found)
		throw new RebuildError('aucune campagne de ce mois n’est publiée', {
			value: month.id,
			expected: declared.map(({ id }) => id).join(', ') || 'aucune campagne'
		});
	const rest = declared.filter(({ id }) => id !== month.id);
	const kept =
		rest.length > 0
			? rest
			: demonstrationIn(folder).filter(({ id }) => id !== (found.demonstration ? month.id : ''));
	if (kept.length === 0)
		throw new RebuildError('cette campagne est la seule\u202F: le site n’aurait plus rien à montrer', {
			value: month.id
		});
	const { posts } = readCampaignFile(readFileSync(join(folder, found.file), 'utf8'), found.file);
	dropCampaign(folder, found, kept, posts);
}
