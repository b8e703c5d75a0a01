import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVES_LIST, readArchives, type Archive } from '../../../src/lib/data/bundle/archives';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { sha256Of } from '../../../src/lib/data/files/sha256';
import { DEFINITIONS_VERSION } from '../../../src/lib/domain/text/definitions';
import { quoted } from '../../../src/lib/domain/text/french';
import { RebuildError } from '../problem';
import { archiveFiles } from './archive';

/** The archives of a folder such as `static/archives`; none where it does not exist. */
export function keptArchives(folder: string): Archive[] {
	const list = join(folder, ARCHIVES_LIST);
	return existsSync(list) ? readArchives(readFileSync(list, 'utf8')) : [];
}

/** A sentence for each file that is no longer as it was kept; an empty list is good. */
export function archiveFaults(folder: string): string[] {
	const kept = keptArchives(folder);
	const missing = kept.flatMap(({ campaign, files }) =>
		files.flatMap(({ name, sha256 }) => {
			const path = join(folder, campaign, name);
			if (!existsSync(path)) return [`${campaign}/${name}\u202F: ce fichier d’archive manque.`];
			return sha256Of(readFileSync(path)) === sha256
				? []
				: [`${campaign}/${name}\u202F: ce fichier d’archive a changé\u202F; une archive ne se réécrit pas.`];
		})
	);
	const known = new Set(
		kept.flatMap(({ campaign, files }) => files.map(({ name }) => `${campaign}/${name}`))
	);
	const found = existsSync(folder)
		? readdirSync(folder, { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
		: [];
	const unlisted = found.filter((file) => !known.has(file)).sort();
	return [...missing, ...unlisted.map((file) => `${file}\u202F: ce fichier n’est dans aucune archive.`)];
}

/** Writes the archive of a published campaign, once: throws where there is one, or where the campaign is not published. */
export function keepArchive(bundleFolder: string, folder: string, id: string): Archive {
	const kept = keptArchives(folder);
	if (kept.some(({ campaign }) => campaign === id) || existsSync(join(folder, id)))
		throw new RebuildError(
			`l’archive ${quoted(id)} existe déjà et ne se réécrit pas\u202F: ce qu’un lien montrait, il le montre toujours. Une correction se publie comme une autre campagne`
		);
	const bundle = readBundle(bundleFolder);
	const campaign = bundle.manifest.campaigns.find((one) => one.id === id);
	if (!campaign)
		throw new RebuildError('campagne non publiée', {
			value: id,
			expected: bundle.manifest.campaigns.map((one) => one.id).join(', ')
		});
	const files = archiveFiles(bundle, id);
	mkdirSync(join(folder, id), { recursive: true });
	for (const [name, text] of files) writeFileSync(join(folder, id, name), text);
	const archive: Archive = {
		campaign: id,
		label: campaign.label,
		region: bundle.manifest.region.nom,
		demonstration: campaign.demonstration,
		definitions: DEFINITIONS_VERSION,
		files: Array.from(files, ([name, text]) => ({
			name,
			bytes: Buffer.byteLength(text),
			sha256: sha256Of(text)
		}))
	};
	const list = [...kept, archive].sort((a, b) => (a.campaign < b.campaign ? -1 : 1));
	writeFileSync(join(folder, ARCHIVES_LIST), `${JSON.stringify(list, undefined, '\t')}\n`);
	return archive;
}
