import { REGION } from '$lib/data/bundle/site';
import type { Places } from '$lib/data/bundle/bundle';
import { positionOf, type Atlas, type Level } from '$lib/domain/territory/atlas';
import { counted, curly } from '$lib/domain/text/french';
import { highestPriority, PRIORITIES, PRIORITY_WORDS, type Priority } from '$lib/domain/remarks/remarks';
import type { MapPin } from '$lib/map/interaction/RemarkPins.svelte';
import { openRemarks } from '$lib/state/remarks.svelte';

export { default as Pin } from '$lib/ui/Pin.svelte';
export { default as RemarkLegend } from '$lib/remarks/RemarkLegend.svelte';
export { default as RemarkPins } from '$lib/map/interaction/RemarkPins.svelte';
export { PRIORITY_PINS } from '$lib/remarks/priority-pins';

/** More pins than this hide the map, and slow it: the highest priorities are drawn, the legend says so. */
export const MOST_PINS = 300;

export interface RemarkPin extends MapPin {
	readonly priority: Priority;
}

/** The remarks as pins of the map: loaded once the map is there, for those who have any. */
export class MapRemarks {
	readonly remarks = openRemarks(REGION);
	/** Whether the pins are drawn. */
	shown = $state(true);

	/** One pin for each territory of these levels that has a remark, the highest priority first. */
	pinsOf(
		atlas: Atlas,
		places: Readonly<Partial<Record<Level, Places>>>,
		levels: readonly Level[],
		hides: (level: Level, position: number) => boolean
	): RemarkPin[] {
		const pins = new Map<string, RemarkPin>();
		for (const { level, code } of this.remarks.all) {
			const position = levels.includes(level) ? positionOf(atlas.territories[level], code) : undefined;
			const at = places[level];
			if (position === undefined || !at || hides(level, position) || pins.has(`${level}:${code}`)) continue;
			const here = this.remarks.on(level, code);
			const priority = highestPriority(here)!;
			const name = curly(atlas.territories[level].names[position]!);
			pins.set(`${level}:${code}`, {
				level,
				position,
				priority,
				lng: at.lon[position]!,
				lat: at.lat[position]!,
				label: `${name}\u202F: ${counted(here.length, 'remarque')} du terrain, priorité ${PRIORITY_WORDS[priority]}`
			});
		}
		return [...pins.values()].sort((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority));
	}
}
