import { SHARE_ROUNDING, type Assignment } from '../../domain/campaign/campaign';
import type { PlannedPost } from '../../domain/scenario/plan/plan';

/** What a form is about: a new post, one of the list (its position), or a post of the base campaign (its id). */
export type FormSubject =
	| { readonly kind: 'new' }
	| { readonly kind: 'listed'; readonly at: number }
	| { readonly kind: 'existing'; readonly id: string };

const samePlace = (a: Assignment, b: Assignment) => a.level === b.level && a.code === b.code;

/** A post while it is written: its size and its places. Nothing of the scenario changes until it is taken. */
export class PostForm {
	readonly subject: FormSubject;
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

	constructor(subject: FormSubject, { fte, assignments }: PlannedPost) {
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
		// A post that was all shared out has nothing left for a new place: all share alike again.
		const full = this.places.every(({ share }) => share !== undefined);
		const others = full ? this.places.map(({ level, code }) => ({ level, code })) : this.places;
		this.places = [...others, place];
	}

	remove(place: Assignment): void {
		const left = this.places.filter((one) => !samePlace(one, place));
		const [only] = left;
		this.places = left.length === 1 && only ? [{ level: only.level, code: only.code }] : left;
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
