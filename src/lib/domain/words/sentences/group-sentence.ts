import { preciseFte } from '../../figures/catalogue/format';
import { PART_WORDS, type Part } from '../../figures/part';
import type { Norm } from '../../norm/norm';
import type { Level } from '../../territory/atlas';
import { counted, formatNumber, plural } from '../../text/french';
import type { GroupRow } from '../group-rows';
import { LEVEL_WORDS } from '../words';

/** What groups are, before they are listed. */
export const groupMeaning = (level: Level, near: boolean, { attention }: Pick<Norm, 'attention'>): string => {
	const { many } = LEVEL_WORDS[level];
	const each = level === 'commune' ? 'Chacune' : 'Chacun';
	const beside = near ? `à moins de 15\u202Fkm l’un de l’autre` : 'qui se touchent';
	const places = level === 'commune' && near ? beside.replace('l’un de l’autre', 'l’une de l’autre') : beside;
	return `Des ${many} ${places}, dont les manques ajoutés font au moins un poste de cette taille. ${each} manque d’au moins ${formatNumber(attention)}\u00A0ETP, et de moins que le poste.`;
};

/** « 15 groupes, 19,3 ETP manquants hors QPV » */
export function groupSummary(rows: readonly GroupRow[], part: Part, filtered: boolean): string {
	const among = filtered ? ', dans le filtre de la carte' : '';
	if (rows.length === 0) return `Aucun groupe${PART_WORDS[part].after}${among}.`;
	const unmet = rows.reduce((sum, row) => sum + row.unmet, 0);
	return `${counted(rows.length, 'groupe')}, ${preciseFte(unmet)}\u00A0ETP ${plural(unmet, 'manquant')}${PART_WORDS[part].after}${among}.`;
}
