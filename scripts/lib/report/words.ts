import type { NoticeCode } from '../notices';
import type { SourceFile } from '../source-files';

/** What each kind of notice means, as a heading. */
export const NOTICE_WORDS: Readonly<Record<NoticeCode, string>> = {
	'source-absent': 'Sources absentes, dont les valeurs sont inconnues',
	'source-partial': 'Sources d’une partie de la région, inconnues ailleurs',
	'source-not-refreshed': 'Sources que --refresh n’a pas pu redemander, lues ailleurs',
	'source-changed':
		'Fichiers officiels qui ne sont plus ceux que l’on connaît\u202F: lus tels quels\u202F; relisez-les, puis notez leur empreinte dans data/sources.json',
	'source-sum-unknown':
		'Fichiers officiels dont aucune empreinte n’est encore gardée\u202F: notez-la dans data/sources.json',
	'cache-damaged': 'Fichiers du cache qui ne sont plus ceux de leur téléchargement, laissés de côté',
	contourless: 'Communes sans contour propre, tenues dans celui d’une autre',
	'fdep-code-changed': 'FDep repris d’un ancien code de la même commune',
	'fdep-merged': 'FDep de communes fusionnées, moyenne pondérée de leurs parties',
	'fdep-re-established': 'FDep de communes rétablies, repris de celle qu’elles ont quittée',
	'fdep-arrondissements': 'FDep moyen des arrondissements municipaux',
	'fdep-unknown': 'Communes sans FDep',
	'density-merged': 'Densité de communes fusionnées, celle de la partie la plus peuplée',
	'density-carried-over': 'Densité reprise d’un autre code',
	'density-unknown': 'Communes sans densité',
	'frr-carried-over': 'Zonage FRR repris d’un autre code',
	'frr-unknown': 'Communes sans zonage FRR',
	'qpv-list-carried-over': 'Communes de QPV dont le code a changé',
	'apl-carried-over': 'APL repris d’autres codes',
	'apl-unknown': 'Communes sans APL',
	'f-edi-carried-over': 'F-EDI repris d’autres codes',
	'f-edi-unknown': 'Communes sans F-EDI',
	'qpv-population-unknown': 'QPV sans population publiée',
	'qpv-ring-dropped': 'Anneaux de QPV de moins de quatre points, retirés',
	'qpv-ring-distorted': 'Périmètres de QPV dont la réparation change l’aire de plus de 1 %',
	'qpv-ring-repaired': 'Périmètres de QPV qui se croisaient, réparés',
	'qpv-over-several-communes': 'QPV sur plusieurs communes, partagés selon les aires',
	'qpv-spill': 'QPV qui débordent de 0,1 % ou plus sur une commune absente de leur liste',
	'qpv-outside': 'QPV dessinés à côté des communes de leur propre liste, qui fait foi',
	'qpv-poverty-unknown': 'QPV sans taux de pauvreté publié',
	'remainder-clamped': 'Communes moins peuplées que leurs QPV, reste ramené à zéro',
	'contour-repeated-points': 'Communes dont le contour répète des points, retirés',
	'contour-crumb-dropped': 'Communes dont une partie minuscule a été rendue aux voisines',
	'contour-restored': 'Communes fusionnées dont le contour avait un trou à la place des communes absorbées',
	'contour-gap-closed': 'Vides entre communes refermés',
	'contour-point-moved': 'Points déplacés de un ou deux pas pour qu’aucune limite ne se croise',
	'contour-crossing-left': 'Limites de communes qui se croisent encore, à moins de cent mètres près',
	'epci-partial': 'EPCI à cheval sur la limite de la région',
	'remark-warning': 'Corrections faites en lisant les remarques du terrain',
	'census-carried-over': 'Anciens codes de communes du recensement, repris',
	'campaign-warning': 'Remarques sur les fichiers de campagne',
	'campaign-unlocated': 'Interventions non localisées (code inconnu)'
};

export const PLACE_WORDS: Readonly<Record<SourceFile['from'], string>> = {
	cache: 'cache (data/cache)',
	tracked: 'dépôt (data/sources)',
	mirror: 'miroir',
	official: 'adresse officielle',
	npm: 'paquet npm'
};
