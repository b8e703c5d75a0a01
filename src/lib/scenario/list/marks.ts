import { codeLevelOf, type Assignment, type Campaign } from '../../domain/campaign/campaign';
import { targetName } from '../../domain/scenario/plan/change-words';
import { changePlaces, type Change } from '../../domain/scenario/plan/plan';
import { positionOf, type Atlas, type Level } from '../../domain/territory/atlas';
import type { MovedPost, PlanEditor } from './editor.svelte';

/** A place of the scenario on the map: the posts that work there, and the one that moves with it. */
export interface PlaceMark {
	readonly place: Assignment;
	readonly level: Level;
	readonly position: number;
	readonly label: string;
	/** Numbers of the changes, from 1; none for the post being written alone. */
	readonly numbers: readonly number[];
	/** The post being written has it. */
	readonly written: boolean;
	readonly lit: boolean;
	readonly faint: boolean;
	/** The post that moves with it, where it can be carried. */
	readonly moved: MovedPost | undefined;
}

/** Places that a change names; of a post that it cuts or ends, those where the post is. */
const placesOf = (change: Change, base: Campaign | undefined): readonly Assignment[] =>
	change.kind === 'edit' || change.kind === 'end'
		? (base?.posts.find(({ id }) => id === change.id)?.assignments ?? [])
		: changePlaces(change);

interface Found {
	readonly place: Assignment;
	readonly level: Level;
	readonly at: number[];
	written: boolean;
}

/** Places by territory: those of the new posts, of the change that is pointed at, and of the post being written. */
function placesFound(
	{ form, pointed }: Pick<PlanEditor, 'form' | 'pointed'>,
	plan: readonly Change[],
	base: Campaign | undefined
): Found[] {
	const found = new Map<string, Found>();
	const at = (place: Assignment) => {
		const level = codeLevelOf(place.level);
		const key = `${level}:${place.code}`;
		const known = found.get(key) ?? { place, level, at: [], written: false };
		found.set(key, known);
		return known;
	};
	const rewritten = form?.subject.kind === 'listed' ? form.subject.at : undefined;
	plan.forEach((change, i) => {
		// What becomes of existing posts shows when one points at it: a hundred marks would hide the map.
		if (i === rewritten || (change.kind !== 'add' && pointed !== i)) return;
		for (const place of placesOf(change, base)) {
			const known = at(place);
			if (!known.at.includes(i)) known.at.push(i);
		}
	});
	for (const place of form?.places ?? []) at(place).written = true;
	return [...found.values()];
}

/** What moves with a place: the post being written, else the new post that is pointed at, else the first one. */
function movedBy({ at, written }: Found, plan: readonly Change[], pointed: number | undefined) {
	if (written) return { kind: 'written' } as const;
	const own = at.filter((i) => plan[i]?.kind === 'add');
	const first = own.find((i) => i === pointed) ?? own[0];
	return first === undefined ? undefined : ({ kind: 'listed', at: first } as const);
}

/** The marks of a scenario, one a territory. */
export function placeMarks(
	atlas: Atlas,
	editor: Pick<PlanEditor, 'form' | 'pointed'>,
	plan: readonly Change[],
	base: Campaign | undefined
): PlaceMark[] {
	const { pointed } = editor;
	return placesFound(editor, plan, base).flatMap((found) => {
		const { place, level, at, written } = found;
		const position = positionOf(atlas.territories[level], place.code);
		if (position === undefined) return [];
		const numbers = at.map((i) => i + 1);
		const lit = written || (pointed !== undefined && at.includes(pointed));
		const whose = [
			...(written ? ['poste en cours'] : []),
			...(numbers.length > 0 ? [`changement ${numbers.join(', ')} du scénario`] : [])
		];
		return [
			{
				place,
				level,
				position,
				label: [targetName(atlas, place), ...whose].join(', '),
				numbers,
				written,
				lit,
				faint: !lit && (pointed !== undefined || editor.form !== undefined),
				moved: movedBy(found, plan, pointed)
			}
		];
	});
}
