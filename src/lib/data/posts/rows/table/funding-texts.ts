import { folded, formatEuros, quoted } from '../../../../domain/text/french';
import { isCellError } from '../../values/cell-errors';
import { FUNDER_SEPARATOR } from '../../columns';
import { parseAmounts } from '../../fields';
import { amountHeading } from '../../headings/amounts';
import type { Meaning } from '../../headings/meanings';
import {
	fundersWritten,
	isTemplateFunders,
	sharedAmount,
	withoutAmounts,
	withoutParts
} from '../../values/funders';
import { templateAmount, isNothing } from '../../values/numbers';
import { sameName } from '../../values/spellings';
import type { RowDraft, FunderAmount, RawRow } from '../draft';

/** What the funding of a row is read with. */
export interface FundingSetting {
	/** As it stands in a sentence: `Auvergne-Rhône-Alpes`. */
	readonly places: { readonly region: string };
	readonly headingOf: (meaning: Meaning) => string | undefined;
	/** Whether the headings are the template's own: then nothing is taken for granted. */
	readonly template: boolean;
}

type Funding = Pick<RowDraft['fields'], 'financeur' | 'montant'>;
type Say = (one: { readonly column: Meaning; readonly value: string; readonly message: string }) => void;

/** Equal parts of one. */
const equal = (parts: number) => Array.from({ length: parts }, () => 1 / parts);
const joined = (texts: readonly string[]) => texts.join(FUNDER_SEPARATOR);

/** The funder that a heading of amounts names: the fund for regional intervention (FIR) is the agency's. */
const funderIn = (heading: string, region: string) =>
	/\b(?:fir|ars)\b/.test(folded(heading)) ? `ARS ${region}` : undefined;

/** The funder where no column gives it. */
const funderOf = (heading: string, region: string) =>
	funderIn(heading, region) ?? amountHeading(heading).funder ?? 'Financeur non précisé';

/** Those of several columns of amounts that a row's funding has: zeros only where there is nothing else. */
export function givenAmounts(amounts: readonly FunderAmount[]): readonly FunderAmount[] {
	const given = amounts.filter(({ text }) => text !== '' && !isNothing(text));
	const some = given.filter(({ text }) => Number(templateAmount(text) ?? text) !== 0);
	return some.length > 0 ? some : given;
}

/** The funders of a row that has a column of amounts for each; those of its own column that have none are kept without. */
function ofColumns(
	amounts: readonly FunderAmount[],
	funders: string,
	{ places: { region } }: FundingSetting
): Funding {
	const kept = givenAmounts(amounts).map(({ funder, heading, text }) => ({
		funder: funderIn(funder ?? heading, region) ?? funder ?? (funders || funderOf(heading, region)),
		text: templateAmount(text) ?? text
	}));
	const names = kept.map(({ funder }) => funder);
	const others = fundersWritten(funders).filter((name) => !names.some((one) => sameName(one, name)));
	return {
		financeur: joined([...names, ...others]),
		montant: kept.length === 0 ? '' : joined([...kept.map(({ text }) => text), ...others.map(() => '')])
	};
}

/** Amounts that stand beside their funders; where a column of amounts says another sum, it is said. */
function besideFunders(
	{ names, amounts }: { readonly names: readonly string[]; readonly amounts: readonly string[] },
	column: string,
	whole: string | undefined,
	say: Say
): Funding {
	const sum = amounts.reduce((total, one) => total + Number(one), 0);
	if (column !== '' && !(Math.abs(Number(whole) - sum) < 1))
		say({
			column: 'montant',
			value: column,
			message: `Les montants écrits à côté des financeurs font ${formatEuros(sum)}\u202F: ils sont lus à la place de cette case, à vérifier.`
		});
	return { financeur: joined(names), montant: joined(amounts) };
}

/** Funders and amounts, as many of one as of the other; one amount for several funders is shared. */
export function fundingTexts(row: RawRow, setting: FundingSetting, say: Say): Funding {
	const { template, headingOf, places } = setting;
	const funders = row.texts.financeur ?? '';
	if (row.amounts) return ofColumns(row.amounts, funders, setting);
	const amounts = row.texts.montant ?? '';
	const heading = headingOf('montant') ?? '';
	if ([funders, amounts].some((text) => isTemplateFunders(text) || isCellError(text)))
		return { financeur: funders, montant: amounts };
	const written =
		funders === '' && !template && amounts !== ''
			? [funderOf(heading, places.region)]
			: fundersWritten(funders);
	if (funders === '' && written.length > 0)
		say({
			column: 'montant',
			value: heading,
			message: `Le financeur n’est pas donné\u202F: ${quoted(written[0]!)} est écrit.`
		});
	const whole = templateAmount(amounts);
	const funded = withoutAmounts(written);
	if (funded) return besideFunders(funded, amounts, whole, say);
	const { names, parts } = withoutParts(written);
	const several = whole === undefined ? amounts.split(/\s*[+;/\n]\s*/).map(templateAmount) : [];
	if (
		whole === undefined &&
		several.length === names.length &&
		several.length > 1 &&
		!several.includes(undefined)
	)
		return { financeur: joined(names), montant: several.join(FUNDER_SEPARATOR) };
	const amount = Number(whole);
	// What is no amount of euros is left as it stands: the template's reader says what is wrong with it.
	const sound = whole !== undefined && Number.isFinite(amount) && !/\.\d{3,}$/.test(whole);
	if (names.length < 2 || !sound)
		return {
			financeur: joined(names) || funders,
			montant: sound && !parseAmounts(amounts).ok ? whole : amounts
		};
	if (!parts)
		say({
			column: 'montant',
			value: amounts,
			message: `Un seul montant pour ${names.length} financeurs (${names.join(', ')})\u202F: il est partagé à parts égales, à vérifier.`
		});
	return {
		financeur: joined(names),
		montant: joined(sharedAmount(amount, parts ?? equal(names.length)))
	};
}
