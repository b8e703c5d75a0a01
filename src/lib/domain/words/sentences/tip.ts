import { FORMATS, preciseFte } from '../../figures/catalogue/format';
import { capital, counted, formatTwo, plural } from '../../text/french';
import type { Norm } from '../../norm/norm';
import { isQuantity, type Indicator, type Quantity } from '../../figures/indicator';
import { PART_WORDS, type Part } from '../../figures/part';
import type { Certainty } from '../../figures/certainty-codes';
import type { TerritoryFigures } from '../../figures/figures';
import { CERTAINTY_WORDS, certaintyOfPart } from '../certainty-words';
import { classWord, LACKS_IN_PLACES, QUINTILE_WORDS } from '../words';
import { UNKNOWN_PEOPLE } from './unknown-people';

/** `0,5 ETP financé`, `2 ETP financés`; `0 ETP financé` where there is none. */
export const fteWords = (fte: number, participle: string) =>
	`${preciseFte(fte)}\u00A0ETP ${plural(fte, participle)}`;

function coverageLine(figures: TerritoryFigures, norm: Norm): string {
	const { coverageClass, fte, need } = figures;
	switch (coverageClass) {
		case 'no-need':
		case 'unknown':
			return classWord(coverageClass, norm);
		case 'outside-priority':
			return `${fteWords(fte, 'financé')}, hors priorité`;
		default:
			return `${fteWords(fte, 'financé')} pour ${preciseFte(need)} requis`;
	}
}

/** « 0,26 ETP manquant hors QPV »: a quantity of a part, which the line of coverage does not say. */
function partLine(figures: TerritoryFigures, indicator: Quantity, part: Exclude<Part, 'whole'>): string {
	const { fte, need, unmet } = figures[part];
	const words = {
		gap: () => fteWords(unmet, 'manquant'),
		need: () => `${preciseFte(need)}\u00A0ETP requis`,
		fte: () => fteWords(fte, 'financé')
	};
	return words[indicator]() + PART_WORDS[part].after;
}

/**
 * What the tooltip says of a territory, under its name; the indicator shown comes first. `certainty`: once it is
 * known; `part`: what a quantity is counted in.
 */
export function tipLines(
	figures: TerritoryFigures,
	indicator: Indicator,
	norm: Norm,
	certainty?: Certainty,
	part: Part = 'whole'
): string[] {
	const lines = [coverageLine(figures, norm)];
	if (indicator === 'fdep' || indicator === 'coverage-fdep')
		lines.unshift(
			figures.fdep === undefined || figures.quintile === undefined
				? 'FDep non publié'
				: `FDep ${formatTwo(figures.fdep)}, quintile ${figures.quintile} (${QUINTILE_WORDS[figures.quintile] ?? ''})`
		);
	if (indicator === 'fte-10k' && figures.ftePer10k !== undefined)
		lines.unshift(`${FORMATS.rate.text(figures.ftePer10k)}\u00A0ETP pour 10\u202F000 habitants`);
	if (isQuantity(indicator) && part !== 'whole') lines.unshift(partLine(figures, indicator, part));
	else if (indicator === 'gap' && figures.unmet > 0) lines.unshift(fteWords(figures.unmet, 'manquant'));
	lines.push(
		figures.uncountedQpvs > 0 && figures.population === 0
			? UNKNOWN_PEOPLE
			: counted(figures.population, 'habitant')
	);
	if (figures.lacksInPlaces && indicator !== 'fdep') lines.push(LACKS_IN_PLACES);
	// Where it is unknown, so is the need: the class has said it.
	if (certainty && certainty !== 'unknown' && indicator !== 'fdep')
		lines.push(capital(certaintyOfPart(CERTAINTY_WORDS[certainty], isQuantity(indicator) ? part : 'whole')));
	return lines;
}
