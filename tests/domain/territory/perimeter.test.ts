import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { itemsOf, positionOf, type Atlas } from '../../../src/lib/domain/territory/atlas';
import { comparatorsOf } from '../../../src/lib/domain/territory/comparators';
import {
	cellsOfParts,
	perimetersOf,
	type PerimeterParts,
	wholesOf,
	withPerimeters
} from '../../../src/lib/domain/territory/perimeter';
import {
	fitsAddress,
	formatPerimeter,
	parsePerimeter
} from '../../../src/lib/domain/territory/perimeter-code';
import { presenceOf, profilesOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { unionOf } from '../../../src/lib/domain/table/union';
import { sumOf } from '../../fixtures/close';
import { CELL, smallAtlas, smallCampaign, SMALL_FTE, SMALL_NEED } from '../../fixtures/small-atlas';
import { smallTable } from '../../fixtures/small-table';
import { HAND_NORM } from '../../fixtures/hand-norm';

const NOTHING: PerimeterParts = { epcis: [], communes: [], qpvs: [] };
const cellsOf = (parts: Partial<PerimeterParts>, atlas: Atlas = smallAtlas) =>
	cellsOfParts(atlas, { ...NOTHING, ...parts }).cells;

describe('the cells of a perimeter', () => {
	it('are those of its communes, their parts of QPVs among them', () => {
		expect([...cellsOf({ communes: ['63001'] })]).toEqual([CELL.qpv1, CELL.qpv2in63001, CELL.rest63001]);
	});

	it('are counted once where an EPCI, its commune and a QPV are all in', () => {
		const all = cellsOf({ epcis: ['200000002'], communes: ['63002'], qpvs: ['QN06302M'] });
		expect([...all]).toEqual([2, 3, 4, 5, 6]);
	});

	it('are all the parts of a QPV that was picked alone', () => {
		expect([...cellsOf({ qpvs: ['QN06302M'] })]).toEqual([CELL.qpv2in63001, CELL.qpv2in63002]);
	});

	it('leave the codes that the region does not have aside, and name them', () => {
		const { cells, unknown } = cellsOfParts(smallAtlas, { ...NOTHING, communes: ['99999', '42001'] });
		expect([[...cells], unknown]).toEqual([[0], ['99999']]);
	});
});

describe('perimeters that overlap', () => {
	const puy = { code: 'a', name: 'Puy', cells: cellsOf({ communes: ['63001'] }) };
	const plaine = {
		code: 'b',
		name: 'Plaine et Bas',
		cells: cellsOf({ communes: ['42001'], qpvs: ['QN06302M'] })
	};
	const atlas = withPerimeters(smallAtlas, 'perimetre', [plaine, puy]);
	const results = resultsOf(
		atlas,
		profilesOf(atlas),
		presenceOf(atlas, smallCampaign),
		HAND_NORM,
		'population'
	);

	it('each count the cell that they share, in full', () => {
		// 63001: 12 000 + 3 000 + 15 000; Plaine et Bas: 8 000 + 3 000 + 1 000.
		const [one, other] = [figuresOf(results, 'perimetre', 0), figuresOf(results, 'perimetre', 1)];
		expect([one.population, other.population]).toEqual([30_000, 12_000]);
		expect([one.qpvPopulation, other.qpvPopulation]).toEqual([15_000, 4_000]);
		expect(one.fte).toBeCloseTo(SMALL_FTE[2]! + SMALL_FTE[3]! + SMALL_FTE[4]!, 12);
		expect(other.fte).toBeCloseTo(SMALL_FTE[0]! + SMALL_FTE[3]! + SMALL_FTE[5]!, 12);
		expect(other.need).toBeCloseTo(SMALL_NEED[0]! + SMALL_NEED[3]! + SMALL_NEED[5]!, 12);
		// 63001: two-qpvs, share-and-rest, overlapping. The other: those, and quarter-declared through 63002.
		expect([one.posts, other.posts]).toEqual([3, 4]);
	});

	it('are added up as the union of their cells: nobody twice', () => {
		const union = unionOf(smallTable('perimetre', { atlas }), [0, 1]);
		// 30 000 of 63001, 8 000 of 42001, and the 1 000 of the QPV that are in 63002.
		expect(union.population).toBe(39_000);
		expect(union.fte).toBeCloseTo(sumOf([0, 2, 3, 4, 5].map((cell) => SMALL_FTE[cell]!)), 12);
		expect(union.qpvs).toMatchObject({ count: 2, total: 2 });
	});

	it('leave every other level as it was', () => {
		expect(atlas.territoryOf).toBe(smallAtlas.territoryOf);
		expect(atlas.territories.commune).toBe(smallAtlas.territories.commune);
		expect(perimetersOf(atlas, 'perimetre')).toEqual([puy, plaine]);
	});

	it('are compared with the EPCIs where their people live, most people first', () => {
		expect(comparatorsOf(atlas, 'perimetre', 1)).toEqual([
			{ level: 'epci', position: 0 },
			{ level: 'epci', position: 1 },
			{ level: 'departement', position: 0 },
			{ level: 'region', position: 0 }
		]);
		const same = withPerimeters(smallAtlas, 'perimetre', [
			{ code: 'e', name: 'E', cells: cellsOf({ epcis: ['200000001'] }) }
		]);
		expect(comparatorsOf(same, 'perimetre', 0).map(({ level }) => level)).toEqual(['departement', 'region']);
	});
});

describe('a perimeter in an address', () => {
	it('is its name and its codes, whole QPVs on top of the communes', () => {
		const cells = cellsOf({ communes: ['42001'], qpvs: ['QN06302M'] });
		expect(formatPerimeter(smallAtlas, 'Bas et Plaine', cells)).toBe('Bas_et_Plaine~42001,QN06302M');
		expect(wholesOf(smallAtlas, cells)).toEqual({ communes: [0], qpvs: [1], rest: 0 });
	});

	it('comes back as it went, whatever is picked', () => {
		const { commune, epci, qpv } = smallAtlas.territories;
		const parts = fc.record({
			epcis: fc.subarray([...epci.codes]),
			communes: fc.subarray([...commune.codes]),
			qpvs: fc.subarray([...qpv.codes])
		});
		fc.assert(
			fc.property(parts, fc.constantFrom('', 'Pays de Thiers', 'CLS : été_2026'), (picked, name) => {
				const { cells } = cellsOfParts(smallAtlas, picked);
				fc.pre(cells.length > 0);
				const parsed = parsePerimeter(smallAtlas, formatPerimeter(smallAtlas, name, cells))!;
				expect([...parsed.cells]).toEqual([...cells]);
				expect(parsed.name).toBe(name.replaceAll('_', ' ') || 'Périmètre sans nom');
				expect(parsed.unknown).toEqual([]);
			})
		);
	});

	it('of 300 communes is packed, fits an address and comes back as it went', () => {
		const codes = Array.from({ length: 300 }, (_, i) => String(63001 + i));
		const many: Atlas = {
			...smallAtlas,
			cells: {
				...smallAtlas.cells,
				count: 300,
				commune: Int32Array.from(codes.keys()),
				qpv: new Int32Array(300).fill(-1)
			},
			communes: { ...smallAtlas.communes, epci: new Int32Array(300).fill(-1) },
			territories: {
				...smallAtlas.territories,
				commune: { level: 'commune', count: 300, codes, names: codes },
				qpv: { level: 'qpv', count: 0, codes: [], names: [] }
			},
			territoryOf: {
				...smallAtlas.territoryOf,
				commune: Int32Array.from(codes.keys()),
				qpv: new Int32Array(300).fill(-1)
			},
			cellsOf: {
				...smallAtlas.cellsOf,
				commune: {
					start: Uint32Array.from({ length: 301 }, (_, i) => i),
					items: Uint32Array.from(codes.keys())
				}
			}
		};
		fc.assert(
			fc.property(fc.subarray([...codes.keys()], { minLength: 120 }), (picked) => {
				const cells = Uint32Array.from(picked);
				const code = formatPerimeter(many, 'Grand pays', cells);
				expect(code).toMatch(/^Grand_pays~z1\.[\w-]+$/);
				expect(fitsAddress(code)).toBe(true);
				expect(parsePerimeter(many, code)).toEqual({ name: 'Grand pays', cells, unknown: [] });
				// A link of before, whose codes stand as they are.
				const old = `Grand_pays~${picked.map((position) => codes[position]).join(',')}`;
				expect(parsePerimeter(many, old)?.cells).toEqual(cells);
			})
		);
	});

	it('that is damaged, or packed by a later version, is nothing', () => {
		expect(parsePerimeter(smallAtlas, 'Pays~z1.%%%')).toBeUndefined();
		expect(parsePerimeter(smallAtlas, 'Pays~z1.q1YqLU4t')).toBeUndefined();
		expect(parsePerimeter(smallAtlas, 'Pays~z2.q1YqLU4t')).toBeUndefined();
		expect(parsePerimeter(smallAtlas, 'Pays~z3.q1YqLU4t')).toBeUndefined();
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(parsePerimeter(smallAtlas, `Pays~z1.${text}`)).toBeUndefined();
				expect(parsePerimeter(smallAtlas, `Pays~z2.${text}`)).toBeUndefined();
			})
		);
	});

	it('has at most 80 characters of a name, wherever it comes from', () => {
		const cut = `${'a'.repeat(79)}…`;
		const code = formatPerimeter(smallAtlas, 'a'.repeat(81), cellsOf({ communes: ['63001'] }));
		expect(code).toBe(`${cut}~63001`);
		expect(parsePerimeter(smallAtlas, `${'a'.repeat(500)}~63001`)?.name).toBe(cut);
		expect(parsePerimeter(smallAtlas, `${'a'.repeat(80)}~63001`)?.name).toBe('a'.repeat(80));
	});

	it('is nothing where no code is known, and says which are not', () => {
		expect(parsePerimeter(smallAtlas, 'Ailleurs~75056')).toBeUndefined();
		expect(parsePerimeter(smallAtlas, '63001')).toBeUndefined();
		expect(parsePerimeter(smallAtlas, 'Ici~63001,75056')?.unknown).toEqual(['75056']);
	});
});

