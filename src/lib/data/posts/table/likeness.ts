import { folded } from '../../../domain/text/french';
import { CAMPAIGN_COLUMNS } from '../columns';
import type { HeadingLikeness } from './source-table';

const NAMES: ReadonlySet<string> = new Set(CAMPAIGN_COLUMNS.map(folded));

/** Words that headings of lists of posts hold, folded. */
const WORDS =
	/\b(?:structures?|employeurs?|porteur|operateur|organismes?|associations?|beneficiaire|etp|etpt|equivalents? temps plein|quotite|temps de travail|postes?|mediateurs?|mediatrices?|financeurs?|financements?|montant|subvention|cout|budget|date|debut|fin|communes?|villes?|code|insee|postal|qpv|quartiers?|epci|intercommunalite|agglomeration|territoires?|lieux?|secteur|intervention|departements?|delegation|niveau|part|personnes|usagers|identifiant|reference|type|statut|convention|observations?|commentaires?|remarques?|telephone|courriel|mail|contact|nom|prenom)\b/;

/** Letters of the longest heading; a longer text is a sentence. */
const LONGEST = 60;

/** Whether a text is a column's own name, or holds a word that headings hold and is short. */
export const headingLikeness: HeadingLikeness = (text) => {
	const plain = folded(text);
	if (NAMES.has(plain)) return 1;
	if (text.length > LONGEST || /\d{3,}/.test(plain)) return 0;
	return WORDS.test(plain) ? 0.6 : 0;
};
