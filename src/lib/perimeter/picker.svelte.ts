import type { Level } from '../domain/territory/atlas';
import { UNNAMED } from '../domain/territory/perimeter-code';
import { nameOf } from '../domain/words/names';
import type { Bundle } from '../state/bundle.svelte';
import type { Selected } from '../state/address.svelte';
import type { PerimeterBuilder } from './builder.svelte';
import type { PerimeterDraft } from './draft.svelte';

/** As long as a sentence takes to be read, or heard. */
const SAID_MS = 8000;

/** What is picked one by one: on the map, in the search, in the list; and what is said of it. */
export class PerimeterPicker {
	#bundle: Bundle;
	#draft: PerimeterDraft;
	#builder: PerimeterBuilder;
	#said = $state.raw<string>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(bundle: Bundle, draft: PerimeterDraft, builder: PerimeterBuilder) {
		this.#bundle = bundle;
		this.#draft = draft;
		this.#builder = builder;
	}

	/** A sentence on the last thing done, or refused; it goes with time, and what was said of a file goes with it. */
	get said(): string | undefined {
		return this.#said;
	}
	set said(words: string | undefined) {
		clearTimeout(this.#timer);
		this.#said = words;
		this.#builder.hush();
		if (words !== undefined) this.#timer = setTimeout(() => (this.#said = undefined), SAID_MS);
	}

	/** A click on the map (`toggle`), a row of the table that stands for it, an answer of the search. */
	pick({ level, position }: Selected, how: 'toggle' | 'add' = 'toggle'): void {
		const { atlas } = this.#bundle;
		if (!atlas || this.#builder.busy) return;
		const name = nameOf(atlas, level, position);
		const [holder] = level === 'qpv' ? this.#draft.communesHolding(position) : [];
		if (holder !== undefined) {
			this.said = `${name} est dans ${nameOf(atlas, 'commune', holder)}, qui est tout entière dans le périmètre\u202F: retirez la commune pour ne garder qu’une partie.`;
			return;
		}
		const removed = how === 'toggle' && this.#draft.holds(level, position);
		if (how === 'add') this.#draft.change(this.#draft.cellsOf(level, position), 'add');
		else this.#draft.toggle(level, position);
		this.said = `${name}\u202F: ${removed ? 'retiré' : 'ajouté'}.`;
	}

	/** Adds or takes away a member of the list. */
	change(level: Level, position: number, how: 'add' | 'remove'): void {
		this.#draft.change(this.#draft.cellsOf(level, position), how);
	}

	empty(): void {
		this.#builder.clear();
		this.#draft.set(new Uint32Array(), UNNAMED);
		this.said = 'Périmètre vidé. Le bouton « Précédent » du navigateur le rend.';
	}
}
