import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { readNeighbours } from '../../../src/lib/data/bundle/neighbours';
import { BUNDLE_PATH } from '../../../src/lib/data/bundle/site';
import { LEVELS, positionOf, type Level } from '../../../src/lib/domain/territory/atlas';
import { quintileOf } from '../../../src/lib/domain/territory/fdep';
import { itemsOf } from '../../../src/lib/domain/territory/atlas';
import { PRESETS } from '../../../src/lib/domain/norm/norm';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { certaintyCounts, surenessAmong } from '../../../src/lib/domain/figures/certainty';
import { COVERAGE_CLASSES } from '../../../src/lib/domain/figures/classes';
import { classColumn, figuresOf } from '../../../src/lib/domain/figures/figures';
import { coveredOf } from '../../../src/lib/domain/figures/covered';
import { lackingGroups } from '../../../src/lib/domain/figures/groups';
import { sumOf } from '../../fixtures/close';

/** The bundle that is published, as it is tracked. */
const bundle = readBundle(`static/${BUNDLE_PATH}`);
const { atlas, manifest, profiles } = bundle;
const results = resultsOf(atlas, profiles, bundle.presence('2025-12'), DEFAULT_NORM, 'population');

function at(level: Level, code: string): number {
	const position = positionOf(atlas.territories[level], code);
	if (position === undefined) throw new Error(`${level} ${code} is not in the bundle`);
	return position;
}

describe('the cells of the region', () => {
	it('hold the 8 205 557 inhabitants of its 4 025 communes', () => {
		expect(atlas.territories.commune.count).toBe(4_025);
		expect(sumOf(atlas.cells.population)).toBeCloseTo(8_205_557, 6);
		expect(manifest.population).toBe(8_205_557);
	});

	it('hold the 462 972 inhabitants of its 145 QPVs, to the published figure of each', () => {
		expect(atlas.territories.qpv.count).toBe(145);
		expect(sumOf(profiles.qpv.population)).toBeCloseTo(462_972, 6);
		expect(manifest.qpvPopulation).toBe(462_972);
		profiles.qpv.population.forEach((people, i) => expect(people).toBeCloseTo(atlas.qpvs.population[i]!, 6));
	});

	it('belong to 172 EPCIs and 12 départements, whose QPVs are as many as published', () => {
		expect([atlas.territories.epci.count, atlas.territories.departement.count]).toEqual([172, 12]);
		const qpvs = new Map<string, Set<number>>();
		atlas.cells.qpv.forEach((qpv, cell) => {
			const code = atlas.territories.departement.codes[atlas.territoryOf.departement[cell]!]!;
			if (qpv >= 0) qpvs.set(code, (qpvs.get(code) ?? new Set()).add(qpv));
		});
		expect(Object.fromEntries([...qpvs].map(([code, of]) => [code, of.size]))).toEqual({
			'01': 7,
			'03': 6,
			'07': 5,
			'15': 1,
			'26': 12,
			'38': 24,
			'42': 24,
			'43': 2,
			'63': 7,
			'69': 48,
			'73': 3,
			'74': 6
		});
	});

	it('are in code order at every level, so that codes can be found', () => {
		for (const level of LEVELS) {
			const { codes } = atlas.territories[level];
			expect(codes).toEqual([...codes].sort());
			expect(new Set(codes).size).toBe(codes.length);
		}
	});

	it('have fourteen QPVs over two communes or more', () => {
		const over = atlas.territories.qpv.codes.filter((_, i) => itemsOf(atlas.cellsOf.qpv, i).length > 1);
		expect(over).toHaveLength(14);
	});

	it('have an index, whose quintile is the one that the national cut points give', () => {
		const { fdep, quintile } = atlas.communes;
		expect(fdep.every((value) => !Number.isNaN(value))).toBe(true);
		expect(Array.from(quintile)).toEqual(Array.from(fdep, quintileOf));
	});
});

describe('the need of the region', () => {
	it('is 1 FTE for 6 000 inhabitants in QPVs, where no floor is reached', () => {
		// 462 972 ÷ 6 000 = 77.162. Only QPVs under 0.2 × 6 000 = 1 200 inhabitants are raised, to 0.2.
		const small = Array.from(atlas.qpvs.population).filter((people) => people < 1_200);
		const raised = sumOf(small.map((people) => 0.2 - people / 6_000));
		expect(sumOf(results.coverage.qpv.need)).toBeCloseTo(77.162 + raised, 9);
	});

	it('adds up to the funded FTE with the envelope', () => {
		const presence = bundle.presence('2025-12');
		const scaled = resultsOf(atlas, profiles, presence, PRESETS.enveloppe, 'population');
		expect(sumOf(scaled.cellNeed)).toBeCloseTo(presence.placement.fundedFte, 9);
	});
});

