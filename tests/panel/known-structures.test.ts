import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { knownRow } from '../../src/lib/domain/census/row';
import KnownStructures from '../../src/lib/panel/census/KnownStructures.svelte';
import { smallAtlas } from '../fixtures/small-atlas';
import { smallCensus } from '../fixtures/small-census';

it('the table of known structures says that it is partial, counts people, and never adds a network up', () => {
	const rows = smallCensus.map((one) => knownRow(smallAtlas, one));
	const { body } = render(KnownStructures, { props: { rows } });
	const text = body
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/[ \n\t]+/g, ' ');
	expect(text).toContain('liste partielle). Nombre de personnes, pas d’ETP.');
	expect(text).toContain('4\u00A0mentions');
	expect(text).toContain('63 Puy-de-Dôme (3)');
	expect(text).toContain('18\u00A0médiateurs en tout, à ne pas ajouter à ceux de ses membres');
	// 2 and 18, and nowhere their sum.
	expect(text).not.toMatch(/20\u00A0médiateurs/);
});
