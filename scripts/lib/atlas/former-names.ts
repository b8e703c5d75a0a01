import { curly } from '../../../src/lib/domain/text/french';
import type { CommuneRecord } from '../sources/decoupage';

/**
 * Names of communes that have merged → positions of those that hold their land today. A name that two of them had has
 * several; one that is a commune's of today too is here all the same, and is then read as that one.
 */
export function formerNamesOf(
	all: readonly CommuneRecord[],
	communes: readonly { readonly code: string }[],
	merged: Readonly<Record<string, string>>
): Record<string, number[]> {
	const positions = new Map(communes.map(({ code }, i) => [code, i]));
	const byName = new Map<string, Set<number>>();
	for (const { type, code, nom } of all) {
		if (type !== 'commune-deleguee' && type !== 'commune-associee') continue;
		const position = positions.get(code) ?? positions.get(merged[code] ?? '');
		if (position === undefined) continue;
		const name = curly(nom);
		byName.set(name, (byName.get(name) ?? new Set()).add(position));
	}
	return Object.fromEntries(
		[...byName]
			.map(([name, own]): [string, number[]] => [name, [...own].sort((a, b) => a - b)])
			.sort(([a], [b]) => (a < b ? -1 : 1))
	);
}