describe('Thiers (63430)', () => {
	/*
	 * 11 637 inhabitants, 3 828 of them in QN06306M; FDep 1.24273, quintile 5.
	 * Need: 3 828 ÷ 6 000 = 0.638; (11 637 − 3 828 = 7 809) ÷ 40 000 × 3 = 0.585675; in all 1.223675.
	 * FTE: 0.6 in the QPV (DEMO-30-1), and 0.8 over the 36 747 inhabitants of its EPCI (DEMO-30-2), of which
	 * 0.8 × 11 637 ÷ 36 747 = 0.253343…; in all 0.853343…
	 * Gap: 1.223675 − 0.853343 = 0.370332. Coverage: 0.853343 ÷ 1.223675 = 69.7 %.
	 * Unmet: the QPV has 0.6 + 0.8 × 3 828 ÷ 36 747 = 0.683337 for 0.638; the rest has 0.8 × 7 809 ÷ 36 747 =
	 * 0.170006 for 0.585675 and lacks 0.415669.
	 */
	const thiers = figuresOf(results, 'commune', at('commune', '63430'));

	it('needs what one finds by hand', () => {
		expect(thiers).toMatchObject({ name: 'Thiers', population: 11_637, qpvPopulation: 3_828, quintile: 5 });
		expect(thiers.fdep).toBe(1.24273);
		expect(thiers.need).toBeCloseTo(1.223675, 9);
	});

	it('has what one finds by hand in the demonstration campaign', () => {
		expect(thiers.posts).toBe(2);
		expect(thiers.fte).toBeCloseTo(0.6 + (0.8 * 11_637) / 36_747, 9);
		expect(thiers.gap).toBeCloseTo(0.37033187, 7);
		expect(thiers.unmet).toBeCloseTo(0.585675 - (0.8 * 7_809) / 36_747, 9);
		expect(thiers.coverageRate).toBeCloseTo(0.69736093, 7);
		expect(thiers.coverageClass).toBe('partial');
	});
});

describe('the demonstration campaigns', () => {
	it('reach the published figures of the end of 2025', () => {
		expect(results.presence.placement.campaign.posts).toHaveLength(85);
		expect(results.presence.placement.unlocated).toEqual([]);
		const communes = coveredOf(results, 'commune');
		expect([communes.count, communes.total]).toEqual([1_083, 4_025]);
		expect(Math.abs(communes.population / communes.totalPopulation - 0.39)).toBeLessThan(0.005);
		const qpvs = coveredOf(results, 'qpv');
		expect([qpvs.count, qpvs.total]).toEqual([102, 145]);
		expect(Math.abs(qpvs.population / qpvs.totalPopulation - 0.75)).toBeLessThan(0.005);
	});

	it('have 18 posts in the Métropole de Lyon', () => {
		expect(figuresOf(results, 'epci', at('epci', '200046977')).posts).toBe(18);
	});

	it('have 45 posts and 60 % of the QPVs in 2020, 77 posts in May 2025', () => {
		const posts = (id: string) => bundle.presence(id).placement.campaign.posts.length;
		expect([posts('2020-12'), posts('2025-05')]).toEqual([45, 77]);
		const first = resultsOf(atlas, profiles, bundle.presence('2020-12'), DEFAULT_NORM, 'population');
		// 60 % of 145 is 87.
		expect(coveredOf(first, 'qpv').count).toBe(87);
	});

	it('are summed alike at every level', () => {
		for (const level of ['commune', 'epci', 'arrondissement', 'departement'] as const)
			for (const column of ['fte', 'need', 'unmet', 'surplus'] as const)
				expect(sumOf(results.coverage[level][column])).toBeCloseTo(results.coverage.region[column][0]!, 9);
		expect(results.coverage.region.fte[0]).toBeCloseTo(results.presence.placement.fundedFte, 9);
	});
});

/** Figures of DOMAIN.md, worked out apart from this code. */
describe('the figures of the end of 2025', () => {
	const { region, commune } = results.coverage;

	it('are a need of 234.80 FTE, 176.82 missing and a net gap of 160.30', () => {
		expect(region.need[0]).toBeCloseTo(234.8, 2);
		expect(region.unmet[0]).toBeCloseTo(176.82, 2);
		expect(region.need[0]! - region.fte[0]!).toBeCloseTo(160.3, 2);
	});

	it('have so many communes in each class', () => {
		const classes = Array.from(classColumn(results, 'commune'), (at) => COVERAGE_CLASSES[at]!);
		const counts = COVERAGE_CLASSES.map((one) => [one, classes.filter((of) => of === one).length]);
		expect(Object.fromEntries(counts)).toEqual({
			none: 155,
			'very-low': 32,
			low: 42,
			partial: 18,
			minor: 1_031,
			met: 133,
			'outside-priority': 357,
			'no-need': 2_257,
			unknown: 0
		});
	});

	it.each([
		['commune', 110, 3_715, 200],
		['epci', 80, 37, 55],
		['qpv', 68, 57, 20],
		['departement', 12, 0, 0]
	] as const)('are as sure as said: %s', (level, lack, none, uncertain) => {
		expect(certaintyCounts(surenessAmong(results)(level))).toEqual({
			'sure-lack': lack,
			'sure-none': none,
			uncertain,
			unknown: 0
		});
	});

	it('have 58 communes with QPVs that lack 68.94 FTE outside them', () => {
		const withQpv = new Set(
			Array.from(atlas.cells.qpv.keys())
				.filter((cell) => atlas.cells.qpv[cell]! >= 0)
				.map((cell) => atlas.territoryOf.commune[cell]!)
		);
		const missing = [...withQpv].map((position) => commune.outside.unmet[position]!);
		expect(missing.filter((unmet) => unmet > 1e-9)).toHaveLength(58);
		expect(sumOf(missing)).toBeCloseTo(68.94, 2);
	});

	it('have neighbours that one post could serve: four communes around Charvieu-Chavagneux', () => {
		const path = manifest.roles.neighbours!;
		const neighbours = readNeighbours(JSON.parse(bundle.text(path)), path);
		const groups = lackingGroups(commune.unmet, (position) => neighbours.commune[position]!, {
			size: 1,
			least: DEFAULT_NORM.attention
		});
		const { names } = atlas.territories.commune;
		const found = groups.find(({ members }) => members.some((at) => names[at] === 'Charvieu-Chavagneux'));
		expect(found?.members.map((at) => names[at])).toEqual([
			'Charvieu-Chavagneux',
			'Pont-de-Chéruy',
			'Chavanoz',
			'Loyettes'
		]);
		expect(found?.unmet).toBeCloseTo(1.57, 2);
	});
});