describe('on the published bundle', () => {
	const { atlas, profiles, presence, manifest } = readBundle('static/data/84');
	const two = ['200070712', '200070761'];

	it('a perimeter of two EPCIs is the sum of their two rows', () => {
		const { cells } = cellsOfParts(atlas, { ...NOTHING, epcis: two });
		const code = formatPerimeter(atlas, 'Thiers et Ambert', cells);
		expect(code).toBe('Thiers_et_Ambert~200070712,200070761');
		const drawn = withPerimeters(atlas, 'perimetre', [{ code, name: 'Thiers et Ambert', cells }]);
		const here = presenceOf(drawn, presence(manifest.campaigns.at(-1)!.id).placement.campaign);
		const results = resultsOf(drawn, profilesOf(drawn), here, HAND_NORM, 'population');
		const whole = figuresOf(results, 'perimetre', 0);
		const rows = two.map((epci) => figuresOf(results, 'epci', positionOf(atlas.territories.epci, epci)!));
		for (const column of ['population', 'qpvPopulation', 'fte', 'need', 'gap', 'unmet', 'surplus'] as const)
			expect(Math.abs(whole[column] - sumOf(rows.map((row) => row[column])))).toBeLessThan(1e-9);
	});

	it('an EPCI without one commune is written as such, and found again', () => {
		const epci = positionOf(atlas.territories.epci, two[0]!)!;
		const gone = positionOf(atlas.territories.commune, '63430')!;
		const cells = itemsOf(atlas.cellsOf.epci, epci).filter((cell) => atlas.cells.commune[cell] !== gone);
		const code = formatPerimeter(atlas, 'Sans Thiers', cells);
		expect(code).toBe('Sans_Thiers~200070712,-63430');
		expect([...parsePerimeter(atlas, code)!.cells]).toEqual([...cells]);
	});

	it('any communes and QPVs of the region fit an address, as numbers where their codes do not', () => {
		const { commune, qpv } = atlas.territories;
		const some = (count: number) => fc.array(fc.nat(9), { minLength: count, maxLength: count });
		fc.assert(
			fc.property(some(commune.count), some(qpv.count), fc.nat(9), (communes, qpvs, least) => {
				const kept = (codes: readonly string[], draws: readonly number[]) =>
					codes.filter((_, i) => draws[i]! >= least);
				const parts = { communes: kept(commune.codes, communes), qpvs: kept(qpv.codes, qpvs) };
				const { cells } = cellsOfParts(atlas, { ...NOTHING, ...parts });
				const code = formatPerimeter(atlas, 'Territoires du filtre', cells);
				expect(fitsAddress(code)).toBe(true);
				expect(parsePerimeter(atlas, code)?.cells ?? Uint32Array.of()).toEqual(cells);
			}),
			{ numRuns: 8, endOnFailure: true }
		);
		const every = commune.codes.filter((_, i) => i % 2 === 0);
		const { cells } = cellsOfParts(atlas, { ...NOTHING, communes: every });
		expect(formatPerimeter(atlas, 'Une sur deux', cells)).toMatch(/^Une_sur_deux~z2\.[\w-]+$/);
	});

	it('the 37 local health contracts are territories with a period and a source', () => {
		const { cls } = atlas.territories;
		expect(cls.count).toBe(37);
		const thiers = positionOf(cls, 'thiers-ambert-billom')!;
		expect(atlas.contracts![thiers]).toMatchObject({ start: 2024, end: 2028, inForce: 'oui' });
		// Three EPCIs: 200067627, 200070712, 200070761.
		const parts = ['200067627', ...two].map((code) => positionOf(atlas.territories.epci, code)!);
		expect(profiles.cls.population[thiers]).toBeCloseTo(
			sumOf(parts.map((epci) => profiles.epci.population[epci]!)),
			9
		);
	});
});
