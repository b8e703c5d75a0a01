import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { regionSentence } from '../../src/lib/domain/words/sentences/region-sentence';
import { DEFAULT_NORM } from '../../src/lib/domain/norm/site-norm';
import Explanation from '../../src/lib/panel/territory/Explanation.svelte';
import GapList from '../../src/lib/panel/region/GapList.svelte';
import LevelTable from '../../src/lib/panel/region/LevelTable.svelte';
import PostList from '../../src/lib/panel/territory/PostList.svelte';
import RegionFigures from '../../src/lib/panel/region/RegionFigures.svelte';
import { normLines } from '../../src/lib/domain/norm/lines';
import RegionSummary from '../../src/lib/panel/region/RegionSummary.svelte';
import TerritoryCard from '../../src/lib/panel/territory/TerritoryCard.svelte';
import { gapRowsOf } from '../../src/lib/domain/words/gap-rows';
import { regionFiguresOf } from '../../src/lib/domain/posts/region-figures';
import { CELLES, NEUSSARGUES, results, THIERS } from './small-region';

const shown = results();
const nothing = () => {};

/** Text of a component rendered where there is no window, on one line. */
const textOf = ({ body }: { body: string }) =>
	body
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]*>/g, ' ')
		.replaceAll('&lt;', '<')
		.replace(/[ \n\t]+/g, ' ');

describe('the panel, rendered on the server', () => {
	test('the card says a surplus as a surplus', () => {
		const card = textOf(
			render(TerritoryCard, {
				props: { results: shown, level: 'commune', position: NEUSSARGUES, onclose: nothing }
			})
		);
		expect(card).toContain('Neussargues en Pinatelle');
		expect(card).toMatch(/ETP au-delà du besoin\s+0,2/);
		expect(card).not.toContain('−');
	});

	test('the card of a commune without a contour says whose contour holds it', () => {
		const card = textOf(
			render(TerritoryCard, {
				props: { results: shown, level: 'commune', position: CELLES, onclose: nothing }
			})
		);
		expect(card).toContain('Son contour fait partie de celui de Neussargues en Pinatelle.');
		expect(card).toContain('Aucun médiateur');
	});

	test('the totals of the explanation are the card’s figures', () => {
		const explanation = textOf(
			render(Explanation, { props: { results: shown, level: 'commune', position: THIERS, sources: [] } })
		);
		expect(explanation).toMatch(/Total\s+11\u202F637.habitants\s+1,22\s+1,40/);
		expect(explanation).toContain('Reste de Thiers');
		expect(explanation).toContain('Soit 1,22\u00A0ETP requis et 1,40\u00A0ETP financé');
	});

	test('the posts say what they bring, who pays and that they are made up', () => {
		const posts = textOf(render(PostList, { props: { results: shown, level: 'commune', position: THIERS } }));
		expect(posts).toContain('2\u00A0postes de 2\u00A0structures interviennent ici fin 2025');
		expect(posts).toContain('Maison d’à côté');
		expect(posts).toContain('0,80\u00A0ETP , dont 0,40 ici, depuis le 1er janvier 2023');
		expect(posts).toContain('Financé par ARS (41\u202F000\u202F€ par an), Commune');
		expect(posts).toContain('poste de démonstration');
		expect(posts).toContain('Deux structures ou plus se partagent un même lieu.');
	});

	test('the summary, the gaps and the table render without a window', () => {
		const summary = render(RegionSummary, {
			props: { sentence: regionSentence(shown), lines: normLines(DEFAULT_NORM) }
		});
		expect(textOf(summary)).toContain('Hypothèse de travail, ce n’est pas la norme de l’ARS');
		expect(textOf(render(RegionFigures, { props: { figures: regionFiguresOf(shown) } }))).toContain(
			'93\u202F000\u202F€'
		);
		const rows = gapRowsOf(shown, 'commune', 10);
		const gaps = render(GapList, {
			props: { level: 'commune', rows, total: 1, whyOf: () => '', onselect: nothing, onmore: nothing }
		});
		expect(textOf(gaps)).toContain('Celles CC Hautes Terres, Cantal 0,04\u00A0ETP');
		expect(
			textOf(
				render(LevelTable, {
					props: { results: shown, level: 'commune', whyOf: () => '', onselect: nothing }
				})
			)
		).toContain('4\u00A0communes');
	});
});
