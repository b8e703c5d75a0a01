import type { KnownPlaces } from '../../../domain/territory/known-places';
import { folded } from '../../../domain/text/french';
import { lazyBy } from '../../../domain/text/lazy';
import { amountColumns, type AmountColumn } from './amount-columns';
import { isFunderColumn } from './amounts';
import { contentsMeaning } from './contents';
import { headingMeaning, headingYear, type Said } from './heading';
import { amountText } from '../values/numbers';
import { isMeaning, MEANINGS, type Meaning } from './meanings';

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

/** Confidence of a known heading, word for word. */
const SURE = 0.9;
const holdsAmounts = (values: readonly string[]) =>
	values.every((value) => value === '') || values.some((value) => amountText(value) !== undefined);

const samplesOf = (values: readonly string[]) =>
	[...new Set(values.filter((value) => value !== ''))].slice(0, SAMPLES);

/** What each column of a table holds: by what was chosen, by its heading, by its contents. */
export function matchedColumns(
	headings: readonly string[],
	rows: readonly (readonly string[])[],
	{ places, chosen, year, aside }: MatchSetting
): Matched {
	const valuesOf = lazyBy((at: number): readonly string[] => rows.map((cells) => cells[at] ?? ''));
	const byHeading = headings.map((heading, at): (Said & { by: MatchedColumn['by'] }) | undefined => {
		if (aside.has(at) || heading === '') return undefined;
		const choice = chosen(heading);
		if (choice === IGNORED) return undefined;
		if (choice !== undefined && isMeaning(choice)) return { meaning: choice, confidence: 2, by: 'choice' };
		const asked = MEANINGS.find((meaning) => folded(chosen(meaning) ?? '') === folded(heading));
		if (asked) return { meaning: asked, confidence: 2, by: 'choice' };
		const found = headingMeaning(heading);
		// `Mode de financement` is no column of amounts where it holds none.
		if (found?.meaning === 'montant' && found.confidence < SURE && !holdsAmounts(valuesOf(at)))
			return undefined;
		return found && { ...found, by: 'heading' };
	});
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
	let ofFunders: readonly AmountColumn[] = [];
	for (const meaning of new Set(said.flatMap((one) => one?.meaning ?? []))) {
		const named = headings.flatMap((_, at) => (said[at]?.meaning === meaning ? [at] : []));
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
		const best = Math.max(...named.map((at) => said[at]!.confidence));
		let first = named.filter((at) => said[at]!.confidence === best);
		const ofYear = first.filter((at) => headingYear(headings[at]!) === year);
		if (first.length > 1 && ofYear.length === 1) first = ofYear;
		const filled = first.filter((at) => valuesOf(at).some((value) => value !== ''));
		if (first.length > 1 && filled.length === 1) first = filled;
		if (first.length > 1 && !CHECKS.has(meaning))
			rivals.push({ meaning, headings: first.map((at) => headings[at]!).sort() });
		kept.set(meaning, first[0]!);
	}
	const byContents = headings.map((heading, at) => {
		const unsaid = said[at] === undefined && !aside.has(at) && chosen(heading) !== IGNORED;
		return unsaid ? contentsMeaning(valuesOf(at), places) : undefined;
	});
	const columns = headings.map((heading, at): MatchedColumn => {
		if (aside.has(at)) return { at, heading, samples: [], confidence: 0, by: 'people' };
		const samples = samplesOf(valuesOf(at));
		const own = said[at];
		if (own) {
			const amount = own.meaning === 'montant' ? ofFunders.find((one) => one.at === at) : undefined;
			const read = amount !== undefined || kept.get(own.meaning) === at;
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
