import { deviceStore } from '../data/files/device';
import type { PerimeterDraft } from './draft.svelte';
import { KeptAside } from '../state/kept-aside.svelte';
import { forget, keep, KEPT, readKeptPerimeters, type Kept } from './kept';

/** The perimeters kept on this device, as the page shows them. */
export class PerimeterKeeper {
	#draft: PerimeterDraft;
	kept = $state.raw<readonly Kept[]>([]);
	/** What this device keeps and cannot be read. */
	readonly unreadable = new KeptAside(deviceStore(), KEPT);

	constructor(draft: PerimeterDraft) {
		this.#draft = draft;
	}

	read(): void {
		const kept = readKeptPerimeters(deviceStore());
		// Put beside before anything is kept in its place.
		if (kept === 'unreadable') this.unreadable.put();
		this.kept = kept === 'unreadable' ? [] : kept;
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

	forget(code: string): void {
		forget(deviceStore(), code);
		this.read();
	}
}
