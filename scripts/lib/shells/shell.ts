import { escapeHtml } from '../../../src/lib/domain/text/html';
import { openGraph, REGION_PICTURE } from '../../../src/lib/domain/text/shared-link';
import { SITE } from '../../../src/lib/domain/text/site';
import { SUBTITLE, TITLE } from '../../../src/lib/data/bundle/site';
import { itemsOf, type Level } from '../../../src/lib/domain/territory/atlas';
import { capital, curly, enumerated } from '../../../src/lib/domain/text/french';
import { territoriesAmong } from '../../../src/lib/domain/territory/containment';
import type { Results } from '../../../src/lib/domain/figures/results';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { saidFirst } from '../../../src/lib/domain/words/sentences/page-description';
import { territorySentence } from '../../../src/lib/domain/words/sentences/territory-sentence';
import { LEVEL_WORDS } from '../../../src/lib/domain/words/words';
import { inhabitantsText } from '../../../src/lib/domain/words/sentences/known-people';

/** The words that a territory's page says before any script has run. */
export interface ShellWords {
	readonly title: string;
	readonly identity: string;
	readonly sentence: string;
	/** Path of the page below the site. */
	readonly path: string;
	/** The picture of a shared link: its path, and what it shows. */
	readonly picture: { readonly path: string; readonly alt: string };
}

/** Levels whose territories have a picture of their own (`routes/apercu`); the others show the region's. */
const PICTURED: readonly Level[] = ['region', 'departement', 'epci'];

export function shellWords(results: Results, level: Level, position: number): ShellWords {
	const { atlas } = results;
	const figures = figuresOf(results, level, position);
	const { name, code } = figures;
	const cells = itemsOf(atlas.cellsOf[level], position);
	const departements = territoriesAmong(atlas, cells, 'departement').map((one) =>
		curly(atlas.territories.departement.names[one]!)
	);
	const where = level === 'departement' || departements.length > 3 ? '' : `, ${enumerated(departements)}`;
	const { label, demonstration } = results.presence.placement.campaign;
	const word = LEVEL_WORDS[level].one;
	return {
		path: `/territoire/${level}/${code}`,
		picture: PICTURED.includes(level)
			? {
					path: `/apercu/${level}-${code}.png`,
					alt: `Carte, couverture du besoin, par commune\u202F: ${curly(name)}`
				}
			: REGION_PICTURE,
		title: curly(name),
		identity: `${capital(word)} ${code}${where}, ${inhabitantsText(figures)}`,
		sentence: saidFirst(`${capital(label)}\u202F: ${territorySentence(figures)}`, demonstration)
	};
}

/**
 * The page of one territory: the site's fallback page, which starts the application wherever it stands,
 * with the territory's own title and words. The sheet takes them away (`#coquille`) once it is there.
 */
export function shellPage(
	fallback: string,
	{ title, identity, sentence, path, picture }: ShellWords
): string {
	/** Where the site stands on its host. */
	const base = /base: "([^"]*)"/.exec(fallback)?.[1] ?? '';
	const address = (one: string) => `${SITE.address ?? base}${one}`;
	const shared =
		`<link rel="canonical" href="${escapeHtml(address(path))}">` +
		openGraph({
			type: 'article',
			url: address(path),
			title: `${title} · ${TITLE}`,
			description: sentence,
			image: address(picture.path),
			alt: picture.alt
		});
	const head = `<title>${escapeHtml(title)} · ${escapeHtml(`${TITLE}, ${SUBTITLE}`)}</title><meta name="description" content="${escapeHtml(`${title}. ${sentence}`)}">${shared}`;
	const words =
		`<main id="coquille" style="max-width:1120px;margin:0 auto;padding:81px 20px 0"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(identity)}</p><p>${escapeHtml(sentence)}</p>` +
		`<noscript><p>Sans JavaScript, la fiche se limite à cette phrase\u202F; la <a href="${base}/">carte</a> et ses chiffres régionaux restent lisibles.</p></noscript></main>`;
	const page = fallback
		.replace('</head>', `${head}</head>`)
		.replace(/(<body[^>]*>)/, (body) => `${body}${words}`);
	if (!page.includes(head) || !page.includes(words))
		throw new Error('La page de repli du site n’a plus la forme attendue\u202F: ni </head>, ni <body>.');
	return page;
}
