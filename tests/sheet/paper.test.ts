import { expect, it } from 'vitest';
import type { Dossier, DossierRow } from '../../src/lib/report/dossier/dossier';
import { leftOut, paperRows } from '../../src/lib/sheet/paper';
import { spaced } from '../fixtures/spaced';

const rows = (count: number, kind?: 'sub'): DossierRow[] =>
	Array.from({ length: count }, (_, i) => ({ cells: [`Lieu ${i}`], ...(kind && { kind }) }));
const total: DossierRow = { cells: ['Total'], kind: 'total' };
const table = (all: readonly DossierRow[]) => ({ caption: '', columns: [], rows: [...all, total] });

function dossier(places: readonly DossierRow[], structures: readonly DossierRow[], peers = 0): Dossier {
	const section = (id: 'lieux' | 'postes' | 'comparables', all: readonly DossierRow[]) => ({
		id,
		heading: '',
		paragraphs: [],
		tables: [table(all)]
	});
	return {
		title: '',
		identity: '',
		sentence: '',
		notes: [],
		sections: [
			section('lieux', places),
			section('postes', structures),
			...(peers > 0 ? [section('comparables', rows(peers))] : [])
		]
	};
}

it('a small territory is whole on two pages, and nothing is said to be missing', () => {
	const small = dossier(rows(5), rows(2), 10);
	const kept = paperRows(small);
	expect([kept.lieux?.size, kept.postes?.size, kept.comparables?.size]).toEqual([5, 2, 10]);
	expect(leftOut(small, kept)).toBeUndefined();
});

it('the places give way to the structures, the peers to both, and the sentence counts what is missing', () => {
	const large = dossier(rows(60), rows(20), 10);
	const kept = paperRows(large);
	// 9 structures of one line each, and the 12 places that are always there.
	expect([kept.postes?.size, kept.lieux?.size, kept.comparables?.size]).toEqual([9, 12, 0]);
	expect(spaced(leftOut(large, kept) ?? '')).toBe(
		'Sur deux pages, il manque 48 lignes du tableau des lieux, 11 structures et les territoires comparables : tout est dans le tableur (XLSX) et le document Word de la fiche.'
	);
});

it('where the places are too many, those that are a part of another go first', () => {
	const twelve = Array.from({ length: 12 }, () => [...rows(1), ...rows(2, 'sub')]).flat();
	expect([...(paperRows(dossier(twelve, rows(13))).lieux ?? [])]).toEqual([
		0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33
	]);
});
