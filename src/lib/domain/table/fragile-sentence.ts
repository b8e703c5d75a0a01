import type { Level } from '../territory/atlas';
import { counted, formatInteger } from '../text/french';
import type { FragileCause } from '../choropleth/hatched';
import { FRAGILE_BITS } from './table';
import { LEVEL_WORDS } from '../words/words';

/** How many territories of a level would change class, and why; one may be in both. */
export interface FragileCounts {
	readonly level: Level;
	readonly total: number;
	/** Under another preset of the norm. */
	readonly byNorm: number;
	/** With 0.1 FTE more or less. */
	readonly byFte: number;
	/** By either: what DOMAIN.md calls fragile. */
	readonly byAny: number;
}

/** Counts the causes that `fragileColumn` gives. */
export function countsOf(level: Level, causes: Uint8Array): FragileCounts {
	const countOf = (bits: number) => causes.reduce((count, of) => count + ((of & bits) > 0 ? 1 : 0), 0);
	const { norm, fte, any } = FRAGILE_BITS;
	return { level, total: causes.length, byNorm: countOf(norm), byFte: countOf(fte), byAny: countOf(any) };
}

/** The territories that a cause makes fragile. */
export const countBy = ({ byNorm, byFte, byAny }: FragileCounts, cause: FragileCause): number =>
	cause === 'norm' ? byNorm : cause === 'fte' ? byFte : byAny;

/** How sure the classes of the level shown are, the two causes apart. */
export function fragileSentence({ level, total, byNorm, byFte }: FragileCounts): string {
	const { one, many } = LEVEL_WORDS[level];
	const of = (count: number) => `${counted(count, one, many)} sur ${formatInteger(total)}`;
	const fte = 'si l’on ajoute ou retire 0,1\u00A0ETP';
	if (byNorm === 0 && byFte === 0) return `Aucune classe ne change selon la norme retenue, ni ${fte}.`;
	if (byNorm === 0)
		return `La norme retenue ne change aucune classe\u202F; ${fte}, celle de ${of(byFte)} change.`;
	const second = byFte === 0 ? `aucune ne change ${fte}` : `celle de ${formatInteger(byFte)}, ${fte}`;
	return `La classe de ${of(byNorm)} change selon la norme retenue\u202F; ${second}.`;
}
