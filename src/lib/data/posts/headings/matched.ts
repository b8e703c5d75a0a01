import type { KnownPlaces } from '../../../domain/territory/typed/known-places';
import { folded } from '../../../domain/text/french';
import { lazyBy } from '../../../domain/text/lazy';
import { amountColumns, EACH_FUNDER as EACH, type AmountColumn } from './amount-columns';
import { isFunderColumn } from './amounts';
import { contentsMeaning } from './contents';
import { funderColumn, holdsFunders } from './funder-column';
import { headingMeaning, headingYear, type HeadingMeaning } from './heading';
import { saysNoPlace } from './heading-words';
import { codesAndNames, rivalsOf, seriesWith } from './rival-columns';
import { MOST_EUROS, parseStructureType } from '../fields';
import { holdsPeriods } from '../values/date-range';
import { templateAmount } from '../values/numbers';
import { structureTypeText } from '../values/words';
import { saysYesOrNo } from '../values/yes-no';
import { isMeaning, isPlaceColumn, MEANINGS, type Meaning } from './meanings';

/** Answered of a column that is to be left out. */
export const IGNORED = 'ignorer';
const SAMPLES = 3;

/** A column of a table, and what it is taken for. */
export interface MatchedColumn {
	/** Its position in the row. */
	readonly at: number;
	readonly heading: string;
	/** Absent where the column is left out. */
	readonly meaning?: Meaning;
	/** Of one of several columns of amounts: whose they are. */
	readonly funder?: string;
	readonly confidence: number;
	/** `people`: it tells of people, and is set aside whatever it is taken for. */
	readonly by: 'heading' | 'contents' | 'choice' | 'nothing' | 'people';
	/** Some of its values, as they stand. */
	readonly samples: readonly string[];
}

/** Two columns that may both be of one meaning. */
export interface Rivals {
	readonly meaning: Meaning;
	readonly headings: readonly string[];
}

export interface Matched {
	readonly columns: readonly MatchedColumn[];
	readonly rivals: readonly Rivals[];
}

/** What is known when columns are matched. */
export interface MatchSetting {
	readonly places: KnownPlaces;
	/** What a person has said of a heading: a meaning or `ignorer`; of a meaning, its heading. */
	readonly chosen: (headingOrMeaning: string) => string | undefined;
	/** Year of the campaign. */
	readonly year: number;
	/** Columns that are set aside already, such as those of people's names. */
	readonly aside: ReadonlySet<number>;
}

/** Meanings that several columns may give: the surest is read, the others check it or are left out. */
const CHECKS: ReadonlySet<Meaning> = new Set([
	'lieu',
	'commune',
	'insee',
	'postal',
	'qpv',
	'epci',
	'departement',
	'source',
	'postes',
	'type_structure'
]);

/** Meanings whose columns may contradict each other: then it is asked which one is meant. */
const RIVALS: ReadonlySet<Meaning> = new Set(['etp', 'lieu', 'commune', 'epci']);

/** Meanings of which one column may hold the codes, and another one the names. */
const CODED: ReadonlySet<Meaning> = new Set(['qpv', 'epci']);

/** Confidence of a known heading, word for word. */
const SURE = 0.9;
const holdsAmounts = (values: readonly string[]) =>
	values.every((value) => value === '') || values.some((value) => templateAmount(value) !== undefined);

/** Amounts that one post may be given, and nothing else. */
const areEuros = (values: readonly string[]) => {
	const given = values.filter((value) => value !== '').map((value) => Number(templateAmount(value)));
	return (
		given.some((one) => one > 0) && given.every((one) => one === 0 || (one >= 1000 && one <= MOST_EUROS))
	);
};
/** Headings of columns that may hold two dates in a cell. */
const PERIOD = /^(?:periodes?|dates|durees?|conventions?|debut (?:et )?fin)\b/;
const isYear = (heading: string) => /^20\d\d$/.test(heading.trim());
/** `Statut` may be that of the structure or of the post: at least half of its values are kinds of structures. */
const holdsTypes = (values: readonly string[]) => {
	const given = [...new Set(values.filter((value) => value !== ''))];
	const types = given.filter((value) => parseStructureType(structureTypeText(value)).ok).length;
	return types >= 0.5 * given.length;
};

