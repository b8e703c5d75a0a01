import { describe, expect, test } from 'vitest';
import { funderMatrix } from '../../../src/lib/domain/posts/matrix';
import { postMoves } from '../../../src/lib/domain/posts/moves';
import { overlapPlaces } from '../../../src/lib/domain/posts/overlap-places';
import { structureTotals } from '../../../src/lib/domain/posts/totals';
import type { ExportTable } from '../../../src/lib/report/tables/export-table';
import {
	matrixTable,
	moveTable,
	overlapTable,
	postPlaceTable,
	postTable,
	structureTable
} from '../../../src/lib/report/tables/post-tables';
import { fundedCampaign, fundedResults, fundedRows, row } from '../../domain/posts/small-posts';

/** The values of a column by its name. */
const valuesOf = ({ columns, rows }: ExportTable, name: string) => {
	const at = columns.findIndex((column) => column.name === name);
	return rows.map((cells) => cells[at]);
};
const sumOf = (table: ExportTable, name: string) =>
	valuesOf(table, name).reduce<number>((sum, value) => sum + Number(value ?? 0), 0);

describe('the tables of the page of posts', () => {
	test('a post a row, with its funders and places in one cell each', () => {
		const table = postTable(fundedResults, [row('share-and-rest')]);
		expect(valuesOf(table, 'financeurs')).toEqual(['ARS ; Ville']);
		expect(valuesOf(table, 'montants')).toEqual(['30000 ; 10000']);
		expect(valuesOf(table, 'lieux').join().replaceAll('\u202f', ' ')).toBe('Le Puy-Neuf (50 %) ; CC du Bas');
		expect(valuesOf(table, 'departements')).toEqual(['Loire, Puy-de-Dôme']);
		expect(valuesOf(table, 'personnes_par_etp')).toEqual([100]);
	});

	test('a place a row, an unknown code without a name', () => {
		const table = postPlaceTable(fundedRows);
		expect(table.rows).toHaveLength(9);
		expect(valuesOf(table, 'nom').filter((name) => name === undefined)).toHaveLength(1);
	});

	test('who funds what where, and the structures, make the campaign', () => {
		const matrix = matrixTable(fundedResults, funderMatrix(fundedResults, fundedRows));
		expect(sumOf(matrix, 'etp')).toBeCloseTo(4.9, 9);
		expect(sumOf(matrix, 'euros')).toBeCloseTo(158_000, 6);
		expect(valuesOf(matrix, 'departement')).toContain('Sans lieu connu');
		expect(valuesOf(matrix, 'financeur')).toContain('Financeur non précisé');
		const structures = structureTable(structureTotals(fundedResults, fundedRows));
		expect(sumOf(structures, 'postes')).toBe(6);
		expect(sumOf(structures, 'etp')).toBeCloseTo(4.9, 9);
	});

	test('overlaps have a code to be joined by', () => {
		const table = overlapTable(fundedResults, overlapPlaces(fundedResults, [row('nobody-there')]));
		expect(valuesOf(table, 'code')).toEqual(['42002']);
		expect(valuesOf(table, 'structures')).toEqual(['A ; B']);
	});

	test('arrivals and departures have the FTE of their side alone', () => {
		const table = moveTable(
			postMoves({ posts: fundedCampaign.posts.slice(1) }, { posts: fundedCampaign.posts.slice(0, 5) })
		);
		expect(valuesOf(table, 'mouvement')).toEqual(['arrivée', 'départ']);
		expect(valuesOf(table, 'etp_avant')).toEqual([undefined, 1]);
		expect(valuesOf(table, 'etp_apres')).toEqual([1, undefined]);
	});
});
