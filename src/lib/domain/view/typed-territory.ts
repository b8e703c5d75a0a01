import type { KnownPlaces } from '../territory/typed/known-places';
import { typedByAnyName } from '../territory/typed/other-names';
import { formatTerritory, type LinkedTerritory, type TerritoryRef } from './address';

/** A territory of a link that no list has as it is written: a code of another year, a lost zero, a name. */
export function territoryTyped({ level, code }: TerritoryRef, places: KnownPlaces): LinkedTerritory {
	const read = typedByAnyName(code, level, places);
	if (read.kind === 'several') return { said: read.said };
	if (read.kind === 'unknown') return {};
	const territory = { level, code: read.meant[0]!.code };
	if (read.kind === 'exact') return { territory };
	return { territory, said: `Territoire de l’adresse (${formatTerritory({ level, code })}). ${read.said}` };
}
