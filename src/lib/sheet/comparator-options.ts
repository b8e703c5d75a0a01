import { compareNames } from '../domain/text/french';
import type { Atlas } from '../domain/territory/atlas';
import { nameOf } from '../domain/words/names';
import type { AddedLevel } from './document-choice.svelte';

/** Territories of a level by name, for a list to choose from; none of them first. */
export const comparatorOptions = (atlas: Atlas, level: AddedLevel) => [
	{ value: '', label: 'aucun de plus' },
	...atlas.territories[level].codes
		.map((value, position) => ({ value, label: nameOf(atlas, level, position) }))
		.sort((a, b) => compareNames(a.label, b.label))
];
