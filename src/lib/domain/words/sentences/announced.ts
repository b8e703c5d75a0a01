import { figuresOf } from '../../figures/figures';
import type { Indicator } from '../../figures/indicator';
import type { Results } from '../../figures/results';
import type { Level } from '../../territory/atlas';
import { nameOf } from '../names';
import { tipLines } from './tip';
import { classWord } from '../words';

/** « Thiers : De la moitié au besoin, 0,85 ETP financé pour 1,22 requis. »: a territory told to those who cannot see the map. */
export function announcedTerritory(
	results: Results,
	level: Level,
	position: number,
	indicator: Indicator
): string {
	const figures = figuresOf(results, level, position);
	const [line = ''] = tipLines(figures, indicator, results.norm);
	const word = classWord(figures.coverageClass, results.norm);
	return `${nameOf(results.atlas, level, position)}\u202F: ${word}${line === word ? '' : `, ${line}`}.`;
}
