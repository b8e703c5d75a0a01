import { folded } from '../../../domain/text/french';
import { templateAmount, isNothing } from '../values/numbers';
import { amountHeading, isFunderName } from './amounts';

/** How a post is funded, not by whom: `Mode de financement`, `Type de financement`. */
const MODE = /^(?:mode|modalite|type|nature|forme|dispositif|cadre|statut|duree)s?\b/;
const YES_NO = /^(?:oui|non|o|n|x)$/;
/** So many of the values must be of a kind. */
const MOST = 0.7;

const givenOf = (values: readonly string[]) =>
	[...new Set(values)].filter((value) => value !== '' && !isNothing(value));

/** Whether most values are names of those who fund posts. */
export function holdsFunders(values: readonly string[]): boolean {
	const given = givenOf(values);
	return given.length > 0 && given.filter(isFunderName).length >= MOST * given.length;
}

/** What a column holds whose heading speaks of funding: funders, amounts, or neither, by its values. */
export function funderColumn(
	heading: string,
	values: readonly string[]
): 'financeur' | 'montant' | undefined {
	const given = givenOf(values);
	if (given.length === 0) return 'financeur';
	const most = (fits: (value: string) => boolean) => given.filter(fits).length >= MOST * given.length;
	if (most((value) => YES_NO.test(folded(value)))) return undefined;
	const isNumber = (value: string) => templateAmount(value) !== undefined;
	const { scale } = amountHeading(heading);
	if (most((value) => Number(templateAmount(value)) * scale >= 100)) return 'montant';
	// Numbers are no names of funders, whatever they count.
	if (most(isNumber)) return undefined;
	return MODE.test(folded(heading)) && !holdsFunders(values) ? undefined : 'financeur';
}
