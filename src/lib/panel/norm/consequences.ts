import { NORM_ORIGIN } from '../../domain/text/site';
import type { Level } from '../../domain/territory/atlas';
import type { ClassChanges } from '../../domain/figures/class-changes';
import { counted, formatInteger, plural } from '../../domain/text/french';
import { LEVEL_WORDS } from '../../domain/words/words';

type Counted = Pick<ClassChanges, 'level' | 'count'>;

const none = (level: Level) => (level === 'commune' || level === 'region' ? 'aucune' : 'aucun');

/** `41 communes changent de classe`, `aucun QPV ne change de classe` */
export function consequenceWords({ level, count }: Counted): string {
	const { one, many } = LEVEL_WORDS[level];
	if (count === 0) return `${none(level)} ${one} ne change de classe`;
	return `${counted(count, one, many)} ${plural(count, 'change', 'changent')} de classe`;
}

/** The same, of what is not chosen yet: `41 communes changeraient de classe`. */
export function wouldChangeWords({ level, count }: Counted): string {
	const { one, many } = LEVEL_WORDS[level];
	if (count === 0) return `${none(level)} ${one} ne changerait de classe`;
	return `${counted(count, one, many)} ${plural(count, 'changerait', 'changeraient')} de classe`;
}

/** What a norm does to the region's need and to the classes of a level, beside the default norm. */
export function normConsequence(before: number, after: number, changes: Counted): string {
	const [from, to] = [formatInteger(before), formatInteger(after)];
	const need = from === to ? `besoin inchangé (${to}\u00A0ETP)` : `besoin ${from} → ${to}\u00A0ETP`;
	return `Avec cette norme\u202F: ${need}, ${consequenceWords(changes)}.`;
}

/** What stands there while the norm is the default. */
export const defaultConsequence = (need: number): string =>
	`Avec la norme ${NORM_ORIGIN}\u202F: besoin de ${formatInteger(need)}\u00A0ETP. Ce que change un réglage se lira ici.`;
