import type { Manifest } from '../data/bundle/manifest';
import type * as PerimeterTools from '../data/bundle/perimeters';
import { perimeterOfCode, unknownCodesSentence } from '../data/bundle/perimeters';
import type { OtherCodes } from '../data/bundle/other-codes';
import { LEVELS, type Atlas } from '../domain/territory/atlas';
import { NO_FORMER_CODES } from '../domain/territory/former-codes';
import { KnownPlaces, placeListsOf } from '../domain/territory/typed/known-places';
import type { LinkedTerritory, TerritoryRef } from '../domain/view/address';
import { territoryTyped } from '../domain/view/typed-territory';

/** What is loaded, and what may be asked for. */
interface Loaded {
	readonly atlas: Atlas | undefined;
	readonly manifest: Manifest | undefined;
	wantContracts(): Promise<void>;
	otherCodes(): Promise<OtherCodes>;
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
	const { atlas, manifest } = bundle;
	if (!atlas) return undefined;
	if (level === 'cls') {
		await bundle.wantContracts();
		return {};
	}
	if (level === 'perimetre') {
		const spelt = perimeterOfCode(atlas, code);
		if (!spelt) return {};
		const { unknown, ...perimeter } = spelt;
		const said = unknownCodesSentence(unknown, manifest?.region.nom ?? '');
		await bundle.chart((charted, { chartOneMore }) => chartOneMore(charted, level, perimeter));
		return said === undefined ? {} : { said };
	}
	// Without the codes of other years they are only unknown.
	const { former, postal } = await bundle
		.otherCodes()
		.catch((): OtherCodes => ({ former: NO_FORMER_CODES, postal: {} }));
	return territoryTyped(
		{ level, code },
		new KnownPlaces(placeListsOf(bundle.atlas ?? atlas, LEVELS, former, postal))
	);
}
