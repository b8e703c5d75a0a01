import { positionOf, type Atlas } from '../territory/atlas';
import { capital, curly, quoted } from '../text/french';
import { nameOf } from '../words/names';
import type { PostFilter } from './filter';
import { TARGET_WORDS, typeWord } from './words';

/** One criterion of a filter as a person would say it; empty where it asks nothing. */
export function postCriterion(filter: PostFilter, field: keyof PostFilter, atlas: Atlas): string {
	if (filter[field] === undefined) return '';
	switch (field) {
		case 'text':
			return quoted(filter.text ?? '');
		case 'structure':
			return curly(filter.structure ?? '');
		case 'type':
			return filter.type ? typeWord(filter.type) : '';
		case 'funder':
			return `financé par ${curly(filter.funder ?? '')}`;
		case 'departement': {
			const at = positionOf(atlas.territories.departement, filter.departement ?? '');
			return at === undefined ? '' : nameOf(atlas, 'departement', at);
		}
		case 'place':
			return filter.place ? `lieu\u202F: ${TARGET_WORDS[filter.place]}` : '';
		case 'overlapping':
			return 'avec chevauchement';
		case 'territory': {
			const { level, code } = filter.territory!;
			const at = positionOf(atlas.territories[level], code);
			return `intervient ici\u202F: ${at === undefined ? code : nameOf(atlas, level, at)}`;
		}
		default:
			throw new TypeError(field satisfies never);
	}
}

/** Every criterion in a line: `Rhône · avec chevauchement`. */
export const postFilterWords = (filter: PostFilter, atlas: Atlas): string =>
	capital(
		POST_FILTER_FIELDS.map((field) => postCriterion(filter, field, atlas))
			.filter((words) => words !== '')
			.join(' · ')
	);

/** In the order in which they are said. */
export const POST_FILTER_FIELDS = [
	'text',
	'structure',
	'type',
	'funder',
	'departement',
	'place',
	'overlapping',
	'territory'
] as const satisfies readonly (keyof PostFilter)[];
