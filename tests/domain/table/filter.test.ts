import { describe, expect, it } from 'vitest';
import { assembleAtlas, type Level } from '../../../src/lib/domain/territory/atlas';
import { activeFields, NO_FILTER, without, type Filter } from '../../../src/lib/domain/table/filter';
import { passesOf } from '../../../src/lib/domain/table/passes';
import { criterionWords } from '../../../src/lib/domain/table/filter-words';
import { silentAtlas, smallAtlas, smallParts } from '../../fixtures/small-atlas';
import { codesOf, smallTable } from '../../fixtures/small-table';
import { HAND_NORM } from '../../fixtures/hand-norm';

/** Codes of the territories of a level that pass. */
function passing(level: Level, change: Partial<Filter>, atlas = smallAtlas): string[] {
	const table = smallTable(level, { atlas });
	const passes = passesOf(table, { ...NO_FILTER, ...change });
	return codesOf(
		table,
		Array.from(passes.keys()).filter((i) => passes[i] === 1)
	);
}

/** 63002 moved to Loire: « CA du Puy » has 30 000 people in Puy-de-Dôme and 10 000 in Loire. */
const astride = assembleAtlas({
	...smallParts,
	communes: { ...smallParts.communes, departement: Int32Array.of(0, 0, 1, 0, 1) }
});

describe('what passes a filter', () => {
	it('is everything where nothing is asked for', () => {
		expect(passing('commune', {})).toEqual(['42001', '42002', '63001', '63002', '63003']);
	});

	it('goes by the beginnings of words, without accents or hyphens, in any order', () => {
		expect(passing('commune', { text: 'étienne SAINT' })).toEqual(['42001']);
		expect(passing('commune', { text: 'st-eti' })).toEqual(['42001']);
		expect(passing('commune', { text: 'st etienne' })).toEqual(['42001']);
		expect(passing('commune', { text: 'oeuvre' })).toEqual(['63003']);
		expect(passing('commune', { text: 'uy' })).toEqual([]);
	});

	it('goes by the beginning of the code too', () => {
		expect(passing('commune', { text: '630' })).toEqual(['63001', '63002', '63003']);
		expect(passing('qpv', { text: 'qn06302' })).toEqual(['QN06302M']);
	});

	it('goes by département and by EPCI', () => {
		expect(passing('commune', { departements: ['42'] })).toEqual(['42001', '42002']);
		expect(passing('commune', { departements: ['42', '63'] })).toHaveLength(5);
		expect(passing('qpv', { departements: ['63'] })).toEqual(['QN06301M', 'QN06302M']);
		expect(passing('commune', { epci: '200000002' })).toEqual(['63001', '63002']);
	});

	it('has an EPCI over two départements in the one where most people live', () => {
		expect(passing('epci', { departements: ['63'] }, astride)).toEqual(['200000002']);
		expect(passing('epci', { departements: ['42'] }, astride)).toEqual(['200000001']);
		expect(passing('commune', { departements: ['42'] }, astride)).toEqual(['42001', '42002', '63002']);
	});

	it('goes by class, by quintile and by certainty', () => {
		// 63001 has 1.9375 of 3.625, 42001 has 0.4 of 0.456, 63002 has 0.5125 of 1 ÷ 6.
		expect(passing('commune', { classes: ['partial'] })).toEqual(['42001', '63001']);
		expect(passing('commune', { classes: ['met', 'unknown'] })).toEqual(['42002', '63002', '63003']);
		expect(passing('commune', { quintiles: [4, 5] })).toEqual(['42001', '63001']);
		// 42001 has 0.4 for 0.188 to 0.608; 63001 and the QPV of 63002 lack under every variant.
		expect(passing('commune', { certainties: ['uncertain'] })).toEqual(['42001']);
		expect(passing('commune', { certainties: ['sure-lack'] })).toEqual(['63001', '63002']);
		expect(passing('commune', { certainties: ['sure-none'] })).toEqual([]);
		expect(passing('commune', { certainties: ['unknown', 'uncertain'] })).toEqual([
			'42001',
			'42002',
			'63003'
		]);
	});

	it('goes by the certainty of what is missing outside QPVs, or in them', () => {
		// Outside its QPVs 63001 has 0.5 for 0.372 to 1.5, in them it lacks under every variant; 63002 lacks in its QPV alone.
		expect(passing('commune', { outsideCertainties: ['sure-lack'] })).toEqual([]);
		expect(passing('commune', { outsideCertainties: ['uncertain'] })).toEqual(['42001', '63001']);
		expect(passing('commune', { outsideCertainties: ['sure-none'] })).toEqual(['63002']);
		expect(passing('commune', { qpvCertainties: ['sure-lack'] })).toEqual(['63001', '63002']);
		// A QPV has no outside: nothing is asked of it.
		expect(passing('qpv', { outsideCertainties: ['sure-lack'] })).toHaveLength(2);
	});

	it('goes by the presence of a QPV', () => {
		expect(passing('commune', { withQpv: true })).toEqual(['63001', '63002']);
		expect(passing('commune', { withQpv: false })).toEqual(['42001', '42002', '63003']);
		expect(passing('epci', { withQpv: true })).toEqual(['200000002']);
	});

	it('goes by density and rural zoning, above the commune by where most people live', () => {
		expect(passing('commune', { densities: ['rural'] })).toEqual(['42001']);
		expect(passing('commune', { densities: ['dispersed'] })).toEqual(['42002', '63002']);
		// 30 000 of the 40 000 live in an urban commune.
		expect(passing('epci', { densities: ['urban'] })).toEqual(['200000002']);
		expect(passing('commune', { frr: ['frr', 'frr-plus'] })).toEqual(['42001', '42002']);
		expect(passing('epci', { frr: [''] })).toEqual(['200000002']);
	});

	it('goes by population, both ends included, and by missing FTE', () => {
		expect(passing('qpv', { populationTo: 20_000 }, silentAtlas)).toEqual(['QN06301M']);
		expect(passing('commune', { populationFrom: 8_000, populationTo: 10_000 })).toEqual([
			'42001',
			'63002',
			'63003'
		]);
		// 63001 lacks 1.6875, 63002 1 ÷ 6 − 0.1075 in its QPV, 42001 0.056.
		expect(passing('commune', { missingFrom: 0.05 })).toEqual(['42001', '63001', '63002']);
		expect(passing('commune', { missingFrom: 0.061 })).toEqual(['63001']);
		// Printed 0,06 and 1,7: no less than what is asked for.
		expect(passing('commune', { missingFrom: 0.06 })).toEqual(['42001', '63001', '63002']);
		expect(passing('commune', { missingFrom: 1.7 })).toEqual(['63001']);
		expect(passing('commune', { missingFrom: 1.71 })).toEqual([]);
	});

	it('goes by what is missing outside QPVs, where there is an outside', () => {
		// 63001 lacks 1.125 − 0.5 outside its QPVs, 63002 nothing there; all of 42001 is outside.
		expect(passing('commune', { missingOutsideFrom: 0.05 })).toEqual(['42001', '63001']);
		expect(passing('commune', { missingOutsideFrom: 0.625 })).toEqual(['63001']);
		expect(passing('commune', { missingOutsideFrom: 0.63 })).toEqual([]);
		expect(passing('qpv', { missingOutsideFrom: 0.63 })).toHaveLength(2);
	});

	it('goes by the distinct structures that work there', () => {
		// A, B and C in 63001; A and C in 63002; A and B in 42002; B alone in 42001, C alone in 63003.
		expect(passing('commune', { structuresFrom: 2 })).toEqual(['42002', '63001', '63002']);
		expect(passing('commune', { structuresFrom: 3 })).toEqual(['63001']);
	});

	it('keeps a selection, at its own level only', () => {
		const among = { level: 'commune', codes: ['63003', '42001'] } as const;
		expect(passing('commune', { among })).toEqual(['42001', '63003']);
		expect(passing('epci', { among })).toHaveLength(2);
	});

	it('satisfies every criterion at once', () => {
		expect(passing('commune', { departements: ['63'], quintiles: [4, 5], missingFrom: 0.5 })).toEqual([
			'63001'
		]);
	});

	it('leaves aside what means nothing at the level', () => {
		expect(passing('region', { departements: ['42'], epci: '200000001' })).toEqual(['84']);
		expect(activeFields({ ...NO_FILTER, epci: '200000001', withQpv: true }, 'qpv')).toEqual(['epci']);
	});
});

