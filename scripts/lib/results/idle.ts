import { ACCESS_PARAM, YES } from '../../../src/lib/domain/norm/fields';
import type { Norm } from '../../../src/lib/domain/norm/norm';
import type { IdleOption } from '../command/command-line';

/** Options of the weights by access to GPs, which wait for `--acces oui`. */
const ACCESS_OPTIONS: readonly string[] = [
	'acces-faible',
	'acces-tres-faible',
	'apl-faible',
	'apl-tres-faible',
	'acces-quintile'
];

/** Why a weight of one quintile, or from one on, counts for nobody. */
function underPriority(option: string, { access, priorityFrom }: Norm): boolean {
	const quintile = option === 'acces-quintile' ? access.fromQuintile : Number(/^f(\d)$/.exec(option)?.[1]);
	return quintile < priorityFrom;
}

function whyIdle(option: string, norm: Norm): string | undefined {
	const { enabled, lowBelow, veryLowBelow } = norm.access;
	if (ACCESS_OPTIONS.includes(option) && !enabled) return `sans --${ACCESS_PARAM} ${YES}`;
	if (underPriority(option, norm))
		return `sous --priorite ${norm.priorityFrom}\u202F: hors QPV, les quintiles d’avant n’ont pas de besoin`;
	// What is under the very low threshold has the other weight.
	if (option === 'acces-faible' && lowBelow <= veryLowBelow)
		return 'quand --apl-faible ne dépasse pas --apl-tres-faible';
	if (option === 'acces-tres-faible' && veryLowBelow === 0) return 'avec --apl-tres-faible 0';
	return undefined;
}

/** Of the options of the norm that were typed, those that change no figure of this norm, whatever their value. */
export const idleNormOptions = (typed: readonly string[], norm: Norm): IdleOption[] =>
	typed.flatMap((option) => {
		const why = whyIdle(option, norm);
		return why === undefined ? [] : [{ option, why }];
	});
