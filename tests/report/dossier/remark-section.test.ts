import { expect, it } from 'vitest';
import { remarkLines, remarkSection } from '../../../src/lib/report/dossier/remark-section';
import { remark } from '../../fixtures/remarks';
import { spaced } from '../../fixtures/spaced';

it('the remarks of a file say what, why, who, when and where they are kept', () => {
	const section = remarkSection([
		{ ...remark({ priority: 'high', reason: "L'accueil ferme" }), origin: 'device' },
		{ ...remark(), origin: 'published' }
	]);
	expect(section?.paragraphs.map(spaced)).toEqual([
		'Elles n’entrent dans aucun calcul.',
		'Priorité haute (sur cet appareil) : Une maison de santé ouvre en mars. Motif : L’accueil ferme. Délégation du Puy-de-Dôme, 3 novembre 2025.',
		'Priorité normale (publiée) : Une maison de santé ouvre en mars. Délégation du Puy-de-Dôme, 3 novembre 2025.'
	]);
});

it('without a remark there is no section, and no room is kept for one', () => {
	expect(remarkSection([])).toBeUndefined();
	expect(remarkLines([])).toBe(0);
});
