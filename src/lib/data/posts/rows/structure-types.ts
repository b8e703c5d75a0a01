import type { Post } from '../../../domain/campaign/campaign';
import { structureTypeOf } from '../values/words';
import type { AnsweredDraft } from './answered';

/** Kinds of structures where the list does not give them: last year's, else by their names. */
export function withStructureTypes(
	drafts: readonly AnsweredDraft[],
	previous: readonly Post[]
): AnsweredDraft[] {
	const known = new Map(previous.map(({ structure, structureType }) => [structure, structureType]));
	return drafts.map((draft) => {
		const { structure, type_structure } = draft.fields;
		if (type_structure !== '' || structure === '' || !draft.untyped) return draft;
		return {
			...draft,
			fields: { ...draft.fields, type_structure: known.get(structure) ?? structureTypeOf(structure) }
		};
	});
}
