import type { Atlas } from '../../domain/territory/atlas';
import { wholesOf } from '../../domain/territory/perimeter';
import { fitsAddress, formatPerimeter } from '../../domain/territory/perimeter-code';
import { whyPath } from './sheet-link';

/**
 * Address of « Pourquoi ce chiffre ? » of some cells together: the region where they are all of them, else a perimeter
 * with this name; `undefined` where they are no whole communes and QPVs.
 */
export function whyOfCells(
	atlas: Atlas,
	name: string,
	cells: Uint32Array,
	params: URLSearchParams
): string | undefined {
	if (cells.length === atlas.cells.count) return whyPath('region', atlas.region.code, params);
	if (cells.length === 0 || wholesOf(atlas, cells).rest > 0) return undefined;
	const code = formatPerimeter(atlas, name, cells);
	return fitsAddress(code) ? whyPath('perimetre', code, params) : undefined;
}
