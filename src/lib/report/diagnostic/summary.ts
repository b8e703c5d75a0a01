import { figuresOf } from '../../domain/figures/figures';
import { CERTAINTIES } from '../../domain/figures/certainty-codes';
import { preciseFte } from '../../domain/figures/catalogue/format';
import { structuresHere } from '../../domain/figures/structures-here';
import { capital, counted } from '../../domain/text/french';
import { CERTAINTY_WORDS } from '../../domain/words/certainty-words';
import { CERTAINTY_SENTENCES } from '../../domain/words/variant-words';
import { rateText } from '../../domain/words/figure-words';
import type { WordBlock } from '../word/document';
import type { DiagnosticInput } from './input';
import { greatestLacks } from './lack-words';

/** The diagnostic in a few sentences. */
export function summaryBlock({
	results,
	level,
	position,
	sureness
}: DiagnosticInput): Omit<WordBlock, 'heading'> {
	const figures = figuresOf(results, level, position);
	const { campaign } = results.presence.placement;
	const structures = structuresHere(results, level, position).length;
	const certainty = CERTAINTIES[sureness.certainty[position]!]!;
	return {
		paragraphs: [
			`${capital(campaign.label)}, ${counted(structures, 'structure')} et ${counted(figures.posts, 'poste')} interviennent ici, pour ${preciseFte(figures.fte)}\u00A0ETP. Le besoin est estimé à ${preciseFte(figures.need)}\u00A0ETP (couverture\u202F: ${rateText(figures.coverageRate)})\u202F; il manque ${preciseFte(figures.unmet)}\u00A0ETP, lieu par lieu.`,
			greatestLacks(results, level, position),
			`${capital(CERTAINTY_WORDS[certainty])}\u202F: ${CERTAINTY_SENTENCES[certainty].charAt(0).toLowerCase()}${CERTAINTY_SENTENCES[certainty].slice(1)}`,
			'Ce que le terrain retient de ces chiffres\u202F: à compléter.'
		],
		tables: []
	};
}
