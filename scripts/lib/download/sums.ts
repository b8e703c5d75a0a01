import { quoted } from '../../../src/lib/domain/text/french';
import type { Notices } from '../notices';
import type { Source } from '../source-manifest';

/** Where a checksum that nobody keeps yet is to be noted, as it is written there. */
const toNote = (year: string, sha256: string) => `"sha256": { "${year}": "${sha256}" }`;

/** Says that `what` has another checksum than the one that is kept of it. */
function sayChange(what: string, kept: string, sha256: string, notices: Notices): void {
	if (kept !== sha256)
		notices.add(
			'source-changed',
			`${what}\u202F: SHA-256 ${sha256}, et non ${kept} comme le dit data/sources.json`
		);
}

/**
 * Compares a download, fresh or cached, with the checksum that `data/sources.json` keeps of it for that year of
 * communes: says a change, and what is to be noted where nothing is kept yet. What was downloaded is read all the same.
 */
export function compareDownload(source: Source, year: string, sha256: string, notices: Notices): void {
	const kept = source.sha256[year];
	if (kept !== undefined) sayChange(source.name, kept, sha256, notices);
	else
		notices.add(
			'source-sum-unknown',
			`${source.name}\u202F: ${toNote(year, sha256)} pour ${quoted(source.id)}`
		);
}

/** Compares a file of the cache, of the repository or of the mirror, once decompressed, with what is kept of its name. */
export function compareFile(source: Source, file: string, sha256: string, notices: Notices): void {
	const kept = source.fileSha256[file];
	if (kept !== undefined) sayChange(`${source.name}, ${file}`, kept, sha256, notices);
}
