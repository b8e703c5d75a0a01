import { firstThatStay, surenessAmong, type Sureness } from '../../figures/certainty';
import { CERTAINTIES, type Certainty } from '../../figures/certainty-codes';
import type { TerritoryFigures } from '../../figures/figures';
import { isParted, PART_WORDS, type Part } from '../../figures/part';
import type { Results } from '../../figures/results';
import { capital, counted, formatInteger, plural } from '../../text/french';
import type { Level } from '../../territory/atlas';
import { certaintyOfPart, CERTAINTY_WORDS } from '../certainty-words';
import { LEVEL_WORDS } from '../words';

/** Feminine levels agree with "celles" and "aucune". */
const FEMININE: ReadonlySet<Level> = new Set(['commune', 'region']);

/** « 110 communes manquent d’ETP quelle que soit l’hypothèse ; pour 200, cela dépend. », or « d’ETP hors QPV ». */
export function certaintySentence(
	level: Level,
	{ 'sure-lack': sure, uncertain }: Readonly<Record<Certainty, number>>,
	part: Part = 'whole'
): string {
	const ofFte = `d’ETP${PART_WORDS[part].after}`;
	const { one, many } = LEVEL_WORDS[level];
	const none = FEMININE.has(level) ? 'Aucune' : 'Aucun';
	const first =
		sure === 0
			? `${none} ${one} ne manque ${ofFte} quelle que soit l’hypothèse`
			: `${counted(sure, one, many)} ${plural(sure, 'manque', 'manquent')} ${ofFte} quelle que soit l’hypothèse`;
	const second =
		uncertain === 0
			? ''
			: `\u202F; pour ${formatInteger(uncertain)}${sure === 0 ? '' : ' de plus'}, cela dépend de l’hypothèse`;
	return `${first}${second}.`;
}

/** How many of the first `count` stay among them: « Mon rang tient-il ? »; nothing where one at most is ranked. */
export function rankSentence(
	level: Level,
	sureness: Sureness,
	count = 10,
	part: Part = 'whole'
): string | undefined {
	const ranks = sureness.ranks();
	const ranked = ranks.own.reduce((sum, rank) => sum + (rank > 0 && rank <= count ? 1 : 0), 0);
	if (ranked < 2) return undefined;
	const kept = firstThatStay(ranks, count);
	const { one, many } = LEVEL_WORDS[level];
	return `Parmi les ${counted(ranked, one, many)} qui manquent le plus d’ETP${PART_WORDS[part].after}, ${formatInteger(kept)} ${plural(kept, 'y reste', 'y restent')} quelle que soit l’hypothèse.`;
}

/** The rank of one territory, and between what it lies: « rang 12, de 8 à 20 selon l’hypothèse »; empty where it has none. */
export function rankWords({ ranks }: Sureness, position: number): string {
	const [own, best, worst] = [ranks().own[position]!, ranks().best[position]!, ranks().worst[position]!];
	if (best === 0) return '';
	const range =
		best === worst
			? 'quelle que soit l’hypothèse'
			: `de ${formatInteger(best)} à ${formatInteger(worst)} selon l’hypothèse`;
	return own === 0 ? `sans rang ici, ${range}` : `rang ${formatInteger(own)}, ${range}`;
}

/** « En QPV : sans manque, sûr ; hors QPV : manque sûr. »; nothing of a territory that is all of one kind. */
export function partCertaintySentence(results: Results, figures: TerritoryFigures): string | undefined {
	if (!isParted(figures)) return undefined;
	const { level, position } = figures;
	const words = (['qpv', 'outside'] as const).map((part) => {
		const { certainty } = surenessAmong(results)(level, part);
		return certaintyOfPart(CERTAINTY_WORDS[CERTAINTIES[certainty[position]!]!], part);
	});
	return `${capital(words.join('\u202F; '))}.`;
}