const answers = (values: readonly string[]) => values.every((value) => value === '' || saysYesOrNo(value));

const samplesOf = (values: readonly string[]) =>
	[...new Set(values.filter((value) => value !== ''))].slice(0, SAMPLES);

/** What each column of a table holds: by what was chosen, by its heading, by its contents. */
export function matchedColumns(
	headings: readonly string[],
	rows: readonly (readonly string[])[],
	{ places, chosen, year, aside }: MatchSetting
): Matched {
	const valuesOf = lazyBy((at: number): readonly string[] => rows.map((cells) => cells[at] ?? ''));
	const byHeading = headings.map(
		(heading, at): (HeadingMeaning & { by: MatchedColumn['by'] }) | undefined => {
			if (aside.has(at) || heading === '') return undefined;
			const choice = chosen(heading);
			if (choice === IGNORED) return undefined;
			if (choice !== undefined && isMeaning(choice)) return { meaning: choice, confidence: 2, by: 'choice' };
			const asked = MEANINGS.find((meaning) => folded(chosen(meaning) ?? '') === folded(heading));
			if (asked) return { meaning: asked, confidence: 2, by: 'choice' };
			if (PERIOD.test(folded(heading)) && holdsPeriods(valuesOf(at)))
				return { meaning: 'date_debut', confidence: 0.6, by: 'heading' };
			const found = headingMeaning(heading);
			// `Mode de financement` is no column of amounts where it holds none.
			if (found?.meaning === 'montant' && found.confidence < SURE && !holdsAmounts(valuesOf(at)))
				return holdsFunders(valuesOf(at))
					? { meaning: 'financeur', confidence: found.confidence, by: 'heading' }
					: undefined;
			if (found?.meaning === 'financeur' && found.confidence < 1) {
				const held = funderColumn(heading, valuesOf(at));
				return held && { ...found, meaning: held, by: 'heading' };
			}
			if (found === undefined && isYear(heading) && areEuros(valuesOf(at)))
				return { meaning: 'montant', confidence: 0.6, by: 'heading' };
			if (found?.meaning === 'type_structure' && found.confidence < 1 && !holdsTypes(valuesOf(at)))
				return undefined;
			return found && { ...found, by: 'heading' };
		}
	);
	const funders = headings.map(
		(heading, at) =>
			!aside.has(at) &&
			heading !== '' &&
			byHeading[at]?.by !== 'choice' &&
			chosen(heading) !== IGNORED &&
			isFunderColumn(heading, valuesOf(at), places, byHeading[at] !== undefined)
	);
	const amounts = byHeading.filter((one, at) => one?.meaning === 'montant' || funders[at]).length;
	// `ARS`, `Ville`: amounts under the names of those who give them, where several columns are of amounts.
	const said = byHeading.map((one, at) =>
		funders[at] && amounts > 1 && one?.meaning !== 'montant'
			? { meaning: 'montant' as const, confidence: 0.6, by: 'heading' as const }
			: one
	);
	const rivals: Rivals[] = [];
	const kept = new Map<Meaning, number>();
	/** Columns of places that are all read. */
	const together = new Map<Meaning, ReadonlySet<number>>();
	let ofFunders: readonly AmountColumn[] = [];
	for (const meaning of new Set(said.flatMap((one) => one?.meaning ?? []))) {
		const all = headings.flatMap((_, at) => (said[at]?.meaning === meaning ? [at] : []));
		// A column of quarters that only says yes or no counts where the one beside it names none.
		const naming = meaning === 'qpv' ? all.filter((at) => !answers(valuesOf(at))) : [];
		const named = naming.length > 0 ? naming : all;
		const saying = all.filter((at) => !named.includes(at));
		if (meaning === 'montant' && named.length > 1) {
			const read = amountColumns(
				named.map((at) => ({
					at,
					heading: headings[at]!,
					confidence: said[at]!.confidence,
					chosen: said[at]!.by === 'choice',
					values: valuesOf(at)
				})),
				year,
				chosen(meaning)
			);
			if (read.rivals.length > 0) rivals.push({ meaning, headings: [...read.rivals].sort() });
			ofFunders = read.columns;
			if (read.columns[0]) kept.set(meaning, read.columns[0].at);
			continue;
		}
		const columnOf = (at: number) => ({ at, heading: headings[at]!, values: valuesOf(at) });
		if (isPlaceColumn(meaning) && named.length > 1 && chosen(meaning) === EACH) {
			together.set(meaning, new Set(named));
			kept.set(meaning, named[0]!);
			continue;
		}
		const best = Math.max(...named.map((at) => said[at]!.confidence));
		let first = named.filter((at) => said[at]!.confidence === best);
		const ofYear = first.filter((at) => headingYear(headings[at]!) === year);
		if (first.length > 1 && ofYear.length === 1) first = ofYear;
		const filled = first.filter((at) => valuesOf(at).some((value) => value !== ''));
		if (first.length > 1 && filled.length === 1) first = filled;
		const read = first[0]!;
		kept.set(meaning, read);
		if (best > SURE + 1) continue;
		const others = named.filter((at) => at !== read).map(columnOf);
		const series = isPlaceColumn(meaning) ? seriesWith(columnOf(read), others).map(({ at }) => at) : [read];
		const both =
			CODED.has(meaning) && series.length < 2 ? codesAndNames(named.map(columnOf)).map(({ at }) => at) : [];
		const columnsTogether = series.length > 1 ? series : both;
		if (columnsTogether.length > 1 || saying.length > 0)
			together.set(meaning, new Set([...saying, ...(columnsTogether.length > 0 ? columnsTogether : [read])]));
		const beside = others.filter(({ at }) => !columnsTogether.includes(at) && !series.includes(at));
		const against = RIVALS.has(meaning) ? rivalsOf(meaning, columnOf(read), beside, year) : [];
		const several = CHECKS.has(meaning) ? [] : first.filter((at) => at !== read);
		const doubtful = new Set([...several, ...against.map(({ at }) => at)]);
		if (doubtful.size > 0)
			rivals.push({ meaning, headings: [...series, ...doubtful].map((at) => headings[at]!).sort() });
	}
	const byContents = headings.map((heading, at) => {
		const unsaid = said[at] === undefined && !aside.has(at) && chosen(heading) !== IGNORED;
		const found = unsaid ? contentsMeaning(valuesOf(at), places) : undefined;
		return found && isPlaceColumn(found.meaning) && saysNoPlace(heading) ? undefined : found;
	});
	const columns = headings.map((heading, at): MatchedColumn => {
		if (aside.has(at)) return { at, heading, samples: [], confidence: 0, by: 'people' };
		const samples = samplesOf(valuesOf(at));
		const own = said[at];
		if (own) {
			const amount = own.meaning === 'montant' ? ofFunders.find((one) => one.at === at) : undefined;
			const read =
				amount !== undefined || kept.get(own.meaning) === at || together.get(own.meaning)?.has(at) === true;
			return {
				at,
				heading,
				samples,
				confidence: own.confidence,
				by: own.by,
				...(read && { meaning: own.meaning }),
				...(amount?.funder !== undefined && { funder: amount.funder })
			};
		}
		const found = byContents[at];
		const free = found && !kept.has(found.meaning) && !hasPlace(found.meaning, kept);
		const alone = byContents.filter((one) => one?.meaning === found?.meaning).length === 1;
		return free && alone
			? { at, heading, samples, confidence: found.confidence, by: 'contents', meaning: found.meaning }
			: { at, heading, samples, confidence: 0, by: 'nothing' };
	});
	return { columns, rivals };
}

/** A column that is taken for a place by its contents alone is one more reading of it: only where there is none. */
const hasPlace = (meaning: Meaning, kept: ReadonlyMap<Meaning, number>) =>
	meaning === 'departement'
		? kept.has('departement')
		: (meaning === 'commune' || meaning === 'insee' || meaning === 'postal') && kept.has('lieu');
