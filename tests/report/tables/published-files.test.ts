import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/lib/data/files/delimited';
import { openFiles } from '../../../src/lib/report/tables/open-data';
import { bundle, contentOf } from '../../../src/routes/donnees/published.server';
import { tableProblems, type TableSchema } from '../../fixtures/table-schema';

/** A schema as it is published. */
// The checker says what it does not know of a schema: no guard would say more.
const schemaOf = (text: string) => JSON.parse(text) as TableSchema;
const cellsOf = (text: string) =>
	readDelimited(text)
		.rows.map(({ cells }) => cells)
		.filter((cells) => cells.some((cell) => cell !== ''));

describe('what is published obeys its schema, whoever holds it', () => {
	const files = [...openFiles(bundle().manifest)];
	const schemas = Object.fromEntries(
		files.flatMap(([, file]) =>
			file.kind.endsWith('-schema') ? [[file.kind.replace('-schema', ''), schemaOf(contentOf(file))]] : []
		)
	);
	it.each(files.filter(([, { kind }]) => !kind.endsWith('-schema')))('%s', (_, file) => {
		expect(tableProblems(schemas[file.kind]!, cellsOf(contentOf(file))).slice(0, 5)).toEqual([]);
	});
});

describe('the published schema of a list of posts', () => {
	const schema = schemaOf(readFileSync('data/schema/campagne.json', 'utf8'));
	const rows = cellsOf(readFileSync('tests/fixtures/accepted-list.csv', 'utf8'));

	it('passes a list as a French spreadsheet writes it: decimal commas, 01/09/2023', () => {
		expect(tableProblems(schema, rows)).toEqual([]);
	});

	it.each([
		['etp', '0'],
		['etp', '11'],
		['etp', '80 %'],
		['date_debut', '2023-13-01'],
		['date_debut', '09/2023'],
		['part', '1,2'],
		['personnes', '1,5'],
		['id_poste', '']
	])('refuses in %s “%s”, as the import does', (column, value) => {
		const [header, first] = rows;
		const row = first!.map((cell, i) => (header![i] === column ? value : cell));
		expect(tableProblems(schema, [header!, row])).toHaveLength(1);
	});
});
