import { describe, expect, test } from 'vitest';
import { normLines } from '../../../src/lib/domain/norm/lines';
import { PRESETS } from '../../../src/lib/domain/norm/norm';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';

describe('the parameters of the norm in words', () => {
	test('are six by default, those that are switched on come after', () => {
		expect(normLines(DEFAULT_NORM)).toEqual([
			{ name: 'Dans un quartier prioritaire', value: '1 ETP pour 6\u202F000 habitants' },
			{ name: 'Ailleurs, avant pondération', value: '1 ETP pour 40\u202F000 habitants' },
			{
				name: 'Poids des quintiles FDep 1 à 5',
				value: '×\u00A01 · ×\u00A01,32 · ×\u00A01,73 · ×\u00A02,28 · ×\u00A03'
			},
			{ name: 'Priorité hors QPV', value: 'à partir du quintile 4' },
			{ name: 'Plancher', value: '0,2 ETP par QPV, et par EPCI qui a un besoin' },
			{ name: 'Seuil d’attention', value: 'un manque compte à partir de 0,1 ETP' }
		]);
		expect(normLines(PRESETS.enveloppe).slice(6)).toEqual([{ name: 'Enveloppe', value: 'les ETP financés' }]);
	});

	test('say what is weighed, by density and by access, and an envelope of one’s own', () => {
		const more = (changes: Partial<typeof DEFAULT_NORM>) =>
			normLines({ ...DEFAULT_NORM, ...changes }).slice(6);
		const rural = [
			{ name: 'Poids de la densité', value: 'bourgs ruraux ×\u00A01,5 · rural dispersé ×\u00A01' }
		];
		expect(more({ densityWeights: { rural: 1.5, dispersed: 1 } })).toEqual(rural);
		expect(more({ densityWeights: { rural: 1, dispersed: 2 } })[0]!.value).toBe(
			'bourgs ruraux ×\u00A01 · rural dispersé ×\u00A02'
		);
		expect(more({ access: { ...DEFAULT_NORM.access, enabled: true }, envelope: 120.5 })).toEqual([
			{ name: 'Poids de l’accès aux généralistes', value: 'faible ×\u00A01,63 · très faible ×\u00A02' },
			{ name: 'Enveloppe', value: '120,5 ETP' }
		]);
	});

	test('say that every quintile is meant, and that there is no threshold', () => {
		const values = normLines({ ...DEFAULT_NORM, priorityFrom: 1, attention: 0 }).map(({ value }) => value);
		expect([values[3], values[5]]).toEqual(['tous les quintiles', 'aucun']);
	});
});
