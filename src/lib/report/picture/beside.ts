import { INDICATORS, titleOf, type Indicator } from '../../domain/figures/indicator';
import type { Results } from '../../domain/figures/results';
import { capital } from '../../domain/text/french';

/** What a picture of two maps sets beside the map: another indicator, or another campaign. */
export type BesidePicture =
	| { readonly kind: 'indicator'; readonly indicator: Indicator }
	| { readonly kind: 'campaign'; readonly campaign: string };

/** Value of a choice: `indicateur:need`, `campagne:2025-05`; nothing beside is the empty one. */
export const ALONE = '';
const VALUE = /^(indicateur|campagne):(.+)$/;

export interface BesideOption {
	readonly value: string;
	readonly label: string;
	readonly group?: string;
}

/** What a map may be set beside: every other indicator, and every other date of what a date changes. */
export function besideOptions(
	shown: { readonly indicator: Indicator; readonly campaign: string | undefined },
	campaigns: readonly { readonly id: string; readonly label: string }[]
): BesideOption[] {
	const dates = shown.indicator === 'fdep' ? [] : campaigns.filter(({ id }) => id !== shown.campaign);
	return [
		{ value: ALONE, label: 'Rien\u202F: une seule carte' },
		...INDICATORS.filter((one) => one !== shown.indicator).map((one) => ({
			value: `indicateur:${one}`,
			label: titleOf(one),
			group: 'Un autre indicateur'
		})),
		...dates
			.map(({ id, label }) => ({
				value: `campagne:${id}`,
				label: capital(label),
				group: 'Une autre date'
			}))
			.reverse()
	];
}

/** What a choice asks for; `undefined` for the map alone. */
export function besideOf(value: string): BesidePicture | undefined {
	const [, kind, name = ''] = VALUE.exec(value) ?? [];
	if (kind === 'campagne') return { kind: 'campaign', campaign: name };
	const indicator = INDICATORS.find((one) => one === name);
	return indicator && { kind: 'indicator', indicator };
}

/** What stands beside a map, once its figures are there. */
export interface BesideFigures {
	readonly results: Results;
	readonly indicator: Indicator;
	/** Whether it is of an older date: it stands on the left. */
	readonly older: boolean;
	/** Part of the names of files: `et-2025-05`. */
	readonly variant: string;
}
