import type { Level } from './atlas';
import { counted, formatInteger } from './french';
import { LEVEL_WORDS } from './words';

/** How many territories of a level would change class, and why; one may be in both. */
export interface FragileCounts {
	readonly level: Level;
	readonly total: number;
	/** Under another preset of the norm. */
	readonly byNorm: number;
	/** With 0.1 FTE more or less. */
	readonly byFte: number;
}

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
