import { expect, it } from 'vitest';
import { whyOfCells } from '../../../src/lib/panel/links/why-cells';
import { CELL, smallAtlas } from '../../fixtures/small-atlas';

const params = new URLSearchParams('niveau=epci&cle=egal');
const why = (...cells: number[]) => whyOfCells(smallAtlas, 'Lieux de A-1', Uint32Array.from(cells), params);

it('whole communes and QPVs are a perimeter, whose sheet opens on why', () => {
	expect(why(CELL.c42001, CELL.qpv1)).toBe(
		'territoire/perimetre/choisi?cle=egal&perimetre=Lieux_de_A-1~42001,QN06301M#pourquoi'
	);
});

it('all cells are the region', () => {
	expect(why(...Object.values(CELL))).toBe('territoire/region/84?cle=egal#pourquoi');
});

it('a remainder alone, or nothing, is no territory', () => {
	expect(why(CELL.rest63001)).toBeUndefined();
	expect(why(CELL.c42001, CELL.qpv2in63001)).toBeUndefined();
	expect(why()).toBeUndefined();
});
