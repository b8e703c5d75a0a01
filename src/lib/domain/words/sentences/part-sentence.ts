import { preciseFte } from '../../figures/catalogue/format';
import { FTE_EPSILON } from '../../figures/coverage';
import { PART_WORDS, partOf, type Part } from '../../figures/part';
import type { Results } from '../../figures/results';
import { counted, formatInteger, plural } from '../../text/french';
import type { Level } from '../../territory/atlas';
import { holdsQpv } from '../../territory/silent-qpvs';
import { fteWords } from './tip';
import { LEVEL_WORDS } from '../words';

/** What is missing of a part, in the territories of a level that pass (1) or in all of them. */
function lackOf(results: Results, level: Level, part: Part, passes?: ArrayLike<number>) {
	const { unmet } = partOf(results.coverage[level], part);
	const lack = { count: 0, unmet: 0, withQpv: { count: 0, unmet: 0 } };
	unmet.forEach((missing, i) => {
		if (missing <= FTE_EPSILON || passes?.[i] === 0) return;
		lack.count++;
		lack.unmet += missing;
		if (!holdsQpv(results.atlas, level, i)) return;
		lack.withQpv.count++;
		lack.withQpv.unmet += missing;
	});
	return lack;
}

/** « 68,9 ETP manquants hors QPV », of the territories that pass. */
export function missingAmong(results: Results, level: Level, part: Part, passes?: ArrayLike<number>): string {
	return fteWords(lackOf(results, level, part, passes).unmet, 'manquant') + PART_WORDS[part].after;
}

/** How the lack of a part is spread: « Hors QPV, il manque 137,1 ETP dans 1 264 communes. 58 d’entre elles… » */
export function partSentence(results: Results, level: Level, part: Exclude<Part, 'whole'>): string {
	const { one, many } = LEVEL_WORDS[level];
	const { count, unmet, withQpv } = lackOf(results, level, part);
	const first = `${PART_WORDS[part].choice}, il manque ${preciseFte(unmet)}\u00A0ETP dans ${counted(count, one, many)}.`;
	if (part === 'qpv' || withQpv.count === 0) return first;
	const these = `${formatInteger(withQpv.count)} d’entre ${level === 'commune' ? 'elles' : 'eux'} ${plural(withQpv.count, 'a', 'ont')}`;
	return `${first} ${these} aussi des QPV\u202F: ${preciseFte(withQpv.unmet)}\u00A0ETP y manquent hors de ces quartiers.`;
}