describe('a filter', () => {
	const filter: Filter = {
		...NO_FILTER,
		text: ' puy ',
		departements: ['42', '63'],
		quintiles: [3, 4, 5],
		missingFrom: 0.5,
		populationFrom: 2_000
	};

	it('loses one criterion at a time', () => {
		expect(activeFields(filter, 'epci')).toHaveLength(5);
		expect(without(filter, 'quintiles').quintiles).toEqual([]);
		expect(activeFields(without(filter, 'text'), 'epci')).not.toContain('text');
	});

	it('is said criterion by criterion', () => {
		const words = activeFields(filter, 'epci').map((field) =>
			criterionWords(filter, field, smallAtlas, HAND_NORM)
		);
		expect(words).toEqual([
			'«\u202Fpuy\u202F»',
			'Loire ou Puy-de-Dôme',
			'quintile 3, 4 ou 5',
			'au moins 2\u202F000\u00A0habitants',
			'au moins 0,5\u00A0ETP manquant'
		]);
		const sure: Filter = {
			...NO_FILTER,
			certainties: ['sure-lack'],
			outsideCertainties: ['sure-lack', 'uncertain']
		};
		expect(
			activeFields(sure, 'epci').map((field) => criterionWords(sure, field, smallAtlas, HAND_NORM))
		).toEqual(['manque sûr', 'hors QPV\u202F: manque sûr ou incertain']);
	});
});
