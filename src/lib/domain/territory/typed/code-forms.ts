import type { Level } from '../atlas';

/** What the codes of a level look like. */
export interface CodeForm {
	readonly pattern: RegExp;
	/** Of codes that a spreadsheet may shorten by taking them for numbers. */
	readonly length?: number;
	/** A sentence: what is expected of a code of this level. */
	readonly expected: string;
	/** As in « aucune commune … n’a ce code ». */
	readonly none: string;
}

export const CODE_FORMS: Readonly<Record<Exclude<Level, 'perimetre'>, CodeForm>> = {
	commune: {
		pattern: /^(?:\d{2}|2[AB])\d{3}$/,
		length: 5,
		expected: 'Un code de commune (Insee, cinq caractères) est attendu, par exemple 63430.',
		none: 'Aucune commune'
	},
	qpv: {
		pattern: /^QN(?:\d{3}|02[AB])\d{2}[IMN]$/,
		expected:
			'Un code de QPV de la géographie 2024 est attendu\u202F: il commence par QN, par exemple QN06306M.',
		none: 'Aucun QPV de 2024'
	},
	epci: {
		pattern: /^\d{9}$/,
		expected: 'Un code d’EPCI (SIREN, neuf chiffres) est attendu, par exemple 200070712.',
		none: 'Aucun EPCI'
	},
	arrondissement: {
		pattern: /^(?:\d{2}|2[AB]|97\d)\d{1,2}$/,
		length: 3,
		expected: 'Un code d’arrondissement est attendu, par exemple 634.',
		none: 'Aucun arrondissement'
	},
	departement: {
		pattern: /^(?:\d{2}|2[AB]|97\d)$/,
		length: 2,
		expected: 'Un code de département est attendu, par exemple 63 ou 01.',
		none: 'Aucun département'
	},
	region: {
		pattern: /^\d{2}$/,
		length: 2,
		expected: 'Un code de région est attendu, par exemple 84.',
		none: 'Aucune région'
	},
	cls: {
		pattern: /^[a-z0-9-]+$/,
		expected: 'L’identifiant d’un contrat local de santé est attendu.',
		none: 'Aucun contrat local de santé'
	}
};

/** A code as it is published, and what had to be mended: nothing, its writing, or a zero that a spreadsheet ate. */
export interface WrittenCode {
	readonly code: string;
	readonly mended?: 'writing' | 'zero';
}

/** The code that a text is, at a level; `undefined` where it has not the form of one. */
export function writtenCode(text: string, level: Level): WrittenCode | undefined {
	if (level === 'perimetre') return { code: text };
	const { pattern, length } = CODE_FORMS[level];
	if (pattern.test(text)) return { code: text };
	const bare = text.replace(/^['’]|\s/g, '');
	const clean = level === 'cls' ? bare.toLowerCase() : bare.toUpperCase();
	if (pattern.test(clean)) return { code: clean, mended: 'writing' };
	if (length === undefined || clean.length !== length - 1) return undefined;
	const padded = clean.padStart(length, '0');
	return pattern.test(padded) ? { code: padded, mended: 'zero' } : undefined;
}

/** What to say of a code that was mended; nothing of one that was as published. */
export function writingWords({ code, mended }: WrittenCode): string | undefined {
	if (!mended) return undefined;
	return mended === 'zero'
		? `Le zéro initial manquait (tableur)\u202F: le code est lu ${code}.`
		: `Le code est lu ${code}.`;
}

/** Code of the département that a commune's code begins with: `63430` → 63; overseas `97411` → 974. */
export const departementIn = (commune: string): string => commune.slice(0, /^9[78]/.test(commune) ? 3 : 2);
