import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSourceManifest, sourceOf } from '../../../scripts/lib/source-manifest';
import { readCensusTable } from '../../../scripts/lib/sources/census';
import { CENSUS_TYPES, WORK_LEVELS } from '../../../src/lib/domain/census/census';
import { CENSUS_COLUMNS, censusCsv } from '../../../src/lib/report/files/census-csv';
import { smallAtlas } from '../../fixtures/small-atlas';
import { smallCensus } from '../../fixtures/small-census';

const schema = JSON.parse(readFileSync('data/schema/recensement.json', 'utf8')) as {
	fields: { name: string; example: string; constraints: { enum?: string[]; pattern?: string } }[];
};
const fieldOf = (name: string) => schema.fields.find((field) => field.name === name)!;

describe('the file of the census', () => {
	const text = censusCsv(smallAtlas, smallCensus);

	it('has one line a structure and a place', () => {
		expect(text.split('\n')[1]).toBe(
			`"Maison du Bas, médiation d'en bas",association,Saint-Étienne-le-Bas,42001,commune:42001,,2,2023,oui,https://www.exemple.fr/bas?page=1,extrait`
		);
		expect(text.split('\n')[2]).toContain(',n.d.,non vu,');
	});

	it('is read again as it was', () => {
		const source = sourceOf(readSourceManifest('data/sources.json'), 'recensement');
		const records = readCensusTable({ file: 'recensement.csv', text, source });
		expect(records.map(({ mediators }) => mediators)).toEqual([2, undefined, 18, 'plusieurs']);
		expect(records.map(({ works }) => works)).toEqual(smallCensus.map(({ works }) => works));
	});

	it('has the columns of its Table Schema, with its closed lists', () => {
		expect(schema.fields.map(({ name }) => name)).toEqual([...CENSUS_COLUMNS]);
		expect(fieldOf('type').constraints.enum).toEqual([...CENSUS_TYPES]);
		expect(fieldOf('interventions').constraints.pattern).toContain(`(${WORK_LEVELS.join('|')})`);
	});

	it('obeys the patterns of its Table Schema, as the examples of the schema do', () => {
		for (const { example, constraints } of schema.fields)
			expect(example).toMatch(new RegExp(constraints.pattern ?? ''));
		const rows = readFileSync('data/recensement/recensement-2026-11.csv', 'utf8').trim().split('\n').slice(1);
		expect(rows).toHaveLength(19);
		for (const row of rows) {
			const works = /(?:commune|qpv|epci|departement):[\w: ]+/.exec(row)![0].trim();
			expect(works).toMatch(new RegExp(fieldOf('interventions').constraints.pattern!));
		}
	});
});
