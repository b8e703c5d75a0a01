import { CATALOGUE, machineName } from '../../domain/figures/catalogue/catalogue';
import type { FigureId } from '../../domain/figures/catalogue/ids';
import { CERTAINTIES, CERTAINTY_PARAMS } from '../../domain/figures/certainty-codes';
import { COVERAGE_CLASSES } from '../../domain/figures/classes';
import type { CellFigures } from '../../domain/figures/figures';
import type { Part } from '../../domain/figures/part';
import type { Norm } from '../../domain/norm/norm';
import { CERTAINTY_OF_PART } from '../../domain/table/column-ids';
import { CERTAINTY_WORDS } from '../../domain/words/certainty-words';
import { classWord } from '../../domain/words/words';
import type { ExportColumn, ExportValue } from './export-table';

/** Figures of the catalogue as columns of a file. */

export function figureColumn(id: FigureId): ExportColumn {
	const { title, meaning, format } = CATALOGUE[id];
	return { name: machineName(id), label: title, kind: format, description: meaning };
}

/** The two ends of a range, under the name that the file gives it. */
export const rangeColumns = (id: FigureId, name = machineName(id)): readonly [ExportColumn, ExportColumn] => {
	const column = figureColumn(id);
	return [
		{ ...column, name: `${name}_min`, label: `${column.label}, au moins` },
		{ ...column, name: `${name}_max`, label: `${column.label}, au plus` }
	];
};

/** The class: a code for programs, a word for readers. */
export const classColumnOf = (norm: Norm): ExportColumn => ({
	...figureColumn('classe'),
	words: Object.fromEntries(COVERAGE_CLASSES.map((code) => [code, classWord(code, norm)]))
});

/** The certainty, of a part where one is named: likewise. */
export const certaintyColumn = (part: Part = 'whole'): ExportColumn => ({
	...figureColumn(CERTAINTY_OF_PART[part]),
	words: Object.fromEntries(
		CERTAINTIES.map((certainty) => [CERTAINTY_PARAMS[certainty], CERTAINTY_WORDS[certainty]])
	)
});

export const figureValue = (id: FigureId, figures: CellFigures): ExportValue => CATALOGUE[id].of?.(figures);
