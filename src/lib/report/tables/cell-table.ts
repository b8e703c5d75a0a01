import { gapOf } from '../../domain/figures/coverage';
import { baseNeed, flooredNeed } from '../../domain/norm/need';
import type { Results } from '../../domain/figures/results';
import { isSilent } from '../../domain/territory/profile';
import { curly } from '../../domain/text/french';
import type { ExportColumn, ExportTable, ExportValue } from './export-table';
import { figureColumn } from './figure-columns';

const named = (name: string, label: string, description: string): ExportColumn => ({
	name,
	label,
	kind: 'text',
	description
});

const COLUMNS: readonly ExportColumn[] = [
	named('code_commune', 'Code de la commune', 'Code Insee de la commune.'),
	named('commune', 'Commune', 'Nom de la commune.'),
	named('code_qpv', 'Code du QPV', 'Vide pour ce qui est hors des QPV.'),
	named('qpv', 'QPV', 'Nom du QPV\u202F; vide hors des QPV.'),
	...(['population', 'fdep', 'quintile', 'etp', 'besoin'] as const).map(figureColumn),
	{
		name: 'plancher',
		label: 'dont plancher',
		kind: 'fte',
		description: 'Ce que les planchers ajoutent au besoin de la maille\u202F; compris dans les ETP requis.'
	},
	...(['ecart-net', 'structures'] as const).map(figureColumn)
];

/** The cells, one a row: what every figure is summed from. */
export function cellsTable(results: Results, cells: Iterable<number>): ExportTable {
	const { atlas, norm, cellFte, cellNeed, presence } = results;
	const base = baseNeed(atlas, norm);
	const floored = flooredNeed(atlas, norm);
	const { commune: communes, qpv: qpvs } = atlas.territories;
	return {
		title: 'Mailles',
		columns: COLUMNS,
		rows: Array.from(cells, (cell): ExportValue[] => {
			const commune = atlas.cells.commune[cell]!;
			const qpv = atlas.cells.qpv[cell]!;
			return [
				communes.codes[commune],
				curly(communes.names[commune]!),
				qpv < 0 ? undefined : qpvs.codes[qpv],
				qpv < 0 ? undefined : curly(qpvs.names[qpv]!),
				isSilent(qpv < 0 ? 'commune' : 'qpv', atlas.cells.population[cell]!)
					? undefined
					: atlas.cells.population[cell],
				atlas.cells.fdep[cell],
				atlas.cells.quintile[cell] || undefined,
				cellFte[cell],
				cellNeed[cell],
				floored[cell]! - base[cell]!,
				gapOf(cellFte[cell]!, cellNeed[cell]!),
				presence.structures[cell]
			];
		})
	};
}
