import type { Campaign } from '../../campaign/campaign';
import { variantsOf } from '../../norm/variants';
import { avoidedFte } from '../search/judged';
import { resultsIn, type Setting } from '../setting';

/** Least and greatest useful FTE of a scenario over the variants of the norm, that of the norm in force included. */
export function usefulRange(
	setting: Setting,
	base: Campaign,
	planned: Campaign
): { readonly least: number; readonly most: number; readonly variants: number } {
	const useful = variantsOf(setting.norm).map(({ norm }) => {
		const under = { ...setting, norm };
		return avoidedFte(resultsIn(under, base), resultsIn(under, planned));
	});
	return { least: Math.min(...useful), most: Math.max(...useful), variants: useful.length };
}
