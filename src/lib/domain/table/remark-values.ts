import { positionOf, type Territories } from '../territory/atlas';
import { curly } from '../text/french';
import { inRemarkOrder, PRIORITIES, PRIORITY_WORDS, type Priority, type Remark } from '../remarks/remarks';

/** What the territories of a level are told of, one entry a territory. */
export interface RemarkColumns {
	/** Bit `p` is set where a remark has priority `PRIORITIES[p]`; 0 where there is no remark. */
	readonly priorities: Uint8Array;
	/** Every remark, the highest priority first; empty where there is none. */
	readonly texts: readonly string[];
}

export const priorityBit = (priority: Priority): number => 1 << PRIORITIES.indexOf(priority);

export function remarkColumns(territories: Territories, remarks: readonly Remark[]): RemarkColumns {
	const priorities = new Uint8Array(territories.count);
	const texts = Array<string>(territories.count).fill('');
	for (const { level, code, priority, text } of inRemarkOrder(remarks)) {
		const position = level === territories.level ? positionOf(territories, code) : undefined;
		if (position === undefined) continue;
		priorities[position]! |= priorityBit(priority);
		const line = `${PRIORITY_WORDS[priority]}\u202F: ${curly(text).replace(/\s*\n\s*/g, ' ')}`;
		texts[position] = texts[position] === '' ? line : `${texts[position]} · ${line}`;
	}
	return { priorities, texts };
}
