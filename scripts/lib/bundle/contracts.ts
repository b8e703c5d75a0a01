import * as v from 'valibot';
import { contractsSchema } from '../../../src/lib/data/bundle/perimeters';
import { curly, folded } from '../../../src/lib/domain/text/french';
import type { AtlasParts } from '../../../src/lib/domain/territory/atlas';
import { byCode } from '../codes';
import type { Read } from '../inputs';
import { RebuildError } from '../problem';
import type { ClsRecord } from '../sources/cls';

/** `CLS du Pays Bellegardien` → `pays-bellegardien`: a contract's name is its only identifier. */
export const contractCode = (name: string) =>
	folded(name)
		.replace(/^cls (?:(?:du|des|de|d) )?/, '')
		.replaceAll(' ', '-');

/** Text of the published list of contracts, in code order; a code that the region does not have stops the run. */
export function contractsText({ file, records }: Read<ClsRecord>, parts: AtlasParts): string {
	const lines = new Map<string, number>();
	const contracts = records.map(({ line, name, level, codes, start, end, inForce, source }) => {
		const known = new Set(parts.territories[level].codes);
		const unknown = codes.find((code) => !known.has(code));
		if (unknown !== undefined)
			throw new RebuildError(`code ${level === 'epci' ? 'd’EPCI' : 'de commune'} inconnu dans la région`, {
				file,
				line,
				value: unknown,
				expected: `un code de l’année ${parts.cog}`
			});
		const code = contractCode(name);
		const before = lines.get(code);
		if (before !== undefined)
			throw new RebuildError(`nom déjà lu à la ligne ${before}`, { file, line, value: name });
		lines.set(code, line);
		return {
			code,
			name: curly(name),
			level,
			codes: [...codes].sort(),
			...(start !== undefined && { start }),
			...(end !== undefined && { end }),
			inForce,
			source
		};
	});
	const checked = v.parse(contractsSchema, contracts.sort(byCode));
	return `[\n${checked.map((contract) => JSON.stringify(contract)).join(',\n')}\n]\n`;
}
