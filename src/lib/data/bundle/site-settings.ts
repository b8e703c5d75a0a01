import { formatNumber, quoted } from '../../domain/text/french.ts';
import { isNormParam, withNormParams } from '../../domain/norm/fields.ts';
import { jsonFault, jsonSentence } from '../files/json-text.ts';
import type { Norm } from '../../domain/norm/norm';
import type { SiteSettings } from '../../domain/text/site';

/** Region codes of the official geographic code, and the whole country. */
const REGIONS = '84 93 94 11 24 27 28 32 44 52 53 75 76 01 02 03 04 06 france'.split(' ');
const FIELDS = ['region', 'cog', 'title', 'subtitle', 'logo', 'contact', 'norm'];
/** Facts of whoever publishes the site: absent is as good as null, the pages then say that they are to be given. */
const OWN_FIELDS = ['address', 'publisher', 'director', 'host'];
const LONGEST = 80;

type Test = readonly [holds: (value: unknown) => boolean, expected: string];
const isText = (value: unknown): value is string => typeof value === 'string';
const isLine = (value: unknown) => isText(value) && value.trim() !== '' && value.length <= LONGEST;

const LONGEST_LEGAL = 300;
const LEGAL_LINE: Test = [
	(value) => value === null || (isText(value) && value.trim() !== '' && value.length <= LONGEST_LEGAL),
	`un texte de 1 à ${formatNumber(LONGEST_LEGAL)} caractères, ou null`
];

const TESTS: Readonly<Record<string, Test>> = {
	region: [
		(value) => isText(value) && REGIONS.includes(value),
		`le code d’une région entre guillemets, comme "84", ou "france"`
	],
	cog: [(value) => isText(value) && /^20\d\d$/.test(value), 'une année entre guillemets, comme "2025"'],
	title: [isLine, `un texte de 1 à ${formatNumber(LONGEST)} caractères`],
	subtitle: [isLine, `un texte de 1 à ${formatNumber(LONGEST)} caractères`],
	logo: [
		(value) =>
			isText(value) && /^[\w-][\w./-]*\.(?:svg|png|webp|jpe?g)$/.test(value) && !value.includes('..'),
		'le nom d’une image du dossier static, comme "logo.svg"'
	],
	contact: [
		(value) =>
			value === null ||
			(isText(value) && /^(?:[^\s@:/]+@[^\s@/]+\.[^\s@/]+|https:\/\/[^\s/]+\.\S+)$/.test(value)),
		'une adresse électronique, une adresse qui commence par https://, ou null'
	],
	address: [
		(value) => value === null || (isText(value) && /^https?:\/\/[^\s/]+(?:\/[^\s]*[^\s/])?$/.test(value)),
		'l’adresse publique du site, sans barre finale, comme "https://exemple.fr/maillage", ou null'
	],
	publisher: LEGAL_LINE,
	director: LEGAL_LINE,
	host: LEGAL_LINE,
	norm: [
		(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
		'les paramètres changés, nommés comme dans une adresse, comme { "qpv": 7500 }'
	]
};

/** A base on which the parameters are tried: only what is refused counts. */
const ANY_NORM: Norm = {
	qpvRatio: 1,
	baseRatio: 1,
	fdepWeights: [1, 1, 1, 1, 1],
	access: { enabled: false, lowBelow: 1, veryLowBelow: 1, low: 1, veryLow: 1, fromQuintile: 1 },
	densityWeights: { rural: 1, dispersed: 1 },
	floorFte: 0,
	priorityFrom: 1,
	envelope: 'none',
	attention: 0
};

const wrong = (field: string, value: unknown, expected: string) =>
	`data/site.json, champ ${quoted(field)}\u202F: ${
		value === undefined ? 'absent' : `lu\u202F: ${JSON.stringify(value)}`
	}\u202F; attendu\u202F: ${expected}.`;

function normProblems(norm: object): string[] {
	return Object.entries(norm).flatMap(([name, value]: [string, unknown]) => {
		const field = `norm.${name}`;
		if (!isNormParam(name))
			return [wrong(field, value, 'un paramètre qu’une adresse connaît, comme qpv ou base')];
		const problems: string[] = [];
		withNormParams(ANY_NORM, new URLSearchParams([[name, String(value)]]), (_, __, expected) =>
			problems.push(wrong(field, value, expected.replace('on attend ', '')))
		);
		return problems;
	});
}

/** Every wrong setting as a French sentence: field, value, what is expected. `hasFile`: whether `static/` has it. */
export function siteProblems(text: string, hasFile: (path: string) => boolean): string[] {
	const fault = jsonFault(text);
	if (fault) return [jsonSentence('data/site.json', fault)];
	const raw: unknown = JSON.parse(text);
	if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
		return ['data/site.json\u202F: attendu, des réglages entre accolades.'];
	const settings = new Map<string, unknown>(Object.entries(raw));
	const problems = FIELDS.flatMap((field) => {
		const [holds, expected] = TESTS[field]!;
		const value = settings.get(field);
		return holds(value) ? [] : [wrong(field, value, expected)];
	});
	for (const [field, value] of settings)
		if (OWN_FIELDS.includes(field)) {
			const [holds, expected] = TESTS[field]!;
			if (!holds(value)) problems.push(wrong(field, value, expected));
		} else if (!FIELDS.includes(field))
			problems.push(wrong(field, value, `un réglage connu (${[...FIELDS, ...OWN_FIELDS].join(', ')})`));
	const { logo, norm } = Object.fromEntries(settings);
	if (TESTS.logo![0](logo) && !hasFile(String(logo)))
		problems.push(wrong('logo', logo, 'une image qui se trouve dans le dossier static'));
	if (typeof norm === 'object' && norm !== null && TESTS.norm![0](norm)) problems.push(...normProblems(norm));
	return problems;
}

/** The settings, or one error that says all that is wrong with them. */
export function readSiteSettings(text: string, hasFile: (path: string) => boolean): SiteSettings {
	const problems = siteProblems(text, hasFile);
	if (problems.length > 0) throw new Error(problems.join('\n'));
	// Checked field by field above.
	return JSON.parse(text) as SiteSettings;
}
