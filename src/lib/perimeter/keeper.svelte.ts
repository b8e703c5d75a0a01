import { deviceStore } from '../data/files/device';
import type { PerimeterDraft } from './draft.svelte';
import { KeptAside } from '../state/kept-aside.svelte';
import { CURRENT, forget, keep, KEPT, readCurrent, readKeptPerimeters, type KeptPerimeter } from './kept';

/** The perimeters kept on this device, as the page shows them. */
export class PerimeterKeeper {
	#draft: PerimeterDraft;
	kept = $state.raw<readonly KeptPerimeter[]>([]);
	/** What this device keeps and cannot be read. */
	readonly unreadable = new KeptAside(deviceStore(), KEPT);
	/** Likewise of the perimeter that was being made. */
	readonly unreadableDraft = new KeptAside(deviceStore(), CURRENT);

	constructor(draft: PerimeterDraft) {
		this.#draft = draft;
	}

	read(): void {
		const kept = readKeptPerimeters(deviceStore());
		// Put beside before anything is kept in its place.
		if (kept === 'unreadable') this.unreadable.put();
		this.kept = kept === 'unreadable' ? [] : kept;
		if (readCurrent(deviceStore()) === 'unreadable') this.unreadableDraft.put();
	}

	/** Keeps the perimeter being made; what is to be said of it. */
	keep(): string | undefined {
		const { code, name } = this.#draft;
		if (!code) return undefined;
		const done = keep(deviceStore(), code, new Date().toISOString());
		this.read();
		return done
			? `${name}\u202F: gardé sur cet appareil.`
			: 'Ce navigateur refuse de garder le périmètre\u202F: exportez-le en fichier.';
	}

	/** Forgets one that was kept; what is to be said of it. */
	forget(code: string): string {
		const done = forget(deviceStore(), code);
		this.read();
		return done
			? 'Le périmètre est effacé de cet appareil.'
			: 'Ce navigateur refuse d’effacer le périmètre\u202F: il reste sur cet appareil.';
	}

	/** Another tab has changed what this device keeps. */
	heard(): void {
		this.read();
		this.unreadable.read();
		this.unreadableDraft.read();
	}
}
