import type { Level } from '../domain/territory/atlas';
import { UNNAMED } from '../domain/territory/perimeter';
import { nameOf } from '../domain/words/names';
import type { Bundle } from '../state/bundle.svelte';
import type { Selected } from '../state/address.svelte';
import type { PerimeterBuilder } from './builder.svelte';
import type { PerimeterDraft } from './draft.svelte';

/** What is picked one by one: on the map, in the search, in the list; and what is said of it. */
export class PerimeterPicker {
	#bundle: Bundle;
	#draft: PerimeterDraft;
	#builder: PerimeterBuilder;
	/** A sentence on the last thing done, or refused. */
	said = $state.raw<string>();

	constructor(bundle: Bundle, draft: PerimeterDraft, builder: PerimeterBuilder) {
		this.#bundle = bundle;
		this.#draft = draft;
		this.#builder = builder;
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
