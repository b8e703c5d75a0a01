/** What the variants of the norm agree on. */
export const CERTAINTIES = ['sure-lack', 'sure-none', 'uncertain', 'unknown'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Its code in files and addresses. */
export const CERTAINTY_PARAMS: Readonly<Record<Certainty, string>> = {
	'sure-lack': 'manque-sur',
	'sure-none': 'sans-manque-sur',
	uncertain: 'incertain',
	unknown: 'inconnu'
};

/** What each code stands for, in files for programs. */
export const CERTAINTY_CODES: Readonly<Record<string, string>> = {
	'manque-sur': 'un manque qui compte sous chaque hypothèse',
	'sans-manque-sur': 'aucun manque qui compte, sous aucune hypothèse',
	incertain: 'selon l’hypothèse',
	inconnu: 'donnée absente'
};
