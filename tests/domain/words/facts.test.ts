import { describe, expect, test } from 'vitest';
import type { Level } from '../../../src/lib/domain/territory/atlas';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { contourNote, factsOf } from '../../../src/lib/domain/words/facts';
import { CELLES, NEUSSARGUES, results, THIERS } from '../../panel/small-region';

const shown = results();
const facts = (level: Level, position: number) =>
	Object.fromEntries(
		factsOf(shown, figuresOf(shown, level, position)).map(({ term, value, note }) => [term, note ?? value])
	);
const note = (level: Level, position: number) => contourNote(shown, figuresOf(shown, level, position));

describe('the facts of a territory', () => {
	test('a commune has its posts, index, QPVs, density and zoning', () => {
		expect(facts('commune', THIERS)).toEqual({
			Accompagnement: 'Repère, sans effet sur le besoin\u202F: 150 par ETP, de 113 à 258 vues ailleurs.',
			Médiation: '2\u00A0postes, 2\u00A0structures, 1,20\u00A0ETP pour 10\u202F000\u00A0hab.',
			Défavorisation: 'FDep 1,24, quintile 5 (le plus défavorisé)',
			'Quartiers prioritaires': '1\u00A0QPV, 3\u202F828\u00A0hab. (33\u202F%)',
			Densité: 'petite ville',
			'Zonage rural': 'France ruralités revitalisation'
		});
	});

	test('inhabitants of QPVs that nobody gives are not none', () => {
		const qpvs = { ...shown.atlas.qpvs, population: shown.atlas.qpvs.population.map(() => 0) };
		const silent = { ...shown, atlas: { ...shown.atlas, qpvs } };
		const said = factsOf(silent, figuresOf(silent, 'commune', THIERS));
		expect(said.find(({ term }) => term === 'Quartiers prioritaires')?.value).toBe(
			'1\u00A0QPV, habitants inconnus'
		);
	});

	test('an index carried over from another commune is said', () => {
		expect(facts('commune', CELLES)['Défavorisation']).toBe(
			'Indice\u202F: celui de la commune dont celle-ci est de nouveau séparée.'
		);
	});

	test('a QPV has its households and its poverty rate', () => {
		expect(facts('qpv', 0)).toMatchObject({
			Ménages: '1\u202F702',
			Pauvreté: '45,2\u202F% des habitants'
		});
	});

	test('says that nobody publishes how many households a QPV has', () => {
		const qpvs = { ...shown.atlas.qpvs, households: shown.atlas.qpvs.households.map(() => NaN) };
		const silent = { ...shown, atlas: { ...shown.atlas, qpvs } };
		const said = factsOf(silent, figuresOf(silent, 'qpv', 0));
		expect(said.find(({ term }) => term === 'Ménages')?.value).toBe('nombre non publié');
	});

	test('an EPCI counts what is covered in it', () => {
		expect(facts('epci', 1)).toMatchObject({
			'Communes couvertes': '1 sur 2, 70\u202F% des habitants',
			'QPV couverts': '1 sur 1, 100\u202F% des habitants'
		});
	});
});

describe('a contour that is not one commune’s', () => {
	test('is said on both sides', () => {
		expect(note('commune', CELLES)).toBe('Son contour fait partie de celui de Neussargues en Pinatelle.');
		expect(note('commune', NEUSSARGUES)).toBe('Son contour comprend aussi celui de Celles.');
		expect(note('commune', THIERS)).toBeUndefined();
		expect(note('qpv', 0)).toBeUndefined();
	});
});
