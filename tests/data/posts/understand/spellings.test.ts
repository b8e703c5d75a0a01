import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtfulSpellings, sameName } from '../../../../src/lib/data/posts/values/spellings';

const doubtful = (...names: string[]) =>
	doubtfulSpellings(new Map(names.map((name, i) => [name, names.length - i])), new Set()).map(
		({ spelling, others }) => `${spelling} = ${others.join(', ')}`
	);

describe('names that may be one', () => {
	it.each([
		[['ADES du Rhône', 'A.D.E.S. du Rhone'], ['A.D.E.S. du Rhone = ADES du Rhône']],
		[
			['ARS Auvergne-Rhône-Alpes', 'ARS', 'ARS ARA'],
			['ARS = ARS Auvergne-Rhône-Alpes', 'ARS ARA = ARS Auvergne-Rhône-Alpes, ARS']
		],
		[
			['Mutualité française', 'Mutualite francaise', 'Mutalité française'],
			[
				'Mutualite francaise = Mutualité française',
				'Mutalité française = Mutualité française, Mutualite francaise'
			]
		],
		[['MSP 1', 'MSP 2'], []],
		[['CCAS de Thiers', 'CCAS de Riom'], []]
	])('%j', (names, found) => expect(doubtful(...names)).toEqual(found));

	it('are found as if each were compared with every other one that begins alike', () => {
		const word = fc.constantFrom(
			'ars',
			'agence',
			'regionale',
			'de',
			'sante',
			'mutualite',
			'mutalite',
			'ades',
			'adess',
			'du',
			'rhone',
			'a',
			'12'
		);
		const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
		fc.assert(
			fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 12 }), (names) => {
				const key = (text: string) => text.replaceAll(' ', '');
				const sorted = [...names].sort();
				const slow = sorted.flatMap((one, i) => {
					const others = sorted
						.slice(0, i)
						.filter(
							(other) =>
								key(other)[0] === key(one)[0] &&
								sameName(one, other) &&
								key(one).replace(/\D/g, '') === key(other).replace(/\D/g, '')
						);
					return others.length > 0 ? [`${one} = ${others.join(', ')}`] : [];
				});
				const counts = new Map(sorted.map((one) => [one, 1]));
				expect(
					doubtfulSpellings(counts, new Set()).map(
						({ spelling, others }) => `${spelling} = ${others.join(', ')}`
					)
				).toEqual(slow);
			}),
			{ numRuns: 300 }
		);
	});
});
