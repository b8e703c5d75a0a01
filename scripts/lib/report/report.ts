import {
	counted,
	formatDate,
	formatFte,
	formatInteger,
	formatPercentOne,
	formatSignedFte,
	formatWholeEuros
} from '../../../src/lib/domain/text/french';
import { NOTICE_CODES, type Notices } from '../notices';
import type { SourceFile } from '../source-files';
import type { Figure } from './figures';
import type { PublishedSize } from './sizes';
import { ageOf } from './checks';
import { markdownTable } from './markdown';
import { NOTICE_WORDS, PLACE_WORDS } from './words';

export interface Reported {
	readonly region: string;
	readonly cog: string;
	readonly sources: readonly SourceFile[];
	readonly figures: readonly Figure[];
	readonly campaigns: readonly { label: string; demonstration: boolean; figures: readonly Figure[] }[];
	readonly notices: Notices;
	/** What was done to campaigns that had been published, a sentence each. */
	readonly journal: readonly string[];
	readonly sizes: readonly PublishedSize[];
	/** Sentences of what a person should check. */
	readonly checks: readonly string[];
	/** Files that the page needs before its first choropleth. */
	readonly first: ReadonlySet<string>;
}

/** Cases of one kind that the report names; of longer lists it names a few and counts the rest. */
const NAMED = 40;
const A_FEW = 5;

function valueOf(value: number, unit: Figure['unit']): string {
	if (unit === 'share') return formatPercentOne(value);
	if (unit === 'fte') return formatFte(value);
	return unit === 'euros' ? formatWholeEuros(value) : formatInteger(value);
}

function differenceOf({ found, published, unit }: Figure): string {
	if (published === undefined) return '';
	if (unit === 'share') return `${formatSignedFte((found - published) * 100)}\u202Fpt`;
	const difference = formatInteger(found - published);
	return found > published ? `+${difference}` : difference;
}

const figureTable = (figures: readonly Figure[]) =>
	markdownTable(
		['Chiffre', 'Trouvé', 'Publié', 'Écart'],
		figures.map((figure) => [
			figure.what,
			valueOf(figure.found, figure.unit),
			figure.published === undefined ? '' : valueOf(figure.published, figure.unit),
			differenceOf(figure)
		])
	);

const kilobytes = (bytes: number) => `${formatInteger(Math.round(bytes / 1000))}\u202Fko`;

function noticeSections(notices: Notices): string[] {
	return NOTICE_CODES.flatMap((code) => {
		const cases = notices.of(code);
		if (cases.length === 0) return [];
		const named = cases.length > NAMED ? A_FEW : cases.length;
		const more = cases.length > named ? [`- … et ${formatInteger(cases.length - named)} de plus`] : [];
		const lines = [...cases.slice(0, named).map((text) => `- ${text}`), ...more];
		return [`### ${NOTICE_WORDS[code]}\u202F: ${formatInteger(cases.length)}\n\n${lines.join('\n')}`];
	});
}

function sizeTable(sizes: readonly PublishedSize[], first: ReadonlySet<string>): string {
	const early = sizes.filter(({ path }) => first.has(path));
	const row = (name: string, list: readonly PublishedSize[]) => [
		name,
		...(['raw', 'gzip', 'brotli'] as const).map((kind) =>
			kilobytes(list.reduce((sum, size) => sum + size[kind], 0))
		)
	];
	return markdownTable(
		['Fichier', 'Brut', 'gzip', 'brotli'],
		[
			...sizes.map((size) => row(size.path, [size])),
			row('**avant la première carte**', early),
			row('**tout le paquet**', sizes)
		]
	);
}

const ageWords = (years: number | undefined) =>
	years === undefined ? '' : years === 0 ? 'de l’année' : counted(years, 'an');

function checkList({ checks, campaigns }: Reported): string {
	const list = checks.map((check) => `- [ ] ${check}`).join('\n') || 'Rien à signaler.';
	const made = campaigns.filter(({ demonstration }) => demonstration).length;
	if (made === 0) return list;
	return `${list}\n\nCampagnes de données de démonstration\u202F: ${made} sur ${campaigns.length}.`;
}

/** The rebuild told in Markdown, for a person; same inputs, same text. */
export function reportText(reported: Reported): string {
	const { sources, figures, campaigns, notices, journal, sizes, first } = reported;
	return `${[
		`# Reconstruction des données\u202F: ${reported.region}, COG ${reported.cog}`,
		'## À vérifier avant de publier',
		checkList(reported),
		'## Sources',
		markdownTable(
			['Source', 'Fichier', 'Lue dans', 'Millésime', 'Âge', 'Licence'],
			sources.map(({ source, file, from, date }) => [
				`${source.name} (${source.producer})`,
				file,
				PLACE_WORDS[from] + (date === undefined ? '' : `, téléchargée le ${formatDate(date)}`),
				source.vintage,
				ageWords(ageOf(source.year, reported.cog)),
				source.licence
			])
		),
		'## Chiffres trouvés et chiffres publiés',
		figureTable(figures),
		...campaigns.flatMap(({ label, demonstration, figures: totals }) => [
			`## Campagne «\u202F${label}\u202F»${demonstration ? ', données de démonstration' : ''}`,
			figureTable(totals)
		]),
		...(journal.length > 0
			? ['## Campagnes corrigées ou retirées', journal.map((line) => `- ${line}`).join('\n')]
			: []),
		'## Ce qui a été réparé, repris ou toléré',
		...noticeSections(notices),
		'## Fichiers du paquet',
		sizeTable(sizes, first)
	].join('\n\n')}\n`;
}
