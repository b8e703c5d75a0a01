import { gapOf } from '../../domain/figures/coverage';
import type { Results } from '../../domain/figures/results';
import { curly } from '../../domain/text/french';
import type { ExportColumn, ExportTable, ExportValue } from './export-table';

const COLUMNS: readonly ExportColumn[] = [
	['code_commune', 'Code de la commune', 'text', 'Code Insee de la commune.'],
	['commune', 'Commune', 'text', 'Nom de la commune.'],
	['code_qpv', 'Code du QPV', 'text', 'Vide pour ce qui est hors des QPV.'],
	['qpv', 'QPV', 'text', 'Nom du QPV\u202F; vide hors des QPV.'],
	['population', 'Habitants', 'integer', 'Habitants de la maille\u202F: chacun est dans une seule.'],
	['quintile', 'Quintile FDep', 'integer', 'Quintile national de l’indice, celui de la commune.'],
	['etp', 'ETP financés', 'decimal', 'ETP des postes, partagés entre leurs mailles.'],
	['besoin', 'ETP requis', 'decimal', 'Besoin estimé de la maille selon la norme.'],
	['manque', 'ETP manquants', 'decimal', 'ETP requis − ETP financés\u202F; négatif\u202F: surplus.'],
	['structures', 'Structures', 'integer', 'Structures distinctes qui interviennent dans la maille.']
].map(([name, label, kind, description]) => ({
	name: name!,
	label: label!,
	// Written above: one of the four kinds.
	kind: kind as ExportColumn['kind'],
	description: description!
}));

/** The cells, one a row: what every figure is summed from. */
export function cellsTable(results: Results, cells: Iterable<number>): ExportTable {
	const { atlas, cellFte, cellNeed, presence } = results;
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
				atlas.cells.population[cell],
				atlas.cells.quintile[cell] || undefined,
				cellFte[cell],
				cellNeed[cell],
				gapOf(cellFte[cell]!, cellNeed[cell]!),
				presence.structures[cell]
			];
		})
	};
}
