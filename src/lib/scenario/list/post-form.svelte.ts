import { SHARE_ROUNDING, type Assignment } from '../../domain/campaign/campaign';
import { placesMoved, samePlace } from '../../domain/scenario/plan/dropped';
import type { PlannedPost } from '../../domain/scenario/plan/plan';
import type { PostSubject } from '../../domain/scenario/plan/subject';

/** A post while it is written: its size and its places. Nothing of the scenario changes until it is taken. */
export class PostForm {
	readonly subject: PostSubject;
	fte = $state.raw(1);
	places = $state.raw<readonly Assignment[]>([]);
	readonly post: PlannedPost = $derived({ fte: this.fte, assignments: this.places });
	/** What keeps it from being taken, in a French sentence. */
	readonly problem: string | undefined = $derived.by(() => {
		if (this.places.length === 0)
			return 'Ce poste n’a pas de lieu\u202F: cherchez-en un, ou choisissez-le sur la carte.';
		const shared = this.places.reduce((sum, { share }) => sum + (share ?? 0), 0);
		if (shared > 1 + SHARE_ROUNDING)
			return 'Les parts font plus de 100\u202F%\u202F: réduisez-en une, ou laissez-en une vide pour le reste.';
		if (shared < 1 - SHARE_ROUNDING && this.places.every(({ share }) => share !== undefined))
			return 'Les parts font moins de 100\u202F%\u202F: augmentez-en une, ou laissez-en une vide pour le reste.';
		return undefined;
	});

	constructor(subject: PostSubject, { fte, assignments }: PlannedPost) {
		this.subject = subject;
		this.fte = fte;
		this.places = assignments;
	}

	has(place: Assignment): boolean {
		return this.places.some((one) => samePlace(one, place));
	}

	/** Adds a place, for what the others leave. */
	add(place: Assignment): void {
		if (this.has(place)) return;
		// Nothing is left of a post that is wholly shared out: with a new place, all shares become equal again.
		const full = this.places.every(({ share }) => share !== undefined);
		const others = full ? this.places.map(({ level, code }) => ({ level, code })) : this.places;
		this.places = [...others, place];
	}

	remove(place: Assignment): void {
		const left = this.places.filter((one) => !samePlace(one, place));
		const [only] = left;
		this.places = left.length === 1 && only ? [{ level: only.level, code: only.code }] : left;
	}

	/** Puts a place elsewhere, with its share; false where the post works there already. */
	move(from: Assignment, to: Assignment): boolean {
		const places = placesMoved(this.places, from, to);
		if (places) this.places = places;
		return places !== undefined;
	}

	/** Sets the share of a place (0…1), or leaves it to the rest. */
	share(place: Assignment, share: number | undefined): void {
		this.places = this.places.map((one) =>
			samePlace(one, place)
				? { level: one.level, code: one.code, ...(share !== undefined && { share }) }
				: one
		);
	}
}
