import { expect, it } from 'vitest';
import { pageDescription } from '../../../src/lib/domain/words/sentences/page-description';

it('begins what is said of a page of made-up figures by saying so', () => {
	const sentence = { headline: 'Fin 2025, 85 postes', detail: 'Il manque 177 ETP.' };
	expect(pageDescription(sentence, true)).toBe(
		'Données de démonstration. Fin 2025, 85 postes. Il manque 177 ETP.'
	);
	expect(pageDescription(sentence, false)).toBe('Fin 2025, 85 postes. Il manque 177 ETP.');
});
