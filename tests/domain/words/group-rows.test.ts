import { describe, expect, it } from 'vitest';
import { groupRowsOf } from '../../../src/lib/domain/words/group-rows';
import { groupMeaning, groupSummary } from '../../../src/lib/domain/words/sentences/group-sentence';
import { HAND_NORM } from '../../fixtures/hand-norm';
import { smallResults } from '../../fixtures/small-results';
import type { Results } from '../../../src/lib/domain/figures/results';

/** The small results, with other missing FTE for the communes. */
function lacking(unmet: readonly number[]): Results {
	const results = smallResults();
	const commune = { ...results.coverage.commune, unmet: Float64Array.from(unmet) };
	return { ...results, coverage: { ...results.coverage, commune } };
}
/** 42001 touches 63001, which touches 63002. */
const nextTo = (position: number) => [[2], [], [0, 3], [2], []][position]!;

describe('neighbours that one post could serve, in words', () => {
	it('name their members, the one that lacks most first, and add up', () => {
		const rows = groupRowsOf(lacking([0.3, 0, 0.4, 0.2, 0]), 'commune', { part: 'whole', size: 0.8, nextTo });
		expect(rows).toHaveLength(1);
		const [row] = rows;
		expect(row?.code).toBe('63001');
		expect(row?.name).toBe('Le Puy-Neuf et 2 voisins');
		expect(row?.context).toBe('Loire et Puy-de-Dôme');
		expect(row?.members.map(({ code }) => code)).toEqual(['63001', '42001', '63002']);
		expect(row?.unmet).toBeCloseTo(0.9, 12);
		expect(row?.population).toBe(48_000);
		expect([...row!.cells]).toEqual([0, 2, 3, 4, 5, 6]);
		expect(groupSummary(rows, 'outside', true)).toBe(
			'1\u00A0groupe, 0,90\u00A0ETP manquant hors QPV, dans le filtre de la carte.'
		);
	});

	it('are none where what passes does not touch', () => {
		const passes = [1, 1, 0, 1, 1];
		const rows = groupRowsOf(lacking([0.5, 0, 0.4, 0.5, 0]), 'commune', {
			part: 'whole',
			size: 0.8,
			nextTo,
			passes
		});
		expect(rows).toEqual([]);
		expect(groupSummary(rows, 'whole', false)).toBe('Aucun groupe.');
	});

	it('say what they are, in the gender of the level', () => {
		const norm = { ...HAND_NORM, attention: 0.1 };
		expect(groupMeaning('commune', true, norm)).toContain('l’une de l’autre');
		expect(groupMeaning('epci', false, norm)).toBe(
			'Des EPCI qui se touchent, dont les manques ajoutés font au moins un poste de cette taille. Chacun manque d’au moins 0,1\u00A0ETP, et de moins que le poste.'
		);
	});
});
