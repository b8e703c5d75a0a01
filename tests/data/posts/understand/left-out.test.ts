import { beforeAll, expect, it } from 'vitest';
import { leftOutFor, type Choice } from '../../../../src/lib/data/posts/choices';
import { choicesOf, correspondenceOf } from '../../../../src/lib/data/posts/correspondence/correspondence';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { told, understood } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});
const LIST = 'Structure;ETP;Commune\nA;1;Thiers\nB;vacant;Issoire\nC;0,5;Ambert';
const read = (choices: readonly Choice[] = []) => understood({ 'a.csv': LIST }, places, { choices });

it('a row in error can be left out: its reason stands in the account, and the others are ready', async () => {
	const list = await read();
	const [problem] = list.problems.filter(({ severity }) => severity === 'error');
	expect(problem).toMatchObject({ line: 3, row: 'B · vacant · Issoire' });
	const choice: Choice = { kind: 'ligne', value: problem!.row!, answer: leftOutFor(problem!.message) };
	// As it is kept in correspondance.json, too.
	const without = await read(choicesOf(correspondenceOf([choice])));
	expect(told(without)).toEqual({ posts: 2, fte: 1.5, pending: 0, questions: [], errors: 0 });
	expect(without.sheets[0]).toMatchObject({
		rows: 3,
		posts: 2,
		setAside: [
			{
				line: 3,
				reason:
					'écartée à la demande\u202F: L’ETP est un nombre supérieur à 0 et au plus égal à 10, par exemple 0,8.',
				words: 'B · vacant · Issoire'
			}
		]
	});
});

it('and taken back: it is read as it stands', async () => {
	const choices: Choice[] = [
		{ kind: 'ligne', value: 'B · vacant · Issoire', answer: 'écarter' },
		{ kind: 'ligne', value: 'B · vacant · Issoire', answer: 'lire' }
	];
	expect(told(await read(choices.slice(0, 1)))).toMatchObject({ posts: 2, errors: 0 });
	expect(told(await read(choices))).toMatchObject({ posts: 2, errors: 1 });
});
