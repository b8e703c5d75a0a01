import { usefulFte } from '../../domain/scenario/plan/effect';
import { droppedPlace, placesMoved, samePlace, type Under } from '../../domain/scenario/plan/dropped';
import { targetName } from '../../domain/scenario/plan/change-words';
import { plural, formatTwo } from '../../domain/text/french';
import type { Assignment } from '../../domain/campaign/campaign';
import type { Results } from '../../domain/figures/results';
import type { PlannedPost } from '../../domain/scenario/plan/plan';

/** A post while one of its places is carried over the map, and the scenario without it. */
export interface CarriedPost {
	readonly post: PlannedPost;
	readonly place: Assignment;
	readonly without: Results;
}

/** Where a place would go, and what the post would be worth with it there: `Roanne hors QPV : 0,98 ETP utile`. */
export function carriedWords({ post, place, without }: CarriedPost, under: Under): string {
	const { atlas } = without;
	const to = droppedPlace(atlas, place, under);
	if (!to) return 'Hors de la région';
	const assignments = samePlace(to, place) ? post.assignments : placesMoved(post.assignments, place, to);
	const name = targetName(atlas, to);
	if (!assignments) return `${name}\u202F: déjà un lieu de ce poste`;
	const useful = usefulFte(without, { ...post, assignments });
	return `${name}\u202F: ${formatTwo(useful)}\u00A0ETP ${plural(useful, 'utile')}`;
}
