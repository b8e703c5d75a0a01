import type * as PerimeterTools from '../data/bundle/perimeters';
import { perimeterOfCode } from '../data/bundle/perimeters';
import { LEVELS } from '../domain/territory/atlas';
import type { LinkedTerritory, TerritoryRef } from '../domain/view/address';
import { territoryTyped } from '../domain/view/typed-territory';
import { placesLinked, readPerimeter, type LoadedCodes } from './linked-perimeter';

/** What is loaded, and what may be asked for. */
interface Loaded extends LoadedCodes {
	wantContracts(): Promise<void>;
	chart(
		change: (charted: PerimeterTools.Charted, tools: typeof PerimeterTools) => PerimeterTools.Charted
	): Promise<void>;
}

/**
 * Loads what the territory of a link needs, the list of CLS or the perimeter that its code spells out, or finds what
 * a code means that no list has; `undefined` where nothing is loaded yet.
 */
export async function lookFor(
	bundle: Loaded,
	{ level, code }: TerritoryRef
): Promise<LinkedTerritory | undefined> {
	const { atlas } = bundle;
	if (!atlas) return undefined;
	if (level === 'cls') {
		await bundle.wantContracts();
		return {};
	}
	if (level === 'perimetre') {
		const read = await readPerimeter(bundle, code);
		const perimeter = read?.code === undefined ? undefined : perimeterOfCode(atlas, read.code);
		const said = read && read.said.length > 0 ? { said: read.said.join(' ') } : {};
		if (!perimeter) return said;
		await bundle.chart((charted, { chartOneMore }) => chartOneMore(charted, level, perimeter));
		return { territory: { level, code: perimeter.code }, ...said };
	}
	return territoryTyped({ level, code }, await placesLinked(bundle, atlas, LEVELS));
}
