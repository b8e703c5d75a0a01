import { createHash } from 'node:crypto';
import { DEFINITIONS_VERSION } from '../../../src/lib/domain/text/definitions';
import { capital } from '../../../src/lib/domain/text/french';
import { SITE } from '../../../src/lib/domain/text/site';
import { normLines } from '../../../src/lib/domain/norm/lines';
import { normStatus } from '../../../src/lib/domain/norm/presets';
import type { Results } from '../../../src/lib/domain/figures/results';
import { regionSentence } from '../../../src/lib/domain/words/sentences/region-sentence';
import { DEMONSTRATION, HYPOTHESIS, KEY_WORDS, LEVEL_WORDS } from '../../../src/lib/domain/words/words';
import { escapeXml } from '../../../src/lib/report/picture/svg';
import { LICENCE, sourceLine, type Provenance } from '../../../src/lib/report/tables/provenance';
import { archiveTable, ARCHIVED_LEVELS } from './table';

/** The whole look of the page: nothing of the site is needed to show it, this year or in ten. */
const STYLE = `
:root { color-scheme: light; font: 16px/1.5 'Inter Variable', Inter, Arial, sans-serif; color: #1b2430; background: #f4f6f8; }
body { max-width: 1080px; margin: 0 auto; padding: 16px; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { margin-top: 2rem; font-size: 1.2rem; }
a { color: #14507a; }
img { display: block; width: 100%; height: auto; border: 1px solid #e3e6ea; border-radius: 8px; }
li { padding: 4px 0; overflow-wrap: anywhere; }
.notice { padding: 8px 12px; border: 1px solid #ecd9a0; border-radius: 8px; color: #4d3500; background: #fff4d6; }
.wide { overflow-x: auto; border: 1px solid #e3e6ea; border-radius: 8px; background: #fff; }
.wide:focus-visible, a:focus-visible { outline: 2px solid #14507a; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 6px 10px; border-top: 1px solid #e3e6ea; text-align: left; vertical-align: top; }
thead th { border-top: 0; background: #fbfcfd; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
dt { font-weight: 600; }
dd { margin: 0 0 8px; }
@media print { body { max-width: none; background: #fff; } .wide { overflow: visible; } }
`;

export interface ArchivedFile {
	readonly name: string;
	readonly title: string;
}

const link = (href: string, text: string, more = '') =>
	`<a href="${escapeXml(href)}"${more}>${escapeXml(text)}</a>`;
const list = (items: readonly string[]) =>
	`<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;

/** The page of an archive: a document without a script, in which everything needed to read it is said. */
export function archivePage(
	results: Results,
	provenance: Provenance,
	picture: ArchivedFile,
	files: readonly ArchivedFile[]
): string {
	const { campaign, region, norm, key, cog } = provenance;
	const sentence = regionSentence(results);
	const made = campaign.demonstration ? ` (${DEMONSTRATION})` : '';
	const title = `${region.nom}, ${campaign.label}${made}`;
	const policy = `default-src 'none'; img-src 'self'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;
	const facts: readonly (readonly [string, string])[] = [
		['Campagne', `${capital(campaign.label)} (${campaign.id})${made}`],
		['Découpage', `${region.nom} (${region.code}), code officiel géographique ${cog}`],
		['Répartition des postes', KEY_WORDS[key]],
		['Version des définitions', DEFINITIONS_VERSION],
		['Licence', LICENCE],
		['Norme', `${normStatus(norm)} (${HYPOTHESIS})`],
		...normLines(norm).map(({ name, value }) => [name, value] as const)
	];
	return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)} · Archives · ${escapeXml(SITE.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p>${link('../../archives', 'Toutes les archives')} · ${link('../../', `${SITE.title}, la carte d’aujourd’hui`)}</p>
<h1>Archive\u202F: ${escapeXml(title)}</h1>
${campaign.demonstration ? `<p class="notice" role="note"><strong>Données de démonstration.</strong> La liste des postes n’est pas publique\u202F: ces postes sont fictifs et calés sur les totaux publiés.</p>\n` : ''}<p>Cette page montre ce que la carte montrait pour cette campagne. Elle ne change plus\u202F: ni les chiffres, ni la norme, ni les définitions.</p>
<p><strong>${escapeXml(sentence.headline)}.</strong> ${escapeXml(sentence.detail)}</p>
<h2>La carte</h2>
<img src="${escapeXml(picture.name)}" alt="${escapeXml(picture.title)}. Les mêmes chiffres sont dans les tableaux plus bas.">
<h2>Les fichiers</h2>
${list([picture, ...files].map(({ name, title }) => `${link(name, title, ' download')}<br>${escapeXml(name)}`))}
${ARCHIVED_LEVELS.map((level) => `<h2>${escapeXml(LEVEL_WORDS[level].Many)}</h2>\n${archiveTable(results, level)}`).join('\n')}
<h2>Norme et définitions</h2>
<dl>
${facts.map(([name, value]) => `<dt>${escapeXml(name)}</dt><dd>${escapeXml(value)}</dd>`).join('\n')}
</dl>
<h2>Sources</h2>
${list(provenance.sources.map((source) => escapeXml(sourceLine(source))))}
</main>
</body>
</html>
`;
}
