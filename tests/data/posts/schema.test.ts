import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { CAMPAIGN_COLUMNS, OPTIONAL_COLUMNS } from '../../../src/lib/data/posts/columns';
import { STRUCTURE_TYPES, TARGET_LEVELS } from '../../../src/lib/domain/campaign/campaign';

const fieldSchema = v.object({
	name: v.string(),
	title: v.string(),
	description: v.string(),
	type: v.picklist(['string', 'integer']),
	example: v.string(),
	constraints: v.object({
		required: v.boolean(),
		enum: v.optional(v.array(v.string())),
		pattern: v.optional(v.string())
	})
});
const { fields } = v.parse(
	v.object({ fields: v.array(fieldSchema) }),
	JSON.parse(readFileSync(new URL('../../../data/schema/campagne.json', import.meta.url), 'utf8'))
);
const constraintsOf = (name: string) => fields.find((field) => field.name === name)?.constraints;

it('the Table Schema has the columns that the reader wants, in the order that it writes', () => {
	expect(fields.map(({ name }) => name)).toEqual([...CAMPAIGN_COLUMNS, ...OPTIONAL_COLUMNS]);
});

it('the Table Schema has the closed lists of the domain', () => {
	// The straight and the typographic apostrophe are both accepted.
	const listed = constraintsOf('type_structure')?.enum?.map((type) => type.replace('’', "'"));
	expect([...new Set(listed)]).toEqual([...STRUCTURE_TYPES]);
	expect(constraintsOf('niveau')?.enum).toEqual([...TARGET_LEVELS]);
});

it('the examples of the Table Schema obey its patterns', () => {
	for (const { example, constraints } of fields)
		expect(example).toMatch(new RegExp(constraints.pattern ?? '', 'u'));
	expect('52000|').toMatch(new RegExp(constraintsOf('montant')?.pattern ?? 'absent'));
	expect('52 000 €').not.toMatch(new RegExp(constraintsOf('montant')?.pattern ?? ''));
});
