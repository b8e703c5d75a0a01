import { deviceStore } from '../data/files/device';
import type { PerimeterDraft } from './draft.svelte';
import { forget, keep, readKeptPerimeters, type Kept } from './kept';

/** The perimeters kept on this device, as the page shows them. */
export class PerimeterKeeper {
	#draft: PerimeterDraft;
	kept = $state.raw<readonly Kept[]>([]);

	constructor(draft: PerimeterDraft) {
		this.#draft = draft;
	}

	read(): void {
		this.kept = readKeptPerimeters(deviceStore());
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
