import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContracts } from '../../../src/lib/data/bundle/perimeters';
import { readRemarkFile } from '../../../src/lib/data/remarks/remark-file';
import type { Atlas } from '../../../src/lib/domain/territory/atlas';
import { formatInteger } from '../../../src/lib/domain/text/french';
import { NO_FORMER_CODES, type FormerCodes } from '../../../src/lib/domain/territory/former-codes';
import { withPerimeters } from '../../../src/lib/domain/territory/perimeter';
import { inRemarkOrder, remarkKey, type Remark } from '../../../src/lib/domain/remarks/remarks';
import type { Notices } from '../notices';
import { RebuildError } from '../problem';
import { hashedFile, type BundleFile } from './publish';

/** The atlas with its contracts, which remarks may be about too. */
function withContracts(atlas: Atlas, contracts: BundleFile | undefined): Atlas {
	if (!contracts) return atlas;
	const value: unknown = JSON.parse(new TextDecoder().decode(contracts.bytes));
	return withPerimeters(atlas, 'cls', readContracts(atlas, value, contracts.path));
}

/** Text of the published remarks, one a line. */
export const remarksText = (remarks: readonly Remark[]): string =>
	`[\n${inRemarkOrder(remarks)
		.map((remark) => JSON.stringify(remark))
		.join(',\n')}\n]\n`;

/**
 * The remarks of every CSV file of a folder, in order of names, as a file of the bundle; `undefined` where there
 * is none. What is wrong in one of them stops the run; one service has one remark a territory over all files.
 */
export function readPublishedRemarks(
	folder: string,
	atlas: Atlas,
	contracts: BundleFile | undefined,
	notices: Notices,
	former: FormerCodes = NO_FORMER_CODES
): BundleFile | undefined {
	if (!existsSync(folder)) return undefined;
	const names = readdirSync(folder)
		.filter((name) => name.toLowerCase().endsWith('.csv'))
		.sort();
	if (names.length === 0) return undefined;
	const whole = withContracts(atlas, contracts);
	const fileOf = new Map<string, string>();
	const all: Remark[] = [];
	for (const file of names) {
		const { remarks, problems } = readRemarkFile(readFileSync(join(folder, file)), file, whole, { former });
		for (const { severity, line, column, value, message } of problems) {
			if (severity === 'error') throw new RebuildError(message, { file, line, column, value });
			notices.add('remark-warning', `${file}, ligne ${formatInteger(line)}\u202F: ${message}`);
		}
		for (const remark of remarks) {
			const other = fileOf.get(remarkKey(remark));
			if (other !== undefined)
				throw new RebuildError(`remarque de ce service sur ce territoire déjà lue dans ${other}`, {
					file,
					value: `${remark.level} ${remark.code}, ${remark.service}`
				});
			fileOf.set(remarkKey(remark), file);
			all.push(remark);
		}
	}
	return all.length === 0 ? undefined : hashedFile('remarks', 'json', remarksText(all));
}
