import { counted, formatInteger } from '../../../src/lib/domain/text/french';
import type { NoticeCode, Notices } from '../notices';
import type { SourceFile } from '../source-files';
import type { Figure } from './figures';
import { NOTICE_WORDS } from './words';

/** What was tolerated, but that a person should look at before the map is published. */
const WARNINGS = [
	'source-absent',
	'source-partial',
	'source-not-refreshed',
	'source-changed',
	'source-sum-unknown',
	'cache-damaged',
	'fdep-unknown',
	'density-unknown',
	'frr-unknown',
	'qpv-population-unknown',
	'qpv-ring-dropped',
	'qpv-ring-distorted',
	'qpv-outside',
	'contour-crossing-left',
	'campaign-warning',
	'campaign-unlocated'
] as const satisfies readonly NoticeCode[];

/** Sources older than this, in years before the communes, are worth a question. */
const OLD_YEARS = 5;
/** A count may differ from the published one by this share: publishers round. */
const ROUNDING = 0.01;

const NAMED = 3;

/** Sentences of what to check, most of them none; with `--strict` one is enough to end with 3. */
export function checksOf(
	notices: Notices,
	figures: readonly Figure[],
	sources: readonly SourceFile[],
	cog: string
): string[] {
	const told = WARNINGS.flatMap((code) => {
		const cases = notices.of(code);
		if (cases.length === 0) return [];
		const more = cases.length > NAMED ? `, et ${formatInteger(cases.length - NAMED)} de plus` : '';
		return [
			`${NOTICE_WORDS[code]}\u202F: ${formatInteger(cases.length)} (${cases.slice(0, NAMED).join('\u202F; ')}${more})`
		];
	});
	const differing = figures
		.filter(
			({ found, published }) => published !== undefined && Math.abs(found - published) > ROUNDING * published
		)
		.map(
			({ what, found, published }) =>
				`${what}\u202F: ${formatInteger(found)}, quand ${formatInteger(published!)} sont publiés`
		);
	const old = sources
		.map(({ source }) => ({ name: source.name, age: ageOf(source.year, cog) ?? 0 }))
		.filter(({ age }) => age > OLD_YEARS)
		.map(
			({ name, age }) => `${name}\u202F: données de ${counted(age, 'an')} plus anciennes que les communes`
		);
	return [...told, ...differing, ...old];
}

/** Years between what a source describes and the communes; `undefined` where its year is not known. */
export const ageOf = (year: number | undefined, cog: string) =>
	year === undefined ? undefined : Math.max(0, Number(cog) - year);
