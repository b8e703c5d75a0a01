import { isFigure, screenText } from '../../../src/lib/domain/figures/catalogue/format';
import type { FigureId } from '../../../src/lib/domain/figures/catalogue/ids';
import type { Results } from '../../../src/lib/domain/figures/results';
import { LEVEL_WORDS } from '../../../src/lib/domain/words/words';
import { escapeXml } from '../../../src/lib/report/picture/svg';
import { worded, type ExportColumn, type ExportValue } from '../../../src/lib/report/tables/export-table';
import { certaintyColumn, classColumnOf } from '../../../src/lib/report/tables/figure-columns';
import { RESULT_FIELDS, resultRows } from '../../../src/lib/report/tables/results-rows';

/** Levels that an archive keeps as tables. */
export const ARCHIVED_LEVELS = ['epci', 'departement'] as const;

/** What the page shows of the published columns: the files have them all. */
const SHOWN: readonly FigureId[] = [
	'nom',
	'code',
	'population',
	'etp',
	'besoin',
	'non-couvert',
	'couverture',
	'classe',
	'certitude'
];

const textOf = (value: ExportValue, column: ExportColumn): string => {
	const kept = worded(value, column);
	return typeof kept === 'number' ? screenText(column.kind, kept) : (kept ?? '');
};

/** The results of a level as an HTML table, in the order of codes. */
export function archiveTable(results: Results, level: (typeof ARCHIVED_LEVELS)[number]): string {
	const words: Partial<Record<FigureId, ExportColumn>> = {
		classe: classColumnOf(results.norm),
		certitude: certaintyColumn()
	};
	const fields = SHOWN.map((id) => {
		const at = RESULT_FIELDS.findIndex((field) => field.id === id);
		return { at, column: words[id] ?? RESULT_FIELDS[at]!.column };
	});
	const figure = ({ kind }: ExportColumn) => (isFigure(kind) ? ' class="figure"' : '');
	const head = fields
		.map(({ column }) => `<th scope="col"${figure(column)}>${escapeXml(column.label)}</th>`)
		.join('');
	const rows = resultRows(results, level).map((row) => {
		const [name, ...rest] = fields.map(({ at, column }) => ({
			column,
			text: escapeXml(textOf(row[at], column))
		}));
		const cells = rest.map(({ column, text }) => `<td${figure(column)}>${text}</td>`).join('');
		return `<tr><th scope="row">${name!.text}</th>${cells}</tr>`;
	});
	const caption = `Couverture par ${LEVEL_WORDS[level].one}`;
	return `<div class="wide" role="region" tabindex="0" aria-label="${escapeXml(caption)}">
<table><caption>${escapeXml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
</div>`;
}
