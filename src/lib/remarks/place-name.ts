import { positionOf, type Atlas } from '../domain/territory/atlas';
import { curly } from '../domain/text/french';
import type { Remark } from '../domain/remarks/remarks';
import { LEVEL_WORDS } from '../domain/words/words';

/** `Thiers (commune 63430)`; the code alone where the atlas has no such territory. */
export function placeName(atlas: Atlas, { level, code }: Pick<Remark, 'level' | 'code'>): string {
	const position = positionOf(atlas.territories[level], code);
	const name = position === undefined ? undefined : curly(atlas.territories[level].names[position]!);
	const place = `${LEVEL_WORDS[level].one} ${code}`;
	return name === undefined ? `${place}, absent de ces données` : `${name} (${place})`;
}
