import type { Assignment, Post } from '../../domain/campaign/campaign';
import { formatFte } from '../../domain/text/french';
import { changeWords, placesWords, targetName } from '../../domain/scenario/plan/change-words';
import { placesMoved, samePlace } from '../../domain/scenario/plan/dropped';
import {
	canSplit,
	replacedAt,
	splitInTwo,
	withExisting,
	withLock,
	withProposal
} from '../../domain/scenario/plan/edit';
import { steppedFte, type Change, type PlannedPost } from '../../domain/scenario/plan/plan';
import type { ScenarioModel } from '../model.svelte';
import { PostForm } from './post-form.svelte';

const sameAssignments = (a: readonly Assignment[], b: readonly Assignment[]) =>
	a.length === b.length &&
	a.every((one, i) => {
		const other = b[i]!;
		return samePlace(one, other) && one.share === other.share;
	});

/** A post of which a place is moved: one of the list, by its position, or the one being written. */
export type MovedPost = { readonly kind: 'written' } | { readonly kind: 'listed'; readonly at: number };

/** Everything that one does to the list of changes: each is a step that can be taken back, and is said. */
export class PlanEditor {
	#model: ScenarioModel;
	/** The post being written. */
	form = $state.raw<PostForm>();
	/** Position of the change that is pointed at in the list. */
	pointed = $state.raw<number>();

	constructor(model: ScenarioModel) {
		this.#model = model;
	}

	get #draft() {
		return this.#model.draft;
	}

	/** Begins a new post at a place; a post being written takes the place instead. */
	addAt(place: Assignment): void {
		if (this.form) this.form.add(place);
		else this.form = new PostForm({ kind: 'new' }, { fte: 1, assignments: [place] });
	}

	/** Opens a change of the list, where it is a post that can be written again. */
	edit(at: number): void {
		const change = this.#draft.plan[at];
		if (change?.kind === 'add') this.form = new PostForm({ kind: 'listed', at }, change);
		else if (change && change.kind !== 'end') this.editExisting(change.id);
	}

	/** Opens a post of the base campaign, as the scenario has it so far. */
	editExisting(id: string): void {
		const post = this.#existing(id);
		if (post) this.form = new PostForm({ kind: 'existing', id }, post);
	}

	cancel(): void {
		this.form = undefined;
	}

	/** Takes the post that was written into the scenario. */
	take(): void {
		const { form } = this;
		if (!form || form.problem !== undefined) return;
		const post: PlannedPost = { fte: steppedFte(form.fte), assignments: form.places };
		const { plan } = this.#draft;
		const where = this.#places(post);
		this.form = undefined;
		switch (form.subject.kind) {
			case 'new':
				return this.#do(`Poser un poste, ${where}`, [...plan, { kind: 'add', ...post }]);
			case 'listed': {
				const { at } = form.subject;
				const old = plan[at];
				if (old?.kind !== 'add') return;
				return this.#do(`Modifier le poste, ${where}`, replacedAt(plan, at, { ...old, ...post }));
			}
			case 'existing': {
				const { id } = form.subject;
				const old = this.#model.base?.posts.find((one) => one.id === id);
				if (!old) return;
				const changes: Change[] = [];
				if (post.fte !== old.fte) changes.push({ kind: 'edit', id, fte: post.fte });
				if (!sameAssignments(post.assignments, old.assignments))
					changes.push({ kind: 'move', id, assignments: post.assignments });
				return this.#do(`Modifier le poste ${id}`, withExisting(plan, id, ...changes));
			}
			default:
				throw new TypeError(form.subject satisfies never);
		}
	}

	remove(at: number): void {
		const { plan } = this.#draft;
		const change = plan[at];
		const { atlas } = this.#model.bundle;
		if (!change || !atlas) return;
		this.form = undefined;
		this.pointed = undefined;
		this.#do(`Retirer\u202F: ${changeWords(atlas, change)}`, replacedAt(plan, at));
	}

	/** Puts a place of a new post elsewhere, or of the post being written; what keeps it from being there is said. */
	movePlace(subject: MovedPost, from: Assignment, to: Assignment): void {
		const { atlas } = this.#model.bundle;
		const { plan } = this.#draft;
		if (!atlas || samePlace(from, to)) return;
		const [there, here] = [targetName(atlas, to), targetName(atlas, from)];
		const taken = `Rien ne change\u202F: ce poste intervient déjà à ${there}.`;
		if (subject.kind === 'written') {
			const moved = this.form?.move(from, to) ?? false;
			this.#draft.said = moved ? `${here} remplacé par ${there} dans le poste en cours.` : taken;
			return;
		}
		const change = plan[subject.at];
		if (change?.kind !== 'add') return;
		const assignments = placesMoved(change.assignments, from, to);
		if (!assignments) this.#draft.said = taken;
		else this.#do(`Déplacer de ${here} à ${there}`, replacedAt(plan, subject.at, { ...change, assignments }));
	}

	lock(at: number): void {
		const { plan } = this.#draft;
		const locked = !plan[at]?.locked;
		this.#do(locked ? 'Verrouiller' : 'Déverrouiller', withLock(plan, at, locked));
	}

	/** Makes two posts of one of the list. */
	split(at: number): void {
		const { plan } = this.#draft;
		const change = plan[at];
		if (change?.kind !== 'add' || !canSplit(change)) return;
		const [first, second] = splitInTwo(change);
		this.form = undefined;
		this.#do(
			`Partager le poste en deux, ${this.#places(change)}`,
			replacedAt(plan, at, { ...change, ...first }, { ...change, ...second })
		);
	}

	/** Makes two posts of one of the base campaign. */
	splitExisting(id: string): void {
		const post = this.#existing(id);
		if (!post || !canSplit(post)) return;
		const parts = splitInTwo({ fte: post.fte, assignments: post.assignments });
		this.#do(
			`Partager le poste ${id} en deux`,
			withExisting(this.#draft.plan, id, { kind: 'split', id, parts })
		);
	}

	/** Ends posts of the base campaign. */
	end(ids: readonly string[]): void {
		const { plan } = this.#draft;
		const next = ids.reduce((sum, id) => withExisting(sum, id, { kind: 'end', id }), plan);
		const [only] = ids;
		this.#do(ids.length === 1 ? `Arrêter le poste ${only!}` : `Arrêter ${ids.length} postes`, next);
	}

	/** Takes the posts of an answer: they replace the new posts that are not locked. */
	propose(posts: readonly PlannedPost[], name: string): void {
		this.form = undefined;
		this.#do(name, withProposal(this.#draft.plan, posts));
	}

	/** Adds posts beside those that are there. */
	addAll(posts: readonly PlannedPost[], name: string): void {
		const { plan } = this.#draft;
		this.#do(name, [...plan, ...posts.map((post): Change => ({ kind: 'add', ...post }))]);
	}

	/** Takes every change away; "Annuler" brings them back. */
	empty(): void {
		this.form = undefined;
		this.#do('Tout retirer', []);
	}

	#existing(id: string): Post | undefined {
		return (
			this.#model.planned?.campaign.posts.find((post) => post.id === id) ??
			this.#model.base?.posts.find((post) => post.id === id)
		);
	}

	#places({ fte, assignments }: PlannedPost): string {
		const { atlas } = this.#model.bundle;
		return atlas ? placesWords(atlas, assignments) : `${formatFte(fte)}\u00A0ETP`;
	}

	#do(name: string, plan: readonly Change[]): void {
		this.#draft.do(name, plan, `${name}.`);
	}
}
